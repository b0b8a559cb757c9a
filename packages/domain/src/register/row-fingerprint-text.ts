import { registerColumns, type RegisterColumn } from "./columns.ts";
import { cleanText } from "./clean-text.ts";

/** A row as read, before it is judged; a column the sheet lacks is absent. */
export type RegisterCells = Partial<Record<RegisterColumn, string>>;

/** The serial number counts the sheet's rows and says nothing of the case: a row moved down is the same row. */
const compared = registerColumns.filter((column) => column !== "SERIAL");

/** Equal for two rows exactly when their cells say the same, whatever the sheet's column order. Holds personal data: hash it. */
export function rowFingerprintText(cells: RegisterCells): string {
  return JSON.stringify(compared.map((column) => cleanText(cells[column] ?? "")));
}
