import type { Language } from "./language.ts";

/** India has one offset and no daylight saving: UTC+05:30. */
const IST_OFFSET_MS = 19_800_000;

/** Own month names: the platform's differ between versions, and the page must read the same on server and browser. */
const MONTHS: Record<Language, readonly string[]> = {
  hi: ["जन", "फ़र", "मार्च", "अप्रै", "मई", "जून", "जुल", "अग", "सितं", "अक्टू", "नवं", "दिसं"],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
};

const grouped = new Intl.NumberFormat("en-IN");
const oneDecimal = new Intl.NumberFormat("en-IN", {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const twoDecimals = new Intl.NumberFormat("en-IN", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** 1234567 → "12,34,567". */
export function formatNumber(value: number): string {
  return grouped.format(value);
}

/** A per-lakh rate with two decimals. */
export function formatRate(value: number): string {
  return twoDecimals.format(value);
}

/** 89.3 → "89.3 %"; null, where nothing was received, → "–". */
export function formatPercent(value: number | null): string {
  return value === null ? "–" : `${oneDecimal.format(value)}\u00a0%`;
}

/** "2026-11-24" → "24 नवं 2026". Text that is no calendar date is shown as it came. */
export function formatDate(language: Language, date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const month = MONTHS[language][Number(parts?.[2]) - 1];
  return parts === null || month === undefined
    ? date
    : `${Number(parts[3])}\u00a0${month}\u00a0${parts[1]}`;
}

/** An instant as read on a wall clock in India: "24 नवं 2026, 14:02". */
export function formatInstant(language: Language, instant: string): string {
  const inIndia = new Date(Date.parse(instant) + IST_OFFSET_MS);
  if (Number.isNaN(inIndia.getTime())) return instant;
  const wall = inIndia.toISOString();
  return `${formatDate(language, wall.slice(0, 10))}, ${wall.slice(11, 16)}`;
}

/** "2024-04" → "अप्रै"; the year follows on January and on the first month asked for. */
export function formatMonth(language: Language, month: string): string {
  return MONTHS[language][Number(month.slice(5, 7)) - 1] ?? month;
}

/** Today's date in India, `yyyy-mm-dd`. */
export function todayInIndia(now: Date = new Date()): string {
  return new Date(now.getTime() + IST_OFFSET_MS).toISOString().slice(0, 10);
}

/** The financial year, April to March, that today belongs to: "2026-27". */
export function currentFinancialYear(now: Date = new Date()): string {
  const today = todayInIndia(now);
  const year = Number(today.slice(0, 4)) - (today.slice(5) < "04-01" ? 1 : 0);
  return `${year}-${String((year + 1) % 100).padStart(2, "0")}`;
}
