import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { financialYearOf } from "../calendar/financial-year.ts";
import { categories } from "../case/category.ts";
import { caseOrigins } from "../case/source.ts";
import { FigureLedger, type CountedCase, type Counts, type Disposal } from "./figure-ledger.ts";
import {
  closingPendency,
  disposalRate,
  notDisposedOfReceived,
  receivedPerLakhFemales,
} from "./figures.ts";

const open: CountedCase = {
  receivedOn: "2024-05-10",
  category: "DOMESTIC_VIOLENCE",
  origin: "ENTERED",
  disposals: [],
};
const withDisposals = (...disposals: [string, string | null][]): CountedCase => ({
  ...open,
  disposals: disposals.map(([disposedOn, reopenedOn]) => ({ disposedOn, reopenedOn })),
});
const yearsOf = (counted: CountedCase) =>
  new FigureLedger()
    .count(counted)
    .years()
    .map((y) => [y.financialYear, y.received, y.disposed, y.reopened, y.disposedOfReceived]);

describe("the press report on Buxar, 2024-25", () => {
  const buxar = {
    received: 178,
    disposed: 159,
    reopened: 0,
    disposedOfReceived: 159,
    openingPendency: 0,
  };

  test("178 received and 159 disposed of are 89.3 percent, and 19 were not disposed of", () => {
    expect(disposalRate(buxar)).toBe(89.3);
    expect(notDisposedOfReceived(buxar)).toBe(19);
    expect(closingPendency(buxar)).toBe(19);
  });

  test("with 40 pending from before, 19 not disposed of is not the pendency", () => {
    const year = { ...buxar, openingPendency: 40, disposed: 185, reopened: 3 };
    expect(notDisposedOfReceived(year)).toBe(19);
    expect(closingPendency(year)).toBe(36);
    expect(disposalRate(year)).toBe(103.9);
  });

  test("a year without a case has no rate", () => {
    expect(disposalRate({ received: 0, disposed: 4 })).toBeNull();
    expect(disposalRate({ received: 8888, disposed: 7185 })).toBe(80.8);
    expect(receivedPerLakhFemales(178, 818_000)).toBe(21.76);
  });
});

describe("what one case adds to the years", () => {
  // Columns: year, received, disposed, reopened, disposed of those received.
  test("received and still open", () => {
    expect(yearsOf(open)).toEqual([[2024, 1, 0, 0, 0]]);
  });

  test("disposed of in the year it was received", () => {
    expect(yearsOf(withDisposals(["2025-03-31", null]))).toEqual([[2024, 1, 1, 0, 1]]);
  });

  test("disposed of one day later, in the next year", () => {
    expect(yearsOf(withDisposals(["2025-04-01", null]))).toEqual([
      [2024, 1, 0, 0, 0],
      [2025, 0, 1, 0, 0],
    ]);
  });

  test("reopened within the year: one of those received is open again, both acts stay counted", () => {
    expect(yearsOf(withDisposals(["2024-06-01", "2024-07-01"]))).toEqual([[2024, 1, 1, 1, 0]]);
  });

  test("reopened and disposed of again within the year counts once among those received", () => {
    expect(yearsOf(withDisposals(["2024-06-01", "2024-07-01"], ["2024-08-01", null]))).toEqual([
      [2024, 1, 2, 1, 1],
    ]);
  });

  test("reopened in the next year: the old year's figure does not change any more", () => {
    expect(yearsOf(withDisposals(["2024-06-01", "2025-07-01"], ["2025-08-01", null]))).toEqual([
      [2024, 1, 1, 0, 1],
      [2025, 0, 1, 1, 0],
    ]);
  });

  test("a list counts the case once, as pending or as disposed of", () => {
    const disposedOf = (counted: CountedCase) => new FigureLedger().count(counted).counters();
    expect(disposedOf(open)).toMatchObject([{ financialYear: 2024, disposed: false, cases: 1 }]);
    expect(disposedOf(withDisposals(["2026-01-01", null]))).toMatchObject([
      { financialYear: 2024, disposed: true, cases: 1 },
    ]);
    expect(disposedOf(withDisposals(["2026-01-01", "2026-01-02"]))).toMatchObject([
      { financialYear: 2024, disposed: false, cases: 1 },
    ]);
  });
});

