import type { Pool } from "pg";

/** Takes from an account its password, second factor and sessions, and keeps a code that sets a new password. */
export async function resetAccount(
  pool: Pool,
  reset: {
    readonly accountId: string;
    readonly actorId: string;
    readonly now: Date;
    readonly codeHash: Buffer;
    readonly expiresAt: Date;
  },
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    for (const text of [
      "update entry.account set password_hash = null where id = $1",
      "delete from entry.session where account_id = $1",
      "delete from entry.sign_in_step where account_id = $1",
      "delete from entry.recovery_code where account_id = $1",
      "delete from entry.second_factor where account_id = $1",
      "delete from entry.invitation where account_id = $1",
    ])
      await client.query(text, [reset.accountId]);
    await client.query(
      "insert into entry.invitation (code_hash, account_id, expires_at) values ($1, $2, $3)",
      [reset.codeHash, reset.accountId, reset.expiresAt],
    );
    await client.query(
      "insert into entry.account_event (at, account_id, actor_id, kind) values ($1, $2, $3, 'RESET')",
      [reset.now, reset.accountId, reset.actorId],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

/** The account that a code invites, with the words of its person; null when the code is over or was never given. */
export async function findInvited(
  pool: Pool,
  { codeHash, now }: { codeHash: Buffer; now: Date },
): Promise<{
  readonly id: string;
  readonly username: string;
  readonly displayNameEn: string;
  readonly displayNameHi: string;
} | null> {
  const { rows } = await pool.query({
    name: "invited",
    text: `select a.id, a.username, a.display_name_en as "displayNameEn", a.display_name_hi as "displayNameHi"
           from entry.invitation i join entry.account a on a.id = i.account_id where i.code_hash = $1 and i.expires_at > $2`,
    values: [codeHash, now],
  });
  return rows[0] ?? null;
}

/** Uses the code up for this password. False when somebody else just did. */
export async function acceptInvitation(
  pool: Pool,
  { codeHash, passwordHash, now }: { codeHash: Buffer; passwordHash: string; now: Date },
): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: "accept invitation",
    text: `with used as (delete from entry.invitation where code_hash = $1 and expires_at > $3 returning account_id),
      account as (update entry.account a set password_hash = $2 from used where a.id = used.account_id)
      insert into entry.account_event (at, account_id, actor_id, kind)
        select $3, account_id, account_id, 'INVITATION_ACCEPTED' from used`,
    values: [codeHash, passwordHash, now],
  });
  return rowCount === 1;
}
