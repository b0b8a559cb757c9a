import { financialYearOf, type FinancialYear } from "../calendar/financial-year.ts";
import type { CalendarDate } from "../calendar/india-time.ts";
import type { Category } from "../case/category.ts";
import type { CaseOrigin } from "../case/source.ts";

/** One disposal of a case and, when it came back, the day it was reopened. */
export interface Disposal {
  readonly disposedOn: CalendarDate;
  readonly reopenedOn: CalendarDate | null;
}

/** What the figures need to know of a case. */
export interface CountedCase {
  readonly receivedOn: CalendarDate;
  readonly category: Category;
  readonly origin: CaseOrigin;
  readonly disposals: readonly Disposal[];
}

export interface Counts {
  readonly received: number;
  readonly disposed: number;
  readonly reopened: number;
  /** Disposed of in the financial year they were received in, and not reopened within it. */
  readonly disposedOfReceived: number;
}

export interface DayCell extends Counts {
  readonly day: CalendarDate;
  readonly category: Category;
  readonly origin: CaseOrigin;
}

export interface YearCell extends Counts {
  readonly financialYear: FinancialYear;
  readonly category: Category;
  readonly origin: CaseOrigin;
}

/** How many cases a list holds; `financialYear` is that of receipt. */
export interface CounterCell {
  readonly financialYear: FinancialYear;
  readonly category: Category;
  readonly origin: CaseOrigin;
  readonly disposed: boolean;
  readonly cases: number;
}

const MEASURES = ["received", "disposed", "reopened", "disposedOfReceived"] as const;
type Tally = Record<(typeof MEASURES)[number], number>;

/**
 * Adds up what cases contribute to the rollups. A change of a case is its old state discounted and its new one counted,
 * so that every rollup is at all times the sum of `count` over the cases. Cells that come to nothing are left out, and
 * cells come in one fixed order, so that two writers never wait for each other crosswise.
 */
export class FigureLedger {
  readonly #days = new Map<string, Tally>();
  readonly #years = new Map<string, Tally>();
  readonly #counters = new Map<string, number>();

  count(counted: CountedCase): this {
    return this.#enter(counted, 1);
  }

  discount(counted: CountedCase): this {
    return this.#enter(counted, -1);
  }

  days(): DayCell[] {
    return cells(this.#days, ([day, category, origin]) => ({
      day: day!,
      category: category as Category,
      origin: origin as CaseOrigin,
    }));
  }

  years(): YearCell[] {
    return cells(this.#years, ([year, category, origin]) => ({
      financialYear: Number(year),
      category: category as Category,
      origin: origin as CaseOrigin,
    }));
  }

  counters(): CounterCell[] {
    return [...this.#counters]
      .filter(([, cases]) => cases !== 0)
      .toSorted(byKey)
      .map(([key, cases]) => {
        const [year, category, origin, disposed] = key.split(" ");
        return {
          financialYear: Number(year),
          category: category as Category,
          origin: origin as CaseOrigin,
          disposed: disposed === "true",
          cases,
        };
      });
  }

  #enter(counted: CountedCase, sign: 1 | -1): this {
    const { receivedOn, category, origin, disposals } = counted;
    const year = financialYearOf(receivedOn);
    const add = (day: CalendarDate, measure: keyof Tally, by: number) => {
      tally(this.#days, `${day} ${category} ${origin}`)[measure] += by * sign;
      tally(this.#years, `${financialYearOf(day)} ${category} ${origin}`)[measure] += by * sign;
    };
    add(receivedOn, "received", 1);
    for (const { disposedOn, reopenedOn } of disposals) {
      add(disposedOn, "disposed", 1);
      if (financialYearOf(disposedOn) === year) add(disposedOn, "disposedOfReceived", 1);
      if (reopenedOn === null) continue;
      add(reopenedOn, "reopened", 1);
      if (financialYearOf(reopenedOn) === year) add(reopenedOn, "disposedOfReceived", -1);
    }
    const disposed = disposals.at(-1)?.reopenedOn === null;
    const counter = `${year} ${category} ${origin} ${disposed}`;
    this.#counters.set(counter, (this.#counters.get(counter) ?? 0) + sign);
    return this;
  }
}

function tally(tallies: Map<string, Tally>, key: string): Tally {
  const so = tallies.get(key) ?? { received: 0, disposed: 0, reopened: 0, disposedOfReceived: 0 };
  tallies.set(key, so);
  return so;
}

function cells<Key>(tallies: Map<string, Tally>, read: (parts: string[]) => Key): (Key & Counts)[] {
  return [...tallies]
    .filter(([, counts]) => MEASURES.some((measure) => counts[measure] !== 0))
    .toSorted(byKey)
    .map(([key, counts]) => ({ ...read(key.split(" ")), ...counts }));
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
