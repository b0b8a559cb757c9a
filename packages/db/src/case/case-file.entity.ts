import { defineEntity, type InferEntity } from "@mikro-orm/core";
import type { Category, CaseType } from "@sakhi/domain/case/category";
import type { DisposalOutcome } from "@sakhi/domain/case/disposal";
import type { CaseStatus } from "@sakhi/domain/case/life-cycle";
import type { CaseOrigin, CaseSource } from "@sakhi/domain/case/source";

/** One woman's case at one centre, without her name. */
export const CaseFileEntity = defineEntity({
  name: "CaseFile",
  schema: "core",
  tableName: "case_file",
  properties: (p) => ({
    centreId: p.uuid().primary(),
    id: p.uuid().primary(),
    caseNumber: p.text(),
    registrationNumber: p.text().nullable(),
    registrationKey: p.text().nullable(),
    identityId: p.uuid(),
    receivedOn: p.date(),
    type: p.text().$type<CaseType>(),
    category: p.text().$type<Category>(),
    source: p.text().$type<CaseSource>(),
    status: p.text().$type<CaseStatus>(),
    disposed: p.boolean(),
    disposedOn: p.date().nullable(),
    disposalOutcome: p.text().$type<DisposalOutcome>().nullable(),
    block: p.text().nullable(),
    thana: p.text().nullable(),
    under18: p.boolean().fieldName("under_18").nullable(),
    remark: p.text().nullable(),
    origin: p.text().$type<CaseOrigin>(),
    synthetic: p.boolean(),
    importBatchId: p.uuid().nullable(),
    importLine: p.integer().nullable(),
    importFingerprint: p.text().nullable(),
    version: p.integer(),
    createdAt: p.datetime(),
  }),
});
export type CaseFile = InferEntity<typeof CaseFileEntity>;
