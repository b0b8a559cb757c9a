import type { CentreReader } from "@sakhi/db/centre-scope";
import {
  readFirstRows,
  readImportBatch,
  readImportBatches,
  readSetAsideRows,
  type ImportBatchRow,
  type SetAsideRowFound,
} from "@sakhi/db/register/read-imports";
import { requireDuty } from "@sakhi/domain/actor";
import { registerColumns, type RegisterColumn } from "@sakhi/domain/register/columns";
import { undoUntil } from "@sakhi/domain/register/import-life";
import { expectedOf, type Finding } from "@sakhi/domain/register/set-aside";
import { isCaseId } from "../case/get-case-file.ts";
import { writeSetAsideSheet } from "../register-sheet/write-set-aside-sheet.ts";
import { importNotFound } from "./get-import-batch.ts";
import { readRow } from "./read-row.ts";

const MOST_BATCHES = 50;
const MOST_ROWS = 500;
const SAMPLE_ROWS = 5;

export interface ImportView extends Omit<ImportBatchRow, "headings" | "columns" | "waiting"> {
  readonly processedRows: number;
  readonly undoUntil: Date | null;
  readonly columns: readonly { readonly heading: string; readonly column: RegisterColumn | null }[];
}

export interface SetAsideView extends Finding {
  readonly batchId: string;
  readonly line: number;
  readonly state: SetAsideRowFound["state"];
  readonly expectedEn: string;
  readonly expectedHi: string;
  readonly cells: readonly { readonly column: RegisterColumn; readonly value: string }[];
}

/** The centre's latest imports. */
export async function listImports(reader: CentreReader, first: number): Promise<ImportView[]> {
  requireDuty(reader.actor, "register:import");
  return (await readImportBatches(reader, Math.min(Math.max(first, 1), MOST_BATCHES))).map(viewOf);
}

/** One import and how far it has come. Throws `IMPORT_NOT_FOUND`. */
export async function getImport(reader: CentreReader, batchId: string): Promise<ImportView> {
  return viewOf(await getBatchRow(reader, batchId));
}

/** The first five rows as they stand in the file. */
export function sampleRows(reader: CentreReader, batchId: string): Promise<string[][]> {
  requireDuty(reader.actor, "register:import");
  return readFirstRows(reader, batchId, SAMPLE_ROWS);
}

/** The rows that wait for a person, each with what was found and what was expected. */
export async function listSetAsideRows(
  reader: CentreReader,
  batchId: string,
  page: { first: number; after: number },
): Promise<SetAsideView[]> {
  const batch = await getBatchRow(reader, batchId);
  const rows = await readSetAsideRows(reader, batchId, {
    ...page,
    first: Math.min(Math.max(page.first, 1), MOST_ROWS),
  });
  return rows.map((row) => setAsideView(batch, row));
}

/** The rows set aside as the same sheet with a red column saying why (XLSX). */
export async function setAsideSheet(reader: CentreReader, batchId: string): Promise<Uint8Array> {
  const batch = await getBatchRow(reader, batchId);
  const rows = await readSetAsideRows(reader, batchId, { first: batch.totalRows, after: 0 });
  return writeSetAsideSheet(
    batch.headings,
    rows.map((row) => ({
      ...row,
      expectedHi: expectedOf[row.code].hi,
      expectedEn: expectedOf[row.code].en,
    })),
  );
}

/** How a row reads on screen; used as well for a correction that was not accepted. */
export function setAsideView(
  batch: Pick<ImportBatchRow, "id" | "columns">,
  row: SetAsideRowFound,
): SetAsideView {
  const { cells, ...found } = row;
  const known = readRow({ columns: [...batch.columns] }, { cells: [...cells] });
  return {
    ...found,
    batchId: batch.id,
    expectedEn: expectedOf[row.code].en,
    expectedHi: expectedOf[row.code].hi,
    cells: registerColumns
      .filter((column) => batch.columns.includes(column))
      .map((column) => ({ column, value: known[column] ?? "" })),
  };
}

async function getBatchRow(reader: CentreReader, batchId: string): Promise<ImportBatchRow> {
  requireDuty(reader.actor, "register:import");
  const row = isCaseId(batchId) ? await readImportBatch(reader, batchId) : null;
  if (!row) throw importNotFound();
  return row;
}

function viewOf(row: ImportBatchRow): ImportView {
  const { headings, columns, waiting, ...rest } = row;
  return {
    ...rest,
    setAside: waiting,
    processedRows: row.imported + row.unchanged + row.setAside + row.corrected,
    undoUntil: row.state === "DONE" && row.finishedAt ? undoUntil(row.finishedAt) : null,
    columns: headings.map((heading, index) => ({
      heading,
      column: (columns[index] as RegisterColumn | "" | undefined) || null,
    })),
  };
}
