import type { CentreScope } from "@sakhi/db/centre-scope";
import {
  countWorkedOn,
  discountBatch,
  removeBatchCases,
  restoreSuperseded,
} from "@sakhi/db/register/undo-batch";
import { applyLedger } from "@sakhi/db/rollup/apply-ledger";
import { requireDuty } from "@sakhi/domain/actor";
import { DomainError } from "@sakhi/domain/errors";
import { afterImportStep, undoUntil } from "@sakhi/domain/register/import-life";
import { recordChange } from "../record-change.ts";
import { getImportBatch } from "./get-import-batch.ts";

/**
 * Takes a whole import back within 72 hours: its cases go, the file and its rows stay to be looked at or handed in again.
 * Refused once anybody has worked on one of the cases: that work would be lost.
 */
export async function undoImport(scope: CentreScope, batchId: string): Promise<void> {
  requireDuty(scope.actor, "register:import");
  const batch = await getImportBatch(scope, batchId);
  const state = afterImportStep(batch.state, "undo");
  if (scope.now > undoUntil(batch.finishedAt!)) {
    throw new DomainError("IMPORT_UNDO_WINDOW_OVER", "An import can be undone for 72 hours.", {
      hours: "72",
    });
  }
  const workedOn = await countWorkedOn(scope, batchId);
  if (workedOn > 0) {
    throw new DomainError(
      "IMPORT_WORKED_ON_SINCE",
      `${workedOn} cases of this import were worked on since.`,
      { cases: String(workedOn) },
    );
  }
  const ledger = await discountBatch(scope, batchId);
  batch.state = state;
  batch.undoneAt = scope.now;
  recordChange(scope, {
    act: "IMPORT_UNDO",
    subjectKind: "IMPORT",
    subjectId: batchId,
    fields: ["state"],
  });
  await scope.em.flush();
  await restoreSuperseded(scope, batchId);
  await removeBatchCases(scope, batchId);
  await applyLedger(scope, ledger);
}
