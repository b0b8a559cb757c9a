import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { releasePendency, type YearCounts } from "./release-pendency.ts";

const flowsOf = (years: readonly YearCounts[]) =>
  years.map(({ received, disposed }) => ({ received, disposed }));
const year = (received: number, disposed: number, reopened = 0): YearCounts => ({
  received,
  disposed,
  reopened,
});

describe("the pendency as it is released", () => {
  test("is exact while nothing is reopened", () => {
    const years = [year(178, 159), year(200, 190), year(90, 100)];
    expect(releasePendency(years, flowsOf(years), 5)).toEqual([19, 29, 19]);
  });

  test("counts the reopened in by fives, whatever years they came back in", () => {
    const years = [year(100, 80, 2), year(100, 80, 2), year(100, 80, 3), year(100, 80, 14)];
    expect(releasePendency(years, flowsOf(years), 5)).toEqual([20, 40, 65, 100]);
  });

  test("is not below nought: what the flows show anyway is counted in", () => {
    const years = [year(10, 12, 3), year(60, 20)];
    expect(releasePendency(years, flowsOf(years), 5)).toEqual([0, 40]);
  });

  test("begins afresh after a year whose disposals are withheld, in full fives", () => {
    const years = [year(50, 20), year(30, 3), year(40, 40)];
    const flows = [flowsOf(years)[0]!, { received: 30, disposed: null }, flowsOf(years)[2]!];
    expect(releasePendency(years, flows, 5)).toEqual([30, 55, 55]);
  });

  test("is never more than the true one, never a whole threshold less, and never below nought", () => {
    const oneYear = fc.tuple(fc.nat(30), fc.nat(100), fc.nat(6), fc.boolean(), fc.boolean());
    fc.assert(
      fc.property(
        fc.array(oneYear, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(5, 10),
        (drawn, threshold) => {
          let pending = 0;
          const ends: number[] = [];
          const years = drawn.map(([received, share, reopened]) => {
            const open = pending + received + reopened;
            const disposed = Math.floor((open * share) / 100);
            pending = open - disposed;
            ends.push(pending);
            return year(received, disposed, reopened);
          });
          const flows = flowsOf(years).map(({ received, disposed }, at) => ({
            received: drawn[at]![3] ? received : null,
            disposed: drawn[at]![4] ? disposed : null,
          }));
          for (const [at, released] of releasePendency(years, flows, threshold).entries()) {
            expect(released).toBeGreaterThanOrEqual(0);
            expect(ends[at]! - released).toBeGreaterThanOrEqual(0);
            expect(ends[at]! - released).toBeLessThan(threshold);
          }
        },
      ),
    );
  });
});
