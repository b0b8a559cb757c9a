import { isCalendarDate, type CalendarDate } from "../calendar/india-time.ts";
import { DomainError } from "../errors.ts";
import { readPhone } from "../register/read-phone.ts";

const LIMITS = {
  womanName: 200,
  relationName: 200,
  block: 100,
  thana: 100,
  remark: 2000,
  note: 2000,
  reason: 2000,
} as const;
export type TextField = keyof typeof LIMITS;

/** Why an entry was refused: `field` names the box on the form, `problem` what is wrong with it. */
function refuse(field: string, problem: string): never {
  throw new DomainError("CASE_INPUT_INVALID", `${field}: ${problem}`, { field, problem });
}

/** A text as it is kept: NFC, trimmed, null when empty. Throws when too long or when it holds control characters. */
export function entryText(field: TextField, text: string | null | undefined): string | null {
  const kept = text?.normalize("NFC").trim() ?? "";
  if (kept === "") return null;
  if (kept.length > LIMITS[field]) refuse(field, "TOO_LONG");
  // Tab and line breaks may stand in a remark; NUL and lone surrogates cannot be stored.
  if (/[^\P{Cc}\t\n\r]/u.test(kept) || !kept.isWellFormed()) refuse(field, "BAD_CHARACTERS");
  return kept;
}

export function entryAge(age: number | null | undefined): number | null {
  if (age === null || age === undefined) return null;
  if (!Number.isInteger(age) || age < 0 || age > 110) refuse("age", "OUT_OF_RANGE");
  return age;
}

/** No case is older than the scheme (2015); as in a register, an earlier century is a slip of the pen. */
const FIRST_DAY = "2000-01-01";

/** A date a case can have been received on: it exists, and is not after today in India. */
export function assertReceivedOn(date: CalendarDate, today: CalendarDate): void {
  if (!isCalendarDate(date) || date < FIRST_DAY) refuse("receivedOn", "NOT_A_DATE");
  if (date > today) refuse("receivedOn", "IN_FUTURE");
}

/** A date something happened on in a case: not before it was received, not after today. */
export function assertWithinCase(
  field: string,
  date: CalendarDate,
  receivedOn: CalendarDate,
  today: CalendarDate,
): void {
  if (!isCalendarDate(date)) refuse(field, "NOT_A_DATE");
  if (date > today) refuse(field, "IN_FUTURE");
  if (date < receivedOn) refuse(field, "BEFORE_RECEIVED");
}

/** A phone number as it is kept: digits only. Throws when it is no number that can be called in India. */
export function entryPhone(phone: string | null | undefined): string | null {
  const typed = phone?.trim() ?? "";
  if (typed === "") return null;
  return readPhone(typed) ?? refuse("phone", "NOT_A_PHONE_NUMBER");
}
