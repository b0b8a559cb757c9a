import { isSmall } from "./threshold.ts";

/** One measure of one year beside its total; null is withheld, whatever the reason. */
export interface ReleasedCells {
  readonly cells: readonly (number | null)[];
  readonly total: number | null;
}

/**
 * Withholds small cells, and as many others as it takes that the total does not give them away, not even to somebody who
 * knows one of the withheld cells from his own post. Where that cannot be had, the total is withheld instead.
 *
 * The others are taken in the order of the list. It must not depend on the counts: were the least one taken, that choice
 * would tell something.
 */
export function withholdCells(counts: readonly number[], threshold: number): ReleasedCells {
  const small = counts.map((count) => isSmall(count, threshold));
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (!small.includes(true)) return { cells: counts, total };
  const withheld = [...small];
  const hidden = () => counts.filter((_, at) => withheld[at]);
  for (const at of counts.keys()) {
    if (isHidden(hidden(), threshold)) break;
    withheld[at] = true;
  }
  const enough = isHidden(hidden(), threshold);
  return {
    cells: counts.map((count, at) => ((enough ? withheld : small)[at] ? null : count)),
    total: enough ? total : null,
  };
}

/**
 * Whether each of these cells could be larger by the threshold though their sum is known, and one of them besides: the
 * others have that much to give, whichever two they are not.
 */
function isHidden(hidden: readonly number[], threshold: number): boolean {
  const others = hidden.toSorted((a, b) => b - a).slice(2);
  return others.reduce((sum, count) => sum + count, 0) >= threshold;
}
