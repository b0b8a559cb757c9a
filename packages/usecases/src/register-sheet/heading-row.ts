import { DomainError } from "@sakhi/domain/errors";
import { readHeadings } from "@sakhi/domain/register/columns";
import type { SheetRow } from "./sheet-row.ts";

/** A register often carries its centre's name and the year above the headings. */
const ROWS_LOOKED_AT = 10;
/** A title does not name three columns. */
const FEWEST_KNOWN = 3;

/** How many columns of a register these cells name. */
export function knownHeadings(cells: readonly string[]): number {
  return readHeadings(cells).columns.filter((column) => column !== null).length;
}

/** The most columns that any of the first rows names. */
export function bestKnownHeadings(rows: readonly SheetRow[]): number {
  return Math.max(0, ...rows.slice(0, ROWS_LOOKED_AT).map((row) => knownHeadings(row.cells)));
}

/** The place of the heading row among the rows. Throws `IMPORT_COLUMNS_MISSING` when none of the first rows is one. */
export function findHeadingRow(rows: readonly SheetRow[]): number {
  const first = rows.slice(0, ROWS_LOOKED_AT);
  const at = first.findIndex((row) => knownHeadings(row.cells) >= FEWEST_KNOWN);
  const best =
    first[at] ?? first.toSorted((a, b) => knownHeadings(b.cells) - knownHeadings(a.cells))[0];
  const { missing } = readHeadings(best?.cells ?? []);
  if (at === -1 || missing.length > 0) {
    throw new DomainError(
      "IMPORT_COLUMNS_MISSING",
      `The sheet has no column for ${missing.join(", ")}.`,
      { columns: missing.join(" ") },
    );
  }
  return at;
}
