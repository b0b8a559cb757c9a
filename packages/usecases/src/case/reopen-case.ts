import type { CentreScope } from "@sakhi/db/centre-scope";
import { requireDuty } from "@sakhi/domain/actor";
import { entryText } from "@sakhi/domain/case/entry-rules";
import { afterStep } from "@sakhi/domain/case/life-cycle";
import { DomainError } from "@sakhi/domain/errors";
import { changeCase } from "./change-case.ts";
import { assertUnchanged, getCaseFile } from "./get-case-file.ts";

/** Takes a disposed case up again; the reason stands in its timeline. The earlier disposal stays counted in its year. */
export async function reopenCase(
  scope: CentreScope,
  input: { caseId: string; version: number; reason: string },
): Promise<void> {
  requireDuty(scope.actor, "case:reopen");
  const file = await getCaseFile(scope, input.caseId);
  assertUnchanged(file, input.version);
  const status = afterStep(file.status, "reopen");
  const reason = entryText("reason", input.reason);
  if (reason === null) {
    throw new DomainError("CASE_INPUT_INVALID", "Say why the case is reopened.", {
      field: "reason",
      problem: "REQUIRED",
    });
  }

  await changeCase(
    scope,
    file,
    { kind: "REOPENED", act: "CASE_REOPEN", detail: reason },
    (disposals) => {
      disposals.at(-1)!.reopenedOn = scope.today;
      file.status = status;
      file.disposed = false;
      file.disposedOn = null;
      file.disposalOutcome = null;
      file.version = input.version + 1;
      return ["status", "disposedOn", "disposalOutcome"];
    },
  );
}
