/** A year's received and disposed as they are released; null is withheld. */
export interface ReleasedFlows {
  readonly received: number | null;
  readonly disposed: number | null;
}

/** A year as it was counted. */
export interface YearCounts {
  readonly received: number;
  readonly disposed: number;
  readonly reopened: number;
}

/**
 * The pendency at the end of each year, from the first year on record, in a form from which nothing can be worked back.
 *
 * Opening + received + reopened − disposed = closing, so an exact pendency would give the reopened cases away, which are few
 * in most years. Whatever the released flows do not show is therefore counted in by full thresholds only, whatever years it
 * came from, and otherwise only so far as the flows show it anyway (no pendency is below nought). Each released pendency
 * stands for the `threshold` numbers from itself upwards. It is exact while nothing is reopened and nothing withheld.
 */
export function releasePendency(
  years: readonly YearCounts[],
  flows: readonly ReleasedFlows[],
  threshold: number,
): number[] {
  let pending = 0;
  let balance = 0;
  let counted = 0;
  return years.map(({ received, disposed, reopened }, at) => {
    const released = flows[at]!;
    pending += received + reopened - disposed;
    if (released.disposed === null) {
      // Begun afresh: carried on, it would show how many were disposed of.
      balance = 0;
      counted = 0;
    } else {
      balance += (released.received ?? 0) - released.disposed;
      counted = Math.max(counted, -balance);
    }
    const missing = pending - balance - counted;
    counted += missing - (missing % threshold);
    return balance + counted;
  });
}
