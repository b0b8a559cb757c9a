import { unescaped, type WorkbookParts } from "./workbook-parts.ts";

/** A cell as its sheet holds it. */
export interface RawCell {
  /** `s` shared string, `inlineStr`, `str` text of a formula, `b` boolean, `e` error, `d` ISO date, `n` number. */
  readonly type: string;
  readonly style: string | undefined;
  /** Null when the sheet holds no value. */
  readonly value: string | null;
  readonly inline: string;
  readonly formula: string;
}

const DAY_MS = 86_400_000;
/** Day 25569 of a workbook is 1 January 1970. */
const UNIX_EPOCH_DAY = 25_569;
const DAYS_FROM_1900_TO_1904 = 1462;
const LAST_DAY_OF_9999 = 2_958_465;

/** What a cell shows, as plain text: a date as dd/mm/yyyy, a number without exponent, a formula by its last result or, without one, as text. */
export function cellText(cell: RawCell, parts: Omit<WorkbookParts, "sheet">): string {
  const { type, value, formula } = cell;
  if (type === "inlineStr") return cell.inline;
  if (value === null || (value === "" && type !== "str"))
    return formula === "" ? "" : `=${formula}`;
  if (type === "s") return parts.sharedStrings[Number(value)] ?? "";
  if (type === "str") return unescaped(value);
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  if (type === "d") return isoDay(value);
  if (type !== "n") return value;
  const isDate = parts.dateStyles[Number(cell.style ?? "0")] ?? false;
  return (isDate ? serialDay(Number(value), parts.since1904) : null) ?? plainNumber(value);
}

function isoDay(value: string): string {
  return /^(\d{4})-(\d{2})-(\d{2})/.test(value) ? dayFirst(value) : value;
}

/** Null for a number no calendar day stands for: a time of day, or out of range. */
function serialDay(serial: number, since1904: boolean): string | null {
  const day = Math.floor(serial) + (since1904 ? DAYS_FROM_1900_TO_1904 : 0);
  if (!(day >= 1 && day <= LAST_DAY_OF_9999)) return null;
  return dayFirst(new Date((day - UNIX_EPOCH_DAY) * DAY_MS).toISOString());
}

function dayFirst(iso: string): string {
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
}

/** A telephone number stored as 9.10928159E9 is ten digits again. */
function plainNumber(value: string): string {
  const number = Number(value);
  if (Number.isSafeInteger(number)) return String(number);
  return Number.isFinite(number) && !String(number).includes("e") ? String(number) : value;
}
