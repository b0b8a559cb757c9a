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

/** What a query selects of `entry.account a` to make an `AccountRow`. */
export const ACCOUNT_COLUMNS = `a.id, a.username, a.display_name_en as "displayNameEn", a.display_name_hi as "displayNameHi", a.role, a.centre_id as "centreId"`;

/** What the door needs to know of an account before it lets anybody in. */
export interface AccountAtDoor extends AccountRow {
  readonly passwordHash: string;
  /** Asked for a code after the password. */
  readonly secondFactor: boolean;
}

const AT_DOOR = `${ACCOUNT_COLUMNS}, a.password_hash as "passwordHash",
  exists (select from entry.second_factor f where f.account_id = a.id and f.confirmed_at is not null) as "secondFactor"`;

export async function findAccountByUsername(
  pool: Pool,
  username: string,
): Promise<AccountAtDoor | null> {
  const { rows } = await pool.query<AccountAtDoor>({
    name: "account by username",
    text: `select ${AT_DOOR} from entry.account a where a.username = $1`,
    values: [username],
  });
  return rows[0] ?? null;
}

export async function findAccountById(pool: Pool, id: string): Promise<AccountAtDoor | null> {
  const { rows } = await pool.query<AccountAtDoor>({
    name: "account by id",
    text: `select ${AT_DOOR} from entry.account a where a.id = $1`,
    values: [id],
  });
  return rows[0] ?? null;
}

/** Keeps another password, unless it has been changed meanwhile. */
export async function updatePassword(
  pool: Pool,
  change: { accountId: string; from: string; to: string },
): Promise<void> {
  await pool.query({
    name: "update password",
    text: `update entry.account set password_hash = $3 where id = $1 and password_hash = $2`,
    values: [change.accountId, change.from, change.to],
  });
}

/** The account of the centre's administrator, in whose name the operator acts at the command line. */
export async function findAdministrator(pool: Pool, centreId: string): Promise<AccountRow | null> {
  const { rows } = await pool.query<AccountRow>({
    name: "administrator",
    text: `select ${ACCOUNT_COLUMNS} from entry.account a where a.centre_id = $1 and a.role = 'CENTRE_ADMINISTRATOR' order by a.created_at limit 1`,
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
