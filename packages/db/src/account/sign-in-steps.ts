import type { Pool } from "pg";

/** Remembers that the password was right and the code is still to come; also sweeps away those that are over. */
export async function insertSignInStep(
  pool: Pool,
  step: { tokenHash: Buffer; accountId: string; now: Date; expiresAt: Date },
): Promise<void> {
  await pool.query({
    name: "begin sign-in step",
    text: `with over as (delete from entry.sign_in_step where expires_at <= $3)
           insert into entry.sign_in_step (token_hash, account_id, expires_at) values ($1, $2, $4)`,
    values: [step.tokenHash, step.accountId, step.now, step.expiresAt],
  });
}

/** The account that is half-way in; null when the step is over or was never there. */
export async function findSignInStep(
  pool: Pool,
  { tokenHash, now }: { tokenHash: Buffer; now: Date },
): Promise<string | null> {
  const { rows } = await pool.query<{ accountId: string }>({
    name: "sign-in step",
    text: `select account_id as "accountId" from entry.sign_in_step where token_hash = $1 and expires_at > $2`,
    values: [tokenHash, now],
  });
  return rows[0]?.accountId ?? null;
}

/** Uses the step up. False when somebody else just did. */
export async function useUpSignInStep(pool: Pool, tokenHash: Buffer): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: "use sign-in step up",
    text: `delete from entry.sign_in_step where token_hash = $1`,
    values: [tokenHash],
  });
  return rowCount === 1;
}
