import { financialYearOf } from "../calendar/financial-year.ts";
import type { CalendarDate } from "../calendar/india-time.ts";

/** One disposal of a case and, when it came back, the day it was reopened. */
export interface Disposal {
  readonly disposedOn: CalendarDate;
  readonly reopenedOn: CalendarDate | null;
}

/** What the figures need to know of a case. */
export interface CountedCase {
  readonly receivedOn: CalendarDate;
  readonly disposals: readonly Disposal[];
}

export interface Counts {
  readonly received: number;
  readonly disposed: number;
  readonly reopened: number;
  /** Disposed of in the financial year they were received in, and not reopened within it. */
  readonly disposedOfReceived: number;
}

const NOTHING: Counts = { received: 0, disposed: 0, reopened: 0, disposedOfReceived: 0 };

/**
 * What one case adds to the figures, day by day.
 * Every rollup is the sum of this over its cases; a change of a case adds the difference (see `changeOfFigures`).
 */
export function contributions(counted: CountedCase): Map<CalendarDate, Counts> {
  const days = new Map<CalendarDate, Counts>();
  const add = (day: CalendarDate, measure: keyof Counts, by: number) => {
    const so = days.get(day) ?? NOTHING;
    days.set(day, { ...so, [measure]: so[measure] + by });
  };
  const year = financialYearOf(counted.receivedOn);
  add(counted.receivedOn, "received", 1);
  for (const { disposedOn, reopenedOn } of counted.disposals) {
    add(disposedOn, "disposed", 1);
    if (financialYearOf(disposedOn) === year) add(disposedOn, "disposedOfReceived", 1);
    if (reopenedOn === null) continue;
    add(reopenedOn, "reopened", 1);
    if (financialYearOf(reopenedOn) === year) add(reopenedOn, "disposedOfReceived", -1);
  }
  return days;
}

/** The difference that a change makes, day by day; `null` stands for a case that is not there. Days without change are left out. */
export function changeOfFigures(before: CountedCase | null, after: CountedCase | null): Map<CalendarDate, Counts> {
  const was = before ? contributions(before) : new Map<CalendarDate, Counts>();
  const is = after ? contributions(after) : new Map<CalendarDate, Counts>();
  const change = new Map<CalendarDate, Counts>();
  for (const day of new Set([...was.keys(), ...is.keys()])) {
    const difference = minus(is.get(day) ?? NOTHING, was.get(day) ?? NOTHING);
    if (Object.values(difference).some((n) => n !== 0)) change.set(day, difference);
  }
  return change;
}

function minus(a: Counts, b: Counts): Counts {
  return {
    received: a.received - b.received,
    disposed: a.disposed - b.disposed,
    reopened: a.reopened - b.reopened,
    disposedOfReceived: a.disposedOfReceived - b.disposedOfReceived,
  };
}

/** A financial year's figures of a centre, a district or the State. */
export interface YearFigures extends Counts {
  /** Pending at the start of the year (O of domain.md 6). */
  readonly openingPendency: number;
}

/** Closing pendency P = O + R + X - D (domain.md 6). It is not "received minus disposed" unless the opening balance is zero. */
export function closingPendency(year: YearFigures): number {
  return year.openingPendency + year.received + year.reopened - year.disposed;
}

/** Of those received in the year, how many were not disposed of within it. This is not the pendency (domain.md R21). */
export function notDisposedOfReceived(year: Counts): number {
  return year.received - year.disposedOfReceived;
}

/** Disposed ÷ received in percent, one decimal, as the press prints it (indicator 2); may exceed 100. Null when nothing was received. */
export function disposalRate(year: Pick<Counts, "received" | "disposed">): number | null {
  return year.received === 0 ? null : Math.round((year.disposed / year.received) * 1000) / 10;
}

/** Registrations per lakh (100,000) females of the 2011 Census, for a whole year, two decimals (indicator 1). */
export function receivedPerLakhFemales(received: number, femalePopulation: number): number {
  return Math.round((received / (femalePopulation / 100_000)) * 100) / 100;
}
