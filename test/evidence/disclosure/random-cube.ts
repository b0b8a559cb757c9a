import { categories, type Category } from "@sakhi/domain/case/category";
import type { CountedCube } from "@sakhi/domain/disclosure/release-cube";
import type { Random } from "../random.ts";

/** What is true of a district's year, whether it is ever released or not. */
interface TrueCounts {
  received: number;
  disposed: number;
  reopened: number;
  /** Disposed of in the year they came in, and not reopened within it. */
  disposedOfReceived: number;
}

/** A State that never was, counted from single cases, so that its counts agree with each other as real ones do. */
export interface TrueCube extends CountedCube {
  readonly truth: readonly (readonly TrueCounts[])[];
}

const FIRST_YEAR = 2023;

/** A few districts over a few years, from empty to busy, with all the small cells of a beginning. */
export function randomCube(random: Random): TrueCube {
  const years = Array.from({ length: random.between(2, 3) }, (_, at) => FIRST_YEAR + at);
  const split = years.map(() => new Map<Category, { received: number; disposed: number }>());
  const truth = Array.from({ length: random.between(3, 6) }, () => {
    const counts = years.map(() => ({
      received: 0,
      disposed: 0,
      reopened: 0,
      disposedOfReceived: 0,
    }));
    const busy = random.pick([1, 4, 8, 20, 60]);
    const begins = random.between(0, 3) === 0 ? random.between(0, years.length - 1) : 0;
    for (let year = begins; year < years.length; year++) {
      const cases = random.between(0, year === begins ? busy : 2 * busy);
      for (let one = 0; one < cases; one++) countCase(counts, split, year, random);
    }
    return counts;
  });
  return {
    years,
    truth,
    districts: truth.map((counts, at) => ({ lgdCode: 100 + at, years: counts })),
    categories: split,
  };
}

function countCase(
  counts: readonly TrueCounts[],
  split: readonly Map<Category, { received: number; disposed: number }>[],
  receivedIn: number,
  random: Random,
): void {
  const category = random.pick([
    ...categories,
    "DOMESTIC_VIOLENCE",
    "DOMESTIC_VIOLENCE",
    "DOMESTIC_VIOLENCE",
  ] as const);
  const enter = (year: number, measure: "received" | "disposed") => {
    const cell = split[year]!.get(category) ?? { received: 0, disposed: 0 };
    cell[measure] += 1;
    split[year]!.set(category, cell);
    counts[year]![measure] += 1;
  };
  enter(receivedIn, "received");
  let year = receivedIn;
  for (;;) {
    while (random.between(0, 9) === 0) year += 1;
    if (year >= counts.length || random.between(0, 19) === 0) return;
    enter(year, "disposed");
    if (year === receivedIn) counts[year]!.disposedOfReceived += 1;
    if (random.between(0, 14) > 0) return;
    if (random.between(0, 1) === 0) year += 1;
    if (year >= counts.length) return;
    counts[year]!.reopened += 1;
    if (year === receivedIn) counts[year]!.disposedOfReceived -= 1;
  }
}
