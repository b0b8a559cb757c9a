import { describe, expect, test } from "vitest";
import { categories } from "../case/category.ts";
import { findReleasedYear } from "./find-released-year.ts";
import { releaseCube, type CountedCube } from "./release-cube.ts";
import { releasedFigures } from "./released-figures.ts";

/** 38 districts as busy as Bihar's, each with a few cases that came back, as there are in every real year. */
function bihar(
  change: (
    district: number,
    year: number,
  ) => Partial<Record<"received" | "disposed" | "reopened", number>> = () => ({}),
): CountedCube {
  const years = [2022, 2023, 2024];
  const districts = Array.from({ length: 38 }, (_, district) => ({
    lgdCode: 188 + district,
    years: years.map((_year, at) => ({
      received: 60 + 7 * district,
      disposed: 50 + 6 * district,
      reopened: district % 4,
      ...change(district, at),
    })),
  }));
  const total = (at: number, measure: "received" | "disposed") =>
    districts.reduce((sum, one) => sum + one.years[at]![measure], 0);
  return {
    years,
    districts,
    categories: years.map(
      (_, at) =>
        new Map([
          [categories[0], { received: total(at, "received"), disposed: total(at, "disposed") }],
        ]),
    ),
  };
}

describe("the released cube", () => {
  test("of an ordinary State withholds nothing of its districts", () => {
    const released = releaseCube(bihar(), 5);
    for (const { state, districts } of released) {
      expect(Object.values(state)).not.toContain(null);
      for (const counts of districts.values()) expect(Object.values(counts)).not.toContain(null);
    }
  });

  test("keeps large district-years and the State's totals exact beside a small one", () => {
    const cube = bihar((district, year) => (district === 20 && year === 2 ? { received: 3 } : {}));
    const year = releaseCube(cube, 5)[2]!;
    const told = cube.districts.map(({ lgdCode, years }) => [
      year.districts.get(lgdCode)!.received,
      years[2]!.received,
    ]);
    expect(told.filter(([released]) => released === null)).toEqual([
      [null, 60],
      [null, 67],
      [null, 74],
      [null, 3],
    ]);
    for (const [released, counted] of told) if (released !== null) expect(released).toBe(counted);
    expect(year.state.received).toBe(told.reduce((sum, [, counted]) => sum + counted!, 0));
    expect(year.districts.get(208)!.disposed).toBe(170);
  });

  test("tells one pendency once: a year's closing is the next one's opening, for districts and the State", () => {
    const released = releaseCube(bihar(), 5);
    for (const [at, { state, districts }] of released.entries()) {
      const next = released[at + 1];
      if (!next) continue;
      expect(next.state.openingPendency).toBe(state.closingPendency);
      for (const [lgdCode, { closingPendency }] of districts)
        expect(next.districts.get(lgdCode)!.openingPendency).toBe(closingPendency);
    }
    expect(released[0]!.state.openingPendency).toBe(0);
  });

  test("carries what is pending into a year that no case fell in", () => {
    const released = releaseCube(bihar(), 5);
    const { state, financialYear } = findReleasedYear(released, 2030);
    const pending = released[2]!.state.closingPendency;
    expect({ financialYear, ...state }).toEqual({
      financialYear: 2030,
      received: 0,
      disposed: 0,
      openingPendency: pending,
      closingPendency: pending,
    });
    expect(findReleasedYear(released, 2010).state.closingPendency).toBe(0);
    expect(findReleasedYear(released, 2024)).toBe(released[2]);
  });
});

describe("figures made of released counts", () => {
  test("Buxar's of 2024-25 are those of the press", () => {
    const buxar = { received: 178, disposed: 159, openingPendency: 0, closingPendency: 19 };
    expect(releasedFigures(buxar, 818_375)).toMatchObject({
      disposalRate: 89.3,
      receivedPerLakhFemales: 21.75,
      withheld: [],
    });
  });

  test("are withheld with any count they are made of, and a rate that there is none of is not withheld", () => {
    const counts = { received: 178, disposed: null, openingPendency: null, closingPendency: 19 };
    expect(releasedFigures(counts, 818_375).withheld).toEqual([
      "DISPOSED",
      "DISPOSAL_RATE",
      "OPENING_PENDENCY",
    ]);
    const none = { received: 0, disposed: 6, openingPendency: 6, closingPendency: 0 };
    expect(releasedFigures(none, 818_375)).toMatchObject({ disposalRate: null, withheld: [] });
  });
});
