import type { RegisterColumn } from "@sakhi/domain/register/columns";
import type { ImportRowState, ImportState } from "@sakhi/domain/register/import-life";
import type { SetAsideCode } from "@sakhi/domain/register/set-aside";
import type { CentreReader } from "../centre-scope.ts";

export interface ImportBatchRow {
  readonly id: string;
  readonly fileName: string;
  readonly state: ImportState;
  readonly uploadedAt: Date;
  readonly finishedAt: Date | null;
  readonly totalRows: number;
  readonly imported: number;
  readonly unchanged: number;
  readonly setAside: number;
  readonly corrected: number;
  /** Of those set aside, how many wait still: not handed in again in a later import, not undone. */
  readonly waiting: number;
  readonly headings: readonly string[];
  /** The register column under each heading, '' where none. */
  readonly columns: readonly string[];
}

export interface SetAsideRowFound {
  readonly line: number;
  readonly state: ImportRowState;
  readonly code: SetAsideCode;
  readonly column: RegisterColumn;
  readonly found: string;
  readonly cells: readonly string[];
}

const BATCH = `id, file_name, state, uploaded_at, finished_at, total_rows, imported, unchanged, set_aside, corrected, headings, columns,
  (select count(*)::int from core.import_row as r
   where r.centre_id = import_batch.centre_id and r.batch_id = import_batch.id and r.state = 'SET_ASIDE')`;

function toBatch(row: unknown[]): ImportBatchRow {
  const [
    id,
    fileName,
    state,
    uploadedAt,
    finishedAt,
    totalRows,
    imported,
    unchanged,
    setAside,
    corrected,
    headings,
    columns,
    waiting,
  ] = row;
  return {
    id,
    fileName,
    state,
    uploadedAt,
    finishedAt,
    totalRows,
    imported,
    unchanged,
    setAside,
    corrected,
    headings,
    columns,
    waiting,
  } as ImportBatchRow;
}

/** The latest imports of the centre. */
export async function readImportBatches(
  reader: CentreReader,
  first: number,
): Promise<ImportBatchRow[]> {
  const rows = await reader.read({
    text: `select ${BATCH} from core.import_batch where centre_id = $1 order by uploaded_at desc, id limit $2`,
    values: [reader.centreId, first],
  });
  return rows.map(toBatch);
}

export async function readImportBatch(
  reader: CentreReader,
  batchId: string,
): Promise<ImportBatchRow | null> {
  const rows = await reader.read({
    text: `select ${BATCH} from core.import_batch where centre_id = $1 and id = $2`,
    values: [reader.centreId, batchId],
  });
  return rows[0] ? toBatch(rows[0]) : null;
}

/** The rows of a register hold names and phones: tells the audit that they are about to be shown. */
export function recordRowsRead({ record }: Pick<CentreReader, "record">, batchId: string): void {
  record({
    act: "IMPORT_READ_ROWS",
    subjectKind: "IMPORT",
    subjectIds: [batchId],
    fields: ["cells"],
  });
}

/** The first rows of a sheet, as they stand in the file. */
export async function readFirstRows(
  reader: CentreReader,
  batchId: string,
  first: number,
): Promise<string[][]> {
  const rows = await reader.read({
    text: `select cells from core.import_row where centre_id = $1 and batch_id = $2 order by line limit $3`,
    values: [reader.centreId, batchId, first],
  });
  if (rows.length > 0) recordRowsRead(reader, batchId);
  return rows.map((row) => row[0] as string[]);
}

/** The rows still set aside, in the order of the sheet, after a line. */
export async function readSetAsideRows(
  reader: CentreReader,
  batchId: string,
  page: { first: number; after: number },
): Promise<SetAsideRowFound[]> {
  const rows = await reader.read({
    text: `select line, state, code, found_column, found, cells from core.import_row
           where centre_id = $1 and batch_id = $2 and state = 'SET_ASIDE' and line > $3 order by line limit $4`,
    values: [reader.centreId, batchId, page.after, page.first],
  });
  if (rows.length > 0) recordRowsRead(reader, batchId);
  return rows.map((row) => {
    const [line, state, code, column, found, cells] = row;
    return { line, state, code, column, found, cells } as SetAsideRowFound;
  });
}
