import type { CentreScope } from "@sakhi/db/centre-scope";
import type { AuditAct, AuditSubject } from "@sakhi/domain/audit/entry";

/** Tells the audit of a change, to be written in the change's own transaction: names of fields, never values. */
export function recordChange(
  scope: CentreScope,
  change: {
    act: AuditAct;
    subjectKind: AuditSubject;
    subjectId: string;
    fields: readonly string[];
  },
): void {
  const { act, subjectKind, subjectId, fields } = change;
  scope.record({ act, subjectKind, subjectIds: [subjectId], fields });
}
