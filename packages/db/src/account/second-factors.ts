import type { Pool } from "pg";

/** An authenticator application's shared secret, in Base32. */
export interface SecondFactorRow {
  readonly secret: string;
  readonly begunAt: Date;
  readonly confirmedAt: Date | null;
  /** The time step of the last code taken; that one and all before it are spent. */
  readonly lastStep: number;
}

export async function findSecondFactor(
  pool: Pool,
  accountId: string,
): Promise<SecondFactorRow | null> {
  const { rows } = await pool.query<SecondFactorRow>({
    name: "second factor",
    text: `select secret, begun_at as "begunAt", confirmed_at as "confirmedAt", last_step::float8 as "lastStep"
           from entry.second_factor where account_id = $1`,
    values: [accountId],
  });
  return rows[0] ?? null;
}

/** Keeps a secret that is not asked for yet; one that is confirmed already stays. False then. */
export async function beginSecondFactor(
  pool: Pool,
  { accountId, secret, now }: { accountId: string; secret: string; now: Date },
): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: "begin second factor",
    text: `insert into entry.second_factor as f (account_id, secret, begun_at) values ($1, $2, $3)
           on conflict (account_id) do update set secret = $2, begun_at = $3, last_step = 0 where f.confirmed_at is null`,
    values: [accountId, secret, now],
  });
  return rowCount === 1;
}

/** Spends the code of a time step. False when it, or a later one, is spent already. */
export async function spendStep(
  pool: Pool,
  { accountId, step }: { accountId: string; step: number },
): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: "spend step",
    text: `update entry.second_factor set last_step = $2 where account_id = $1 and last_step < $2`,
    values: [accountId, step],
  });
  return rowCount === 1;
}

export async function confirmSecondFactor(pool: Pool, accountId: string, now: Date): Promise<void> {
  await pool.query({
    name: "confirm second factor",
    text: `update entry.second_factor set confirmed_at = $2 where account_id = $1 and confirmed_at is null`,
    values: [accountId, now],
  });
}

/** Also forgets the recovery codes. */
export async function deleteSecondFactor(pool: Pool, accountId: string): Promise<void> {
  await pool.query({
    name: "delete second factor",
    text: `with codes as (delete from entry.recovery_code where account_id = $1)
           delete from entry.second_factor where account_id = $1`,
    values: [accountId],
  });
}

/** Puts these in the place of all there were. */
export async function replaceRecoveryCodes(
  pool: Pool,
  { accountId, codeHashes }: { accountId: string; codeHashes: readonly Buffer[] },
): Promise<void> {
  await pool.query({
    name: "replace recovery codes",
    text: `with old as (delete from entry.recovery_code where account_id = $1)
           insert into entry.recovery_code (account_id, code_hash) select $1, code from unnest($2::bytea[]) as code`,
    values: [accountId, codeHashes],
  });
}

/** Spends a recovery code. False when there is no such code, or no longer. */
export async function spendRecoveryCode(
  pool: Pool,
  { accountId, codeHash }: { accountId: string; codeHash: Buffer },
): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: "spend recovery code",
    text: `delete from entry.recovery_code where account_id = $1 and code_hash = $2`,
    values: [accountId, codeHash],
  });
  return rowCount === 1;
}

export async function countRecoveryCodes(pool: Pool, accountId: string): Promise<number> {
  const { rows } = await pool.query<{ count: number }>({
    name: "count recovery codes",
    text: `select count(*)::int as count from entry.recovery_code where account_id = $1`,
    values: [accountId],
  });
  return rows[0]!.count;
}
