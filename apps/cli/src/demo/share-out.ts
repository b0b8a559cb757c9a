/** A claim to part of a total: its weight, and the most it may be given. */
interface Claim {
  readonly weight: number;
  readonly atMost: number;
}

/**
 * Shares a whole number out by weight (largest remainder) without giving anyone more than its limit.
 * The parts sum to the total exactly; throws when the limits do not let them.
 */
export function shareOut(total: number, claims: readonly Claim[]): number[] {
  if (claims.reduce((sum, claim) => sum + claim.atMost, 0) < total)
    throw new RangeError(`${total} cannot be shared out.`);
  const parts = claims.map(() => 0);
  let left = total;
  while (left > 0) {
    const hungry = claims.flatMap((claim, at) =>
      claim.atMost > parts[at]! && claim.weight > 0 ? [at] : [],
    );
    const weight = hungry.reduce((sum, at) => sum + claims[at]!.weight, 0);
    const due = hungry.map((at) => ({ at, exact: (left * claims[at]!.weight) / weight }));
    for (const { at, exact } of due) {
      const part = Math.min(Math.floor(exact), claims[at]!.atMost - parts[at]!);
      parts[at] = parts[at]! + part;
      left -= part;
    }
    due.sort((a, b) => (b.exact % 1) - (a.exact % 1) || a.at - b.at);
    for (const { at } of due) {
      if (left === 0) break;
      if (parts[at]! >= claims[at]!.atMost) continue;
      parts[at] = parts[at]! + 1;
      left -= 1;
    }
  }
  return parts;
}
