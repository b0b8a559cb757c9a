import { DomainError } from "../errors.ts";
import type { CalendarDate } from "./india-time.ts";

/** A financial year by its first calendar year: 2024 is 2024-25, 1 April 2024 to 31 March 2025 [R20]. */
export type FinancialYear = number;

export function financialYearOf(date: CalendarDate): FinancialYear {
  const year = Number(date.slice(0, 4));
  return date.slice(5) >= "04-01" ? year : year - 1;
}

/** 2024 → "2024-25"; 2099 → "2099-00". */
export function financialYearLabel(year: FinancialYear): string {
  return `${year}-${String((year + 1) % 100).padStart(2, "0")}`;
}

/** Reads "2024-25". Throws `FINANCIAL_YEAR_INVALID` for anything else, "2024-26" included. */
export function parseFinancialYear(label: string): FinancialYear {
  const year = Number(/^(\d{4})-\d{2}$/.exec(label)?.[1]);
  if (!Number.isInteger(year) || financialYearLabel(year) !== label) {
    throw new DomainError("FINANCIAL_YEAR_INVALID", "A financial year is written like 2024-25.", {
      expected: "2024-25",
    });
  }
  return year;
}

/** First and last day, both included. */
export function financialYearBounds(year: FinancialYear): {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
} {
  return { from: `${year}-04-01`, to: `${year + 1}-03-31` };
}
