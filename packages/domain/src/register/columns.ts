import { aliasTable } from "./alias-table.ts";
import headingAliases from "./aliases/headings.json" with { type: "json" };

/** The columns of a centre's register, in the order in which a row is judged. */
export const registerColumns = [
  "SERIAL",
  "REGISTRATION_NUMBER",
  "RECEIVED_ON",
  "WOMAN_NAME",
  "RELATION_NAME",
  "AGE",
  "BLOCK",
  "THANA",
  "PHONE",
  "CASE_TYPE",
  "SOURCE",
  "SERVICES",
  "STATUS",
  "DISPOSED_ON",
  "REMARK",
] as const;
export type RegisterColumn = (typeof registerColumns)[number];

/** Without these a sheet is not a register and is refused whole. */
export const requiredColumns = [
  "REGISTRATION_NUMBER",
  "RECEIVED_ON",
  "CASE_TYPE",
  "STATUS",
] as const satisfies readonly RegisterColumn[];

const columnOfHeading = aliasTable(
  headingAliases satisfies Record<RegisterColumn, readonly string[]>,
);

/** One entry per cell; null for a heading nobody knows, and for the second of two headings that mean the same column. */
export interface HeadingsRead {
  readonly columns: (RegisterColumn | null)[];
  readonly missing: RegisterColumn[];
}

/** Reads a heading row, Hindi or English, in any order. */
export function readHeadings(cells: readonly string[]): HeadingsRead {
  const seen = new Set<RegisterColumn>();
  const columns = cells.map((cell) => {
    const column = columnOfHeading(cell);
    if (column === null || seen.has(column)) return null;
    seen.add(column);
    return column;
  });
  return { columns, missing: requiredColumns.filter((column) => !seen.has(column)) };
}
