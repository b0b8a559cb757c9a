import type { FinancialYear } from "../calendar/financial-year.ts";
import { categories } from "../case/category.ts";
import type { ReleasedCounts, ReleasedYear } from "./release-cube.ts";

/** The year as released; one that no case fell in is naught, and still carries what was pending before it. */
export function findReleasedYear(
  years: readonly ReleasedYear[],
  financialYear: FinancialYear,
): ReleasedYear {
  const known = years.find((year) => year.financialYear === financialYear);
  if (known) return known;
  const before = years.findLast((year) => year.financialYear < financialYear);
  return {
    financialYear,
    state: carriedOn(before?.state),
    districts: new Map(
      [...(before?.districts ?? [])].map(([lgdCode, counts]) => [lgdCode, carriedOn(counts)]),
    ),
    byCategory: categories.map((category) => ({
      category,
      received: 0,
      disposed: 0,
      includes: [],
    })),
  };
}

function carriedOn(before: ReleasedCounts | undefined): ReleasedCounts {
  const pending = before === undefined ? 0 : before.closingPendency;
  return { received: 0, disposed: 0, openingPendency: pending, closingPendency: pending };
}
