import { LockMode } from "@mikro-orm/core";
import type { CentreScope } from "../centre-scope.ts";
import { ImportBatchEntity, type ImportBatch } from "./import-batch.entity.ts";

/** The import, locked to the end of the transaction, so that no two workers take the same rows. */
export function findImportBatchForChange(
  scope: CentreScope,
  id: string,
): Promise<ImportBatch | null> {
  const { centreId, em } = scope;
  return em.findOne(ImportBatchEntity, { centreId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}
