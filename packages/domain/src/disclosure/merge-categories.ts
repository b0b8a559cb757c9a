import { categories, type Category } from "../case/category.ts";
import { isSmall } from "./threshold.ts";

/** The State's count of one category; `received` and `disposed` of a merged one are null and stand with OTHER. */
export interface ReleasedCategory {
  readonly category: Category;
  readonly received: number | null;
  readonly disposed: number | null;
  /** The categories whose cases this count holds besides its own. */
  readonly includes: readonly Category[];
}

export interface CategoryCounts {
  readonly received: number;
  readonly disposed: number;
}

/** That none came is as telling here as that few came. */
const SENSITIVE: readonly Category[] = ["CHILD_MARRIAGE", "SEXUAL_EXPLOITATION"];

/**
 * The State's split of a year by category, with small categories merged into OTHER, which takes in further ones from the
 * end of the list until it is not small itself. Districts are never split.
 */
export function mergeCategories(
  counts: ReadonlyMap<Category, CategoryCounts>,
  threshold: number,
): ReleasedCategory[] {
  const of = (category: Category) => counts.get(category) ?? { received: 0, disposed: 0 };
  const tells = (category: Category) =>
    [of(category).received, of(category).disposed].some(
      (count) => isSmall(count, threshold) || (SENSITIVE.includes(category) && count < threshold),
    );
  const own: readonly Category[] = categories.filter((category) => category !== "OTHER");
  const merged = new Set(own.filter(tells));
  const sum = (measure: keyof CategoryCounts) =>
    [...merged].reduce((all, one) => all + of(one)[measure], of("OTHER")[measure]);
  const isTooSmall = () =>
    merged.size === 0 ? tells("OTHER") : sum("received") < threshold || sum("disposed") < threshold;
  for (const category of own.toReversed()) {
    if (!isTooSmall()) break;
    merged.add(category);
  }
  return categories.map((category) => {
    if (merged.has(category)) return { category, received: null, disposed: null, includes: [] };
    if (category !== "OTHER") return { category, ...of(category), includes: [] };
    return {
      category,
      received: sum("received"),
      disposed: sum("disposed"),
      includes: own.filter((one) => merged.has(one)),
    };
  });
}
