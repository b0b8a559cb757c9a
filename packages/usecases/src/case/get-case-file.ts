import { randomUUID } from "node:crypto";
import type { CaseFile } from "@sakhi/db/case/case-file.entity";
import { findCaseFileForChange } from "@sakhi/db/case/find-case-file";
import type { CentreScope } from "@sakhi/db/centre-scope";
import { DomainError } from "@sakhi/domain/errors";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The one refusal for a case that is not there, not ours, or whose id is no id at all: nobody can tell which. */
export function caseNotFound(): DomainError {
  return new DomainError("CASE_NOT_FOUND", "There is no such case at this centre.");
}

export function isCaseId(id: string): boolean {
  return UUID.test(id);
}

/** The id under which a form is kept: the client's own, so that a form sent twice is kept once, or a new one. */
export function idOfForm(idempotencyKey: string | null | undefined): string {
  const id = idempotencyKey ?? randomUUID();
  if (isCaseId(id)) return id.toLowerCase();
  throw new DomainError("CASE_INPUT_INVALID", "The key must be a UUID.", {
    field: "idempotencyKey",
    problem: "NOT_A_UUID",
  });
}

/** The case for a change: locked until the transaction ends. Throws `CASE_NOT_FOUND`. */
export async function getCaseFile(scope: CentreScope, caseId: string): Promise<CaseFile> {
  const file = isCaseId(caseId) ? await findCaseFileForChange(scope, caseId) : null;
  if (!file) throw caseNotFound();
  return file;
}

/** Refuses to overwrite what somebody else saved since this page was read. Throws `CASE_CHANGED_MEANWHILE`. */
export function assertUnchanged(file: CaseFile, version: number): void {
  if (file.version !== version) {
    throw new DomainError(
      "CASE_CHANGED_MEANWHILE",
      "Somebody changed this case after you opened it.",
      {
        version: String(file.version),
      },
    );
  }
}
