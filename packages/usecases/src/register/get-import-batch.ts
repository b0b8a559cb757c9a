import type { CentreScope } from "@sakhi/db/centre-scope";
import { findImportBatchForChange } from "@sakhi/db/register/find-import-batch";
import type { ImportBatch } from "@sakhi/db/register/import-batch.entity";
import { DomainError } from "@sakhi/domain/errors";
import { isCaseId } from "../case/get-case-file.ts";

/** The one refusal for an import that is not there or not ours. */
export function importNotFound(): DomainError {
  return new DomainError("IMPORT_NOT_FOUND", "There is no such import at this centre.");
}

/** The import for a change: locked until the transaction ends, so that no two workers take the same rows. Throws `IMPORT_NOT_FOUND`. */
export async function getImportBatch(scope: CentreScope, batchId: string): Promise<ImportBatch> {
  const batch = isCaseId(batchId) ? await findImportBatchForChange(scope, batchId) : null;
  if (!batch) throw importNotFound();
  return batch;
}
