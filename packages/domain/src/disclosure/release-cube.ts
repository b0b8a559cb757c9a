import type { FinancialYear } from "../calendar/financial-year.ts";
import { categories, type Category } from "../case/category.ts";
import { mergeCategories, type CategoryCounts, type ReleasedCategory } from "./merge-categories.ts";
import { releasePendency, type ReleasedFlows, type YearCounts } from "./release-pendency.ts";
import { withholdCells } from "./withhold-cells.ts";

/** Everything counted in a State, from its first year on record. It never leaves the database's door. */
export interface CountedCube {
  readonly years: readonly FinancialYear[];
  /** In an order that does not depend on the counts; each has one entry a year. */
  readonly districts: readonly {
    readonly lgdCode: number;
    readonly years: readonly YearCounts[];
  }[];
  /** The State's split, one entry a year. */
  readonly categories: readonly ReadonlyMap<Category, CategoryCounts>[];
}

/** What may be known of an area's year; null is withheld. */
export interface ReleasedCounts extends ReleasedFlows {
  readonly openingPendency: number | null;
  readonly closingPendency: number | null;
}

export interface ReleasedYear {
  readonly financialYear: FinancialYear;
  readonly state: ReleasedCounts;
  readonly districts: ReadonlyMap<number, ReleasedCounts>;
  readonly byCategory: readonly ReleasedCategory[];
}

/**
 * The one cube that leaves the centres, always the whole of it and the same for everybody, so that no two answers can be
 * subtracted from each other. Its only cells are received and disposed by district and year, their totals, the pendency made
 * of them, and the State's split by category. There is no month, no day, no centre, no district by category, and no "not
 * disposed of those received": beside received and disposed it would tell how many old cases were closed.
 */
export function releaseCube(cube: CountedCube, threshold: number): ReleasedYear[] {
  const released = cube.years.map((_, at) => {
    const withhold = (measure: "received" | "disposed") =>
      withholdCells(
        cube.districts.map((district) => district.years[at]![measure]),
        threshold,
      );
    return { received: withhold("received"), disposed: withhold("disposed") };
  });
  const districts = cube.districts.map(({ lgdCode, years }, index) => {
    const flows = released.map(({ received, disposed }) => ({
      received: received.cells[index]!,
      disposed: disposed.cells[index]!,
    }));
    return { lgdCode, flows, pendency: releasePendency(years, flows, threshold) };
  });
  const stateFlows = released.map(({ received, disposed }) => ({
    received: received.total,
    disposed: disposed.total,
  }));
  // Made of released figures alone, the State's pendency tells nothing beyond them.
  const statePendency = cube.years.map((_, at) =>
    districts.reduce((sum, { pendency }) => sum + pendency[at]!, 0),
  );
  return cube.years.map((financialYear, at) => ({
    financialYear,
    state: withPendency(stateFlows, statePendency, at, threshold),
    districts: new Map(
      districts.map(({ lgdCode, flows, pendency }) => [
        lgdCode,
        withPendency(flows, pendency, at, threshold),
      ]),
    ),
    byCategory: split(cube.categories[at]!, stateFlows[at]!, threshold),
  }));
}

function withPendency(
  flows: readonly ReleasedFlows[],
  pendency: readonly number[],
  at: number,
  threshold: number,
): ReleasedCounts {
  const shown = (pending: number) => (pending < threshold ? null : pending);
  return {
    ...flows[at]!,
    // Nothing was pending before the first year on record, and everybody knows it.
    openingPendency: at === 0 ? 0 : shown(pendency[at - 1]!),
    closingPendency: shown(pendency[at]!),
  };
}

/** A split has its total in it, and is withheld with it. */
function split(
  counts: ReadonlyMap<Category, CategoryCounts>,
  total: ReleasedFlows,
  threshold: number,
): ReleasedCategory[] {
  if (total.received !== null && total.disposed !== null) return mergeCategories(counts, threshold);
  return categories.map((category) => ({
    category,
    received: null,
    disposed: null,
    includes: [],
  }));
}
