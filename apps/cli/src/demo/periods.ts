import { financialYearBounds, financialYearOf } from "@sakhi/domain/calendar/financial-year";
import type { CalendarDate } from "@sakhi/domain/calendar/india-time";
import { Random } from "./random.ts";

/** A stretch of one financial year whose totals over the generated centres are known beforehand. */
export interface Period {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly received: number;
  /** Disposals dated within the period, of whatever year's cases. */
  readonly disposed: number;
  /** The centre whose figures come from its own register alone: nothing is generated for it. */
  readonly registerOf: "buxar" | "bhojpur" | null;
}

/**
 * Published for Bihar: 7,517 / 6,599 in 2023-24, 8,888 / 7,185 in 2024-25, 7,180 / 6,322 from April 2025 to January 2026.
 *
 * 2024-25: Buxar's imported register holds 178 / 159 of them, so the other 38 centres are given exactly the rest.
 * 2025-26: Bhojpur's administrator imports that year's register himself. Up to 31 January 2026 it holds 51 / 37 (its two
 * untrusted rows left out), and the rest is given to the others: before his import the State therefore shows 7,129 / 6,285
 * for those ten months, after it exactly what was published. February and March were not published; they go on at the same pace.
 */
const KNOWN: readonly Period[] = [
  { from: "2023-04-01", to: "2024-03-31", received: 7517, disposed: 6599, registerOf: null },
  {
    from: "2024-04-01",
    to: "2025-03-31",
    received: 8888 - 178,
    disposed: 7185 - 159,
    registerOf: "buxar",
  },
  {
    from: "2025-04-01",
    to: "2026-01-31",
    received: 7180 - 51,
    disposed: 6322 - 37,
    registerOf: "bhojpur",
  },
  { from: "2026-02-01", to: "2026-03-31", received: 1412, disposed: 1387, registerOf: "bhojpur" },
];

/** Every published period and every year after them up to the one that `today` lies in, each whole, `today` notwithstanding. */
export function periodsUntil(today: CalendarDate): Period[] {
  const periods = [...KNOWN];
  for (let year = 2026; year <= financialYearOf(today); year++) {
    const random = new Random(`totals/${year}`);
    const received = random.between(8500, 8900);
    const disposed = Math.round(received * (0.93 + 0.05 * random.fraction()));
    periods.push({ ...financialYearBounds(year), received, disposed, registerOf: null });
  }
  return periods;
}
