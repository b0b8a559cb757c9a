import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { categories, type Category } from "../case/category.ts";
import { mergeCategories } from "./merge-categories.ts";

const counts = (...pairs: readonly (readonly [number, number])[]) =>
  new Map(
    categories.map((category, at) => [
      category,
      { received: pairs[at]![0], disposed: pairs[at]![1] },
    ]),
  );
const told = (split: ReadonlyMap<Category, { received: number; disposed: number }>) =>
  mergeCategories(split, 5).map(({ received, disposed, includes }) => [
    received,
    disposed,
    includes,
  ]);

describe("the State's split", () => {
  test("stands as it is where every category is large", () => {
    expect(told(counts([90, 80], [50, 40], [9, 8], [30, 20], [10, 9]))).toEqual([
      [90, 80, []],
      [50, 40, []],
      [9, 8, []],
      [30, 20, []],
      [10, 9, []],
    ]);
  });

  test("counts a small category with OTHER, and says so", () => {
    expect(told(counts([90, 80], [50, 40], [7, 3], [30, 20], [10, 9]))).toEqual([
      [90, 80, []],
      [50, 40, []],
      [null, null, []],
      [30, 20, []],
      [17, 12, ["CHILD_MARRIAGE"]],
    ]);
  });

  test("takes another one in when OTHER would still be small", () => {
    expect(told(counts([90, 80], [50, 40], [9, 8], [30, 20], [2, 1]))[4]).toEqual([
      32,
      21,
      ["SEXUAL_EXPLOITATION"],
    ]);
  });

  test("that no girl was married young is not told either", () => {
    expect(told(counts([90, 80], [50, 40], [0, 0], [30, 20], [10, 9]))[2]).toEqual([
      null,
      null,
      [],
    ]);
  });

  test("adds up to the whole, shows no small count, and no merged category alone", () => {
    const count = fc.oneof(fc.nat(6), fc.nat(300));
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count), { minLength: 5, maxLength: 5 }), (pairs) => {
        const split = mergeCategories(counts(...pairs), 5);
        for (const [measure, at] of [
          ["received", 0],
          ["disposed", 1],
        ] as const) {
          const all = pairs.reduce((sum, pair) => sum + pair[at], 0);
          expect(split.reduce((sum, row) => sum + (row[measure] ?? 0), 0)).toBe(all);
          if (all < 5) continue;
          for (const row of split) {
            const value = row[measure];
            expect(value !== null && value > 0 && value < 5).toBe(false);
          }
        }
      }),
    );
  });
});
