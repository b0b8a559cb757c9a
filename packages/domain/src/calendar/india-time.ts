/** India has one offset and no daylight saving: UTC+05:30. */
const IST_OFFSET_MS = 5.5 * 60 * 60 * 1000;

/** An ISO calendar date, `yyyy-mm-dd`, as read on a wall calendar in India. */
export type CalendarDate = string;

/** The calendar date in India at an instant. */
export function dateInIndia(instant: Date): CalendarDate {
  return new Date(instant.getTime() + IST_OFFSET_MS).toISOString().slice(0, 10);
}

/** True for a date that exists: 29 February only in leap years, no 31 April, no year 0. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith("0000")) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** Whole days from one calendar date to another; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
