import { cellText, type RawCell } from "./cell-text.ts";
import { sheetLimits, unreadable } from "./sheet-limits.ts";
import { type SheetRow, sheetRow } from "./sheet-row.ts";
import { walkXml, type XmlVisitor } from "./walk-xml.ts";
import { readWorkbookParts, textReader, type WorkbookParts } from "./workbook-parts.ts";
import { openZip } from "./zip-file.ts";

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/**
 * Every row of an XLSX workbook's first sheet that is not blank. Only cells that say something take memory,
 * however far out a sheet claims to reach.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<SheetRow[]> {
  const parts = await readWorkbookParts(openZip(bytes));
  const rows: SheetRow[] = [];
  await walkXml(parts.sheet, sheetReader(parts, rows));
  return rows;
}

function sheetReader(parts: WorkbookParts, rows: SheetRow[]): XmlVisitor {
  const inline = textReader();
  let line = 0;
  let column = 0;
  let texts: string[] = [];
  let cell: {
    type: string;
    style: string | undefined;
    value: string | null;
    formula: string;
  } | null = null;
  let inside: "v" | "f" | null = null;

  const endRow = () => {
    const row = sheetRow(line, texts);
    if (row !== null) rows.push(row);
    // Headings and titles come on top of the rows that are counted in the end.
    if (rows.length > sheetLimits.rows * 2)
      throw unreadable("TOO_MANY_ROWS", { limit: String(sheetLimits.rows) });
  };
  const endCell = (ended: Omit<RawCell, "inline">) => {
    const text = cellText({ ...ended, inline: inline.taken() }, parts);
    if (text === "") return;
    if (column > sheetLimits.columns)
      throw unreadable("TOO_MANY_COLUMNS", {
        limit: String(sheetLimits.columns),
        line: String(line),
      });
    while (texts.length < column - 1) texts.push("");
    texts.push(text);
  };

  return {
    open(name, attributes) {
      if (name === "row") {
        line = next(line, attributes.r === undefined ? line + 1 : Number(attributes.r), LAST_ROW);
        column = 0;
        texts = [];
      } else if (name === "c") {
        column = next(
          column,
          attributes.r === undefined ? column + 1 : columnNumber(attributes.r),
          LAST_COLUMN,
        );
        cell = { type: attributes.t ?? "n", style: attributes.s, value: null, formula: "" };
        inline.start();
      } else if (cell !== null) {
        inside = name === "v" || name === "f" ? name : null;
        if (name === "v") cell.value = "";
        inline.open?.(name, attributes);
      }
    },
    text(text) {
      if (cell === null) return;
      if (inside === "v") cell.value += text;
      else if (inside === "f") cell.formula += text;
      else inline.text?.(text);
    },
    close(name) {
      inside = null;
      if (name === "row") endRow();
      else if (name === "c" && cell !== null) {
        endCell(cell);
        cell = null;
      } else inline.close?.(name);
    },
  };
}

/** Rows and cells only ever count up; a sheet that jumps back or out of range is broken. */
function next(before: number, number: number, last: number): number {
  if (!Number.isInteger(number) || number <= before || number > last)
    throw unreadable("BROKEN_WORKBOOK");
  return number;
}

/** 1 for "A7", 27 for "AA7". */
function columnNumber(address: string): number {
  const letters = /^([A-Z]{1,3})\d{1,7}$/.exec(address)?.[1] ?? "";
  return Array.from(letters, (letter) => letter.charCodeAt(0) - 64).reduce(
    (sum, digit) => sum * 26 + digit,
    0,
  );
}
