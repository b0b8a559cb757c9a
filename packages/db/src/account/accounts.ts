import type { Pool } from "pg";
import type { Role } from "@sakhi/domain/actor";

/** An account as a session carries it. */
export interface AccountRow {
  readonly id: string;
  readonly username: string;
  readonly displayNameEn: string;
  readonly displayNameHi: string;
  readonly role: Role;
  readonly centreId: string | null;
}

const ACCOUNT = `a.id, a.username, a.display_name_en as "displayNameEn", a.display_name_hi as "displayNameHi", a.role, a.centre_id as "centreId"`;

export async function findAccountByUsername(
  pool: Pool,
  username: string,
): Promise<(AccountRow & { passwordHash: string }) | null> {
  const { rows } = await pool.query<AccountRow & { passwordHash: string }>({
    name: "account by username",
    text: `select ${ACCOUNT}, a.password_hash as "passwordHash" from entry.account a where a.username = $1`,
    values: [username],
  });
  return rows[0] ?? null;
}

export async function insertSession(
  pool: Pool,
  session: { tokenHash: Buffer; accountId: string; startedAt: Date; expiresAt: Date },
): Promise<void> {
  await pool.query({
    name: "start session",
    text: `insert into entry.session (token_hash, account_id, started_at, last_seen_at, expires_at) values ($1, $2, $3, $3, $4)`,
    values: [session.tokenHash, session.accountId, session.startedAt, session.expiresAt],
  });
}

/** The account behind a live session; null once it expired or lay idle since `idleSince`. */
export async function findSessionAccount(
  pool: Pool,
  session: { tokenHash: Buffer; now: Date; idleSince: Date },
): Promise<(AccountRow & { lastSeenAt: Date }) | null> {
  const { rows } = await pool.query<AccountRow & { lastSeenAt: Date }>({
    name: "session account",
    text: `select ${ACCOUNT}, s.last_seen_at as "lastSeenAt" from entry.session s join entry.account a on a.id = s.account_id
           where s.token_hash = $1 and s.expires_at > $2 and s.last_seen_at > $3`,
    values: [session.tokenHash, session.now, session.idleSince],
  });
  return rows[0] ?? null;
}

export async function touchSession(pool: Pool, tokenHash: Buffer, now: Date): Promise<void> {
  await pool.query({
    name: "touch session",
    text: `update entry.session set last_seen_at = $2 where token_hash = $1`,
    values: [tokenHash, now],
  });
}

export async function deleteSession(pool: Pool, tokenHash: Buffer): Promise<void> {
  await pool.query({
    name: "end session",
    text: `delete from entry.session where token_hash = $1`,
    values: [tokenHash],
  });
}

/** The account of the centre's administrator, in whose name the operator acts at the command line. */
export async function findAdministrator(pool: Pool, centreId: string): Promise<AccountRow | null> {
  const { rows } = await pool.query<AccountRow>({
    name: "administrator",
    text: `select ${ACCOUNT} from entry.account a where a.centre_id = $1 and a.role = 'CENTRE_ADMINISTRATOR' order by a.created_at limit 1`,
    values: [centreId],
  });
  return rows[0] ?? null;
}

/** The user names of accounts by id, for those who show who did something. */
export async function findUsernames(
  pool: Pool,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ id: string; username: string }>({
    name: "user names",
    text: `select id, username from entry.account where id = any($1::uuid[])`,
    values: [accountIds],
  });
  return new Map(rows.map(({ id, username }) => [id, username]));
}
