import { DisposalEntity } from "@sakhi/db/case/disposal.entity";
import type { CentreScope } from "@sakhi/db/centre-scope";
import { requireDuty } from "@sakhi/domain/actor";
import type { DisposalOutcome } from "@sakhi/domain/case/disposal";
import { assertWithinCase, entryText } from "@sakhi/domain/case/entry-rules";
import { afterStep } from "@sakhi/domain/case/life-cycle";
import { DomainError } from "@sakhi/domain/errors";
import { changeCase } from "./change-case.ts";
import { assertUnchanged, getCaseFile } from "./get-case-file.ts";

export interface DisposeCaseInput {
  readonly caseId: string;
  readonly version: number;
  readonly outcome: DisposalOutcome;
  readonly disposedOn: string;
  readonly note?: string | null | undefined;
}

/** Disposes of a case (निष्पादन) with its one outcome. */
export async function disposeCase(scope: CentreScope, input: DisposeCaseInput): Promise<void> {
  requireDuty(scope.actor, "case:dispose");
  const file = await getCaseFile(scope, input.caseId);
  assertUnchanged(file, input.version);
  const status = afterStep(file.status, "dispose");
  assertWithinCase("disposedOn", input.disposedOn, file.receivedOn, scope.today);
  if (input.outcome === "NOT_STATED") {
    throw new DomainError("CASE_INPUT_INVALID", "Say how the case was disposed of.", {
      field: "outcome",
      problem: "REQUIRED",
    });
  }
  const note = entryText("note", input.note);

  await changeCase(
    scope,
    file,
    { kind: "DISPOSED", act: "CASE_DISPOSE", detail: input.outcome },
    (disposals) => {
      const last = disposals.at(-1);
      if (last?.reopenedOn && input.disposedOn < last.reopenedOn) {
        throw new DomainError("CASE_INPUT_INVALID", "The case was reopened later.", {
          field: "disposedOn",
          problem: "BEFORE_REOPENED",
        });
      }
      file.status = status;
      file.disposed = true;
      file.disposedOn = input.disposedOn;
      file.disposalOutcome = input.outcome;
      file.version = input.version + 1;
      disposals.push(
        scope.em.create(DisposalEntity, {
          centreId: scope.centreId,
          caseId: file.id,
          ordinal: disposals.length + 1,
          disposedOn: input.disposedOn,
          outcome: input.outcome,
          note,
          reopenedOn: null,
        }),
      );
      return ["status", "disposedOn", "disposalOutcome"];
    },
  );
}
