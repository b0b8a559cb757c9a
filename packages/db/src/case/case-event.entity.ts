import { defineEntity } from "@mikro-orm/core";
import type { Role } from "@sakhi/domain/actor";
import type { CaseEventKind } from "@sakhi/domain/case/event";

/** What happened in a case, for its timeline. */
export const CaseEventEntity = defineEntity({
  name: "CaseEvent",
  schema: "core",
  tableName: "case_event",
  properties: (p) => ({
    centreId: p.uuid().primary(),
    id: p.uuid().primary(),
    caseId: p.uuid(),
    kind: p.text().$type<CaseEventKind>(),
    at: p.datetime(),
    actorId: p.uuid(),
    actorRole: p.text().$type<Role>(),
    detail: p.text().nullable(),
  }),
});