/** A case with a history: dates only go forward, every disposal but the last was reopened. */
const histories = fc
  .record({
    category: fc.constantFrom(...categories),
    origin: fc.constantFrom(...caseOrigins),
    gaps: fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 7 }),
  })
  .map(({ category, origin, gaps }): CountedCase => {
    let at = Date.parse("2021-01-01T00:00:00Z");
    const dates = gaps.map((gap) => new Date((at += gap * 86_400_000)).toISOString().slice(0, 10));
    const [receivedOn, ...later] = dates as [string, ...string[]];
    const disposals: Disposal[] = [];
    for (let i = 0; i < later.length; i += 2) {
      disposals.push({ disposedOn: later[i]!, reopenedOn: later[i + 1] ?? null });
    }
    return { receivedOn, category, origin, disposals };
  });
const registers = fc.array(histories, { maxLength: 25 });

const MEASURES = ["received", "disposed", "reopened", "disposedOfReceived"] as const;
const sum = (cells: readonly Counts[]) =>
  MEASURES.map((measure) => cells.reduce((total, cell) => total + cell[measure], 0));
const ledgerOf = (cases: readonly CountedCase[]) =>
  cases.reduce((ledger, one) => ledger.count(one), new FigureLedger());
const everything = (ledger: FigureLedger) => [ledger.days(), ledger.years(), ledger.counters()];

describe("for every history of a register", () => {
  test("changing cases one by one comes to the same as counting them afresh", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(histories, histories), { maxLength: 20 }), (changes) => {
        const ledger = ledgerOf(changes.map(([before]) => before));
        for (const [before, after] of changes) ledger.discount(before).count(after);
        expect(everything(ledger)).toEqual(everything(ledgerOf(changes.map(([, after]) => after))));
      }),
    );
  });

  test("what is counted and discounted, in whatever order, is nothing", () => {
    fc.assert(
      fc.property(registers, fc.infiniteStream(fc.nat()), (cases, draws) => {
        const ledger = ledgerOf(cases);
        const left = [...cases];
        while (left.length > 0)
          ledger.discount(left.splice(draws.next().value! % left.length, 1)[0]!);
        expect(everything(ledger)).toEqual([[], [], []]);
      }),
    );
  });

  test("the days of a year add up to the year", () => {
    fc.assert(
      fc.property(registers, (cases) => {
        const ledger = ledgerOf(cases);
        for (const year of ledger.years()) {
          const days = ledger
            .days()
            .filter(({ day }) => financialYearOf(day) === year.financialYear)
            .filter(({ category, origin }) => category === year.category && origin === year.origin);
          expect(sum(days)).toEqual(sum([year]));
        }
        expect(sum(ledger.days())).toEqual(sum(ledger.years()));
      }),
    );
  });

  test("each year opens with what the year before closed with, and the last closes with the open cases", () => {
    fc.assert(
      fc.property(registers, (cases) => {
        const cells = ledgerOf(cases).years();
        let openingPendency = 0;
        for (let year = 2020; year <= 2032; year++) {
          const [received, disposed, reopened, disposedOfReceived] = sum(
            cells.filter(({ financialYear }) => financialYear === year),
          ) as [number, number, number, number];
          const figures = { received, disposed, reopened, disposedOfReceived, openingPendency };
          openingPendency = closingPendency(figures);
          expect(openingPendency).toBe(pendingAtEndOf(year, cases));
          expect(notDisposedOfReceived(figures)).toBe(
            pendingAtEndOf(
              year,
              cases.filter((one) => financialYearOf(one.receivedOn) === year),
            ),
          );
        }
        expect(openingPendency).toBe(
          cases.filter((one) => one.disposals.at(-1)?.reopenedOn !== null).length,
        );
      }),
    );
  });
});

/** The same by looking at each case: received by then, and its last disposal by then was reopened by then. */
function pendingAtEndOf(year: number, cases: readonly CountedCase[]): number {
  const end = `${year + 1}-03-31`;
  return cases.filter(({ receivedOn, disposals }) => {
    const last = disposals.findLast(({ disposedOn }) => disposedOn <= end);
    return receivedOn <= end && (!last || (last.reopenedOn !== null && last.reopenedOn <= end));
  }).length;
}
