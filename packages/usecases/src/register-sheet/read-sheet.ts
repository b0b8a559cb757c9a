import { findHeadingRow } from "./heading-row.ts";
import { readCsv } from "./read-csv.ts";
import { readWorkbook } from "./read-workbook.ts";
import { sheetLimits, unreadable, type UnreadableReason } from "./sheet-limits.ts";
import type { SheetRow } from "./sheet-row.ts";

export type SheetFormat = "CSV" | "XLSX";

/** A register as its sheet shows it: text only, cleaned for storage; blank rows and the rows above the headings left out. */
export interface Sheet {
  readonly format: SheetFormat;
  readonly headings: string[];
  /** As many cells as headings, or more where a row runs on. */
  readonly rows: SheetRow[];
}

const ZIP_MAGIC = [0x50, 0x4b, 0x03, 0x04];
/** The container of .xls files and of workbooks locked with a password. */
const COMPOUND_FILE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads a CSV or XLSX register; the file's first bytes say which it is, whatever its name.
 * Throws `IMPORT_FILE_UNREADABLE` (`details.reason`) or `IMPORT_COLUMNS_MISSING` (`details.columns`, parted by spaces).
 */
export async function readSheet(fileName: string, bytes: Uint8Array): Promise<Sheet> {
  const refusal = refusalOf(bytes);
  if (refusal !== null) throw unreadable(refusal, { extension: extensionOf(fileName) });
  const format = startsWith(bytes, ZIP_MAGIC) ? "XLSX" : "CSV";
  const all = format === "XLSX" ? await readWorkbook(bytes) : readCsv(bytes);
  if (all.length === 0) throw unreadable("EMPTY", { extension: extensionOf(fileName) });
  const at = findHeadingRow(all);
  const headings = all[at]?.cells ?? [];
  const rows = all.slice(at + 1);
  if (rows.length > sheetLimits.rows)
    throw unreadable("TOO_MANY_ROWS", { limit: String(sheetLimits.rows) });
  return {
    format,
    headings,
    rows: rows.map((row) => ({ line: row.line, cells: padded(row.cells, headings.length) })),
  };
}

function refusalOf(bytes: Uint8Array): UnreadableReason | null {
  if (bytes.byteLength === 0) return "EMPTY";
  if (bytes.byteLength > sheetLimits.fileBytes) return "TOO_LARGE";
  return startsWith(bytes, COMPOUND_FILE_MAGIC) ? "OLD_OR_LOCKED_WORKBOOK" : null;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function extensionOf(fileName: string): string {
  return /\.([a-z0-9]{1,5})$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
}

function padded(cells: readonly string[], length: number): string[] {
  return [...cells, ...Array<string>(Math.max(0, length - cells.length)).fill("")];
}
