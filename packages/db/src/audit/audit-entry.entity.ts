import { defineEntity } from "@mikro-orm/core";
import type { Role } from "@sakhi/domain/actor";

/** Who did what to which record, with the names of the fields touched and never their values. */
export const AuditEntryEntity = defineEntity({
  name: "AuditEntry",
  schema: "core",
  tableName: "audit_entry",
  properties: (p) => ({
    centreId: p.uuid().primary(),
    id: p.uuid().primary(),
    at: p.datetime(),
    actorId: p.uuid(),
    actorRole: p.text().$type<Role>(),
    act: p.text(),
    subjectKind: p.text(),
    subjectId: p.uuid(),
    fields: p.array(),
  }),
});
