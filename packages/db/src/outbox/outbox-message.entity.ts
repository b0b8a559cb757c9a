import { defineEntity } from "@mikro-orm/core";

/** A job booked in the same transaction as the change that asks for it. */
export const OutboxMessageEntity = defineEntity({
  name: "OutboxMessage",
  schema: "core",
  tableName: "outbox_message",
  properties: (p) => ({
    centreId: p.uuid().primary(),
    id: p.uuid().primary(),
    job: p.text(),
    payload: p.json<object>(),
    createdAt: p.datetime(),
    handedAt: p.datetime().nullable(),
    doneAt: p.datetime().nullable(),
  }),
});
