import type { Pool } from "pg";

/** How often something may be tried. */
export interface AttemptLimit {
  /** Seconds to wait after the first, second, … failure; the last one holds for all that follow. */
  readonly waits: readonly number[];
  /** Failures in a row after which nothing is tried any more, however long one waits. */
  readonly most: number;
  /** Seconds without an attempt after which failures are forgotten. */
  readonly forgetAfter: number;
}

/**
 * Counts one attempt as failed before it is made, so that many at once cannot slip past the count.
 * False when it may not be made now; a refused attempt counts for nothing.
 */
export async function reserveAttempt(
  pool: Pool,
  { subject, now, limit }: { subject: Buffer; now: Date; limit: AttemptLimit },
): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: "reserve attempt",
    text: `insert into entry.attempt as a (subject, failures, last_at, open_at)
      values ($1, 1, $2, $2::timestamptz + make_interval(secs => ($3::int[])[1]))
      on conflict (subject) do update set
        failures = case when a.last_at < $5 then 1 else a.failures + 1 end,
        last_at = $2,
        open_at = $2::timestamptz + make_interval(secs => ($3::int[])[
          case when a.last_at < $5 then 1 else least(a.failures + 1, cardinality($3::int[])) end])
      where (a.open_at <= $2 and a.failures < $4) or a.last_at < $5`,
    values: [
      subject,
      now,
      [...limit.waits],
      limit.most,
      new Date(now.getTime() - limit.forgetAfter * 1000),
    ],
  });
  return rowCount === 1;
}

/** Takes one counted failure back: that attempt turned out well. */
export async function forgiveAttempt(pool: Pool, subject: Buffer): Promise<void> {
  await pool.query({
    name: "forgive attempt",
    text: `update entry.attempt set failures = greatest(failures - 1, 0), open_at = last_at where subject = $1`,
    values: [subject],
  });
}

/** Begins the count anew. */
export async function clearAttempts(pool: Pool, subject: Buffer): Promise<void> {
  await pool.query({
    name: "clear attempts",
    text: `delete from entry.attempt where subject = $1`,
    values: [subject],
  });
}
