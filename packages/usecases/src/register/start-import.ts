import type { CentreScope } from "@sakhi/db/centre-scope";
import { requireDuty } from "@sakhi/domain/actor";
import { afterImportStep } from "@sakhi/domain/register/import-life";
import { importRegister } from "@sakhi/queue/register/register.jobs";
import { announce } from "../announce.ts";
import { recordChange } from "../record-change.ts";
import { getImportBatch } from "./get-import-batch.ts";

/** Books the import of an uploaded register; the worker takes its rows in. Asking again while it is booked changes nothing. */
export async function startImport(scope: CentreScope, batchId: string): Promise<void> {
  requireDuty(scope.actor, "register:import");
  const batch = await getImportBatch(scope, batchId);
  if (batch.state === "QUEUED" || batch.state === "RUNNING") return;
  batch.state = afterImportStep(batch.state, "start");
  const { accountId, role } = scope.actor;
  recordChange(scope, {
    act: "IMPORT_START",
    subjectKind: "IMPORT",
    subjectId: batchId,
    fields: ["state"],
  });
  announce(scope, importRegister, { batchId, accountId, role });
}
