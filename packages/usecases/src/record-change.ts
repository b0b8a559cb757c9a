import { randomUUID } from "node:crypto";
import { AuditEntryEntity } from "@sakhi/db/audit/audit-entry.entity";
import type { CentreScope } from "@sakhi/db/centre-scope";

/** Writes the audit entry of a change, in the change's own transaction: names of fields, never values. */
export function recordChange(
  scope: CentreScope,
  change: {
    act: string;
    subjectKind: "case" | "import";
    subjectId: string;
    fields: readonly string[];
  },
): void {
  const { centreId, actor, now, em } = scope;
  em.create(AuditEntryEntity, {
    centreId,
    id: randomUUID(),
    at: now,
    actorId: actor.accountId,
    actorRole: actor.role,
    act: change.act,
    subjectKind: change.subjectKind,
    subjectId: change.subjectId,
    fields: [...change.fields],
  });
}
