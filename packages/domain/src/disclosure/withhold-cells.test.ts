import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withholdCells } from "./withhold-cells.ts";

describe("one measure beside its total", () => {
  test.each([
    ["nothing small, nothing withheld", [178, 60, 0, 12], [178, 60, 0, 12], 250],
    [
      "a small cell takes others along, in their order",
      [9, 8, 7, 6, 3],
      [null, null, null, 6, null],
      33,
    ],
    ["a nought among the others goes along", [0, 9, 8, 7, 3], [null, null, null, null, null], 27],
    [
      "where the others have too little to give, the total goes",
      [3, 60, 2],
      [null, 60, null],
      null,
    ],
    ["a State with nobody but her", [1, 0, 0], [null, 0, 0], null],
    [
      "four and five are on two sides of the line",
      [4, 5, 50, 50, 50],
      [null, null, null, null, 50],
      159,
    ],
  ])("%s", (_, counts, cells, total) => {
    expect(withholdCells(counts, 5)).toEqual({ cells, total });
  });

  const counts = fc.array(fc.oneof(fc.nat(6), fc.nat(200)), { minLength: 1, maxLength: 38 });

  test("a small cell never stands, a large one is told truly or not at all", () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(5, 10), (all, threshold) => {
        for (const [at, cell] of withholdCells(all, threshold).cells.entries()) {
          if (cell === null) continue;
          expect(cell).toBe(all[at]);
          expect(cell > 0 && cell < threshold).toBe(false);
        }
      }),
    );
  });

  test("who knows the total and one of the withheld still cannot tell any other to within a threshold", () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(5, 10), (all, threshold) => {
        const { cells, total } = withholdCells(all, threshold);
        const hidden = all.filter((_, at) => cells[at] === null);
        if (total === null || hidden.length === 0) return;
        const sum = hidden.reduce((so, count) => so + count, 0);
        for (const [own, known] of hidden.entries())
          for (const [at, count] of hidden.entries())
            if (at !== own) expect(sum - known - count).toBeGreaterThanOrEqual(threshold);
      }),
    );
  });

  test("the same counts are always answered alike", () => {
    fc.assert(
      fc.property(counts, (all) => {
        expect(withholdCells(all, 5)).toEqual(withholdCells([...all], 5));
      }),
    );
  });
});
