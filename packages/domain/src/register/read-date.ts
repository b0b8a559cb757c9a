import { type CalendarDate, isCalendarDate } from "../calendar/india-time.ts";
import { aliasTable } from "./alias-table.ts";
import monthAliases from "./aliases/months.json" with { type: "json" };
import { asciiDigits, cleanLine } from "./clean-text.ts";

/** No register is older than the scheme (2015); an earlier year is a slip of the pen. */
const FIRST_YEAR = 2000;

const DAY_FIRST = /^(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})$/;
const ISO = /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;
const MONTH_IN_WORDS = /^(\d{1,2})[ /.-]+([\p{L}\p{M}]+)[ /.,-]+(\d{4}|\d{2})$/u;

const monthOfWord = aliasTable(monthAliases);

/**
 * A date as registers write it, day first, in Devanagari or ASCII digits; a year of two digits is 20yy.
 * Null for anything else, impossible days included: 31/02/2025 is never moved to March.
 */
export function readDate(text: string): CalendarDate | null {
  const line = asciiDigits(cleanLine(text));
  const dayFirst = DAY_FIRST.exec(line);
  if (dayFirst) return calendarDate(dayFirst[4], dayFirst[3], dayFirst[1]);
  const iso = ISO.exec(line);
  if (iso) return calendarDate(iso[1], iso[3], iso[4]);
  const inWords = MONTH_IN_WORDS.exec(line);
  return inWords ? calendarDate(inWords[3], monthOfWord(inWords[2] ?? "") ?? "", inWords[1]) : null;
}

function calendarDate(year = "", month = "", day = ""): CalendarDate | null {
  const date = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCalendarDate(date) && Number(date.slice(0, 4)) >= FIRST_YEAR ? date : null;
}
