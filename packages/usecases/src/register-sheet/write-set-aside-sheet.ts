import { readHeadings, type RegisterColumn } from "@sakhi/domain/register/columns";
import type { SetAsideCode } from "@sakhi/domain/register/set-aside";
import writeWorkbook, { type Cell } from "write-excel-file/node";

/** A row as it was handed in, with what was found in it and what was expected. */
export interface SetAsideSheetRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly code: SetAsideCode;
  readonly column: RegisterColumn;
  readonly found: string;
  readonly expectedHi: string;
  readonly expectedEn: string;
}

/** No register column is called so: when the sheet comes back, the column is passed over. */
const REASON_HEADING = "क्या सुधारें / What to correct";

const REASON_WIDTH = 70;
const CELL_WIDTH = 18;
const red = { backgroundColor: "#FEE2E2", textColor: "#991B1B" } as const;
const heading = { fontWeight: "bold", wrap: true, alignVertical: "center" } as const;

/**
 * The rows set aside as the sheet they came from, an XLSX with a red last column that says why, the faulty cell red too.
 * Every cell is typed as text, so a formula someone wrote stays inert, and the file can be handed in again once corrected.
 */
export async function writeSetAsideSheet(
  headings: readonly string[],
  rows: readonly SetAsideSheetRow[],
): Promise<Uint8Array> {
  const kept = headings.flatMap((name, index) =>
    name === REASON_HEADING ? [] : [{ name, index }],
  );
  const { columns } = readHeadings(kept.map(({ name }) => name));
  const data: Cell[][] = [
    [
      ...kept.map(({ name }) => textCell(name, heading)),
      textCell(REASON_HEADING, { ...heading, backgroundColor: "#B91C1C", textColor: "#FFFFFF" }),
    ],
    ...rows.map((row) => [
      ...kept.map(({ index }, place) =>
        textCell(row.cells[index] ?? "", columns[place] === row.column ? red : {}),
      ),
      textCell(reasonOf(row), { ...red, wrap: true }),
    ]),
  ];
  const widths = [...kept.map(() => ({ width: CELL_WIDTH })), { width: REASON_WIDTH }];
  return writeWorkbook(data, { sheet: "Register", stickyRowsCount: 1, columns: widths }).toBuffer();
}

function reasonOf({ line, found, expectedHi, expectedEn, code }: SetAsideSheetRow): string {
  const [hi, en] = found === "" ? ["", ""] : [` (लिखा है: ${found})`, ` (found: ${found})`];
  return `पंक्ति ${line}: ${expectedHi}${hi}\nRow ${line}: ${expectedEn}${en} [${code}]`;
}

function textCell(text: string, style: object): Cell {
  return { ...style, value: escaped(text), type: String, format: "@" };
}

/**
 * Writes the first character as `_xHHHH_` where the text would be read as such an escape itself,
 * and where the text is the name of an object's own property ("constructor"), which the writer mistakes for a text already written.
 */
function escaped(text: string): string {
  const safe = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  return safe in {}
    ? `_x${safe.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_${safe.slice(1)}`
    : safe;
}
