import { defineEntity, type InferEntity } from "@mikro-orm/core";
import type { DisposalOutcome } from "@sakhi/domain/case/disposal";

/** Each time a case was disposed of, and the day it was reopened if it was. */
export const DisposalEntity = defineEntity({
  name: "Disposal",
  schema: "core",
  tableName: "disposal",
  properties: (p) => ({
    centreId: p.uuid().primary(),
    caseId: p.uuid().primary(),
    ordinal: p.smallint().primary(),
    disposedOn: p.date(),
    outcome: p.text().$type<DisposalOutcome>(),
    note: p.text().nullable(),
    reopenedOn: p.date().nullable(),
  }),
});
export type DisposalRecord = InferEntity<typeof DisposalEntity>;
