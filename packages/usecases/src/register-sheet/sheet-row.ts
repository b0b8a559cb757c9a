import { cleanText } from "@sakhi/domain/register/clean-text";
import { sheetLimits, unreadable } from "./sheet-limits.ts";

/** `line` is the row's number as a spreadsheet shows it; a line break inside a cell starts no new row. */
export interface SheetRow {
  readonly line: number;
  readonly cells: string[];
}

/** A row whose text can be stored, without the blank cells at its end; null for a blank row. Throws when a limit is passed. */
export function sheetRow(line: number, texts: readonly string[]): SheetRow | null {
  const cells = texts.map((text) => {
    if (text.length > sheetLimits.cellCharacters)
      throw unreadable("CELL_TOO_LONG", { line: String(line) });
    return cleanText(text);
  });
  while (cells.at(-1) === "") cells.pop();
  if (cells.length > sheetLimits.columns)
    throw unreadable("TOO_MANY_COLUMNS", {
      limit: String(sheetLimits.columns),
      line: String(line),
    });
  return cells.length === 0 ? null : { line, cells };
}
