import { spellTextArray } from "./text-array.ts";
import type { CentreScope } from "../centre-scope.ts";

export interface StagedRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly registrationKey: string | null;
  /** SHA-256 of what the row says, in hexadecimal. */
  readonly fingerprint: string;
}

const ROWS_PER_STATEMENT = 500;

/** Keeps the file byte for byte, so that what was handed in can always be shown again. */
export async function storeImportFile(
  scope: CentreScope,
  batchId: string,
  bytes: Uint8Array,
): Promise<void> {
  await scope.em.execute(
    "insert into core.import_file (centre_id, batch_id, content) values (?, ?, ?)",
    [scope.centreId, batchId, Buffer.from(bytes)],
  );
}

/** Writes the rows of a sheet as pending, none of them judged yet. */
export async function stageImportRows(
  scope: CentreScope,
  batchId: string,
  rows: readonly StagedRow[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    const some = rows.slice(from, from + ROWS_PER_STATEMENT);
    await scope.em.execute(
      `insert into core.import_row (centre_id, batch_id, line, cells, registration_key, fingerprint, state)
       values ${some.map(() => "(?, ?, ?, ?::text[], ?, ?, 'PENDING')").join(", ")}`,
      some.flatMap((row) => [
        scope.centreId,
        batchId,
        row.line,
        spellTextArray(row.cells),
        row.registrationKey,
        row.fingerprint,
      ]),
    );
  }
}
