import type { Pool } from "pg";
import type { Role } from "@sakhi/domain/actor";
import type { CalendarDate } from "@sakhi/domain/calendar/india-time";

/** A person in the post by which they act: what a session carries. */
export interface AccountRow {
  readonly id: string;
  readonly username: string;
  readonly displayNameEn: string;
  readonly displayNameHi: string;
  readonly postId: string;
  readonly role: Role;
  readonly centreId: string | null;
}

/** What a query selects of `entry.account a` and `entry.post_held p` to make an `AccountRow`. */
export const ACCOUNT_COLUMNS = `a.id, a.username, a.display_name_en as "displayNameEn", a.display_name_hi as "displayNameHi",
  p.id as "postId", p.role, p.centre_id as "centreId"`;

/** Whether the post `p` is in effect on a day: begun, not over, and not ended by anybody. */
export function inEffectOn(day: string): string {
  return `p.from_on <= ${day} and (p.to_on is null or p.to_on >= ${day}) and p.ended_at is null`;
}

/** What the door needs to know of an account before it lets anybody in. */
export interface AccountAtDoor {
  readonly id: string;
  /** Null until the invitation is accepted. */
  readonly passwordHash: string | null;
  /** Asked for a code after the password. */
  readonly secondFactor: boolean;
  /** Null for a person who holds no post today, and so may not come in. */
  readonly inPost: AccountRow | null;
}

const AT_DOOR = `select a.password_hash as "passwordHash",
  exists (select from entry.second_factor f where f.account_id = a.id and f.confirmed_at is not null) as "secondFactor",
  ${ACCOUNT_COLUMNS}
  from entry.account a left join entry.post_held p on p.account_id = a.id and ${inEffectOn("$2::date")}`;

type DoorRow = Omit<AccountRow, "postId"> &
  Pick<AccountAtDoor, "passwordHash" | "secondFactor"> & { readonly postId: string | null };

function atDoor(row: DoorRow | undefined): AccountAtDoor | null {
  if (!row) return null;
  const { passwordHash, secondFactor, postId, ...account } = row;
  const inPost = postId === null ? null : { ...account, postId };
  return { id: row.id, passwordHash, secondFactor, inPost };
}

export async function findAccountByUsername(
  pool: Pool,
  { username, today }: { username: string; today: CalendarDate },
): Promise<AccountAtDoor | null> {
  const { rows } = await pool.query<DoorRow>({
    name: "account by username",
    text: `${AT_DOOR} where a.username = $1`,
    values: [username, today],
  });
  return atDoor(rows[0]);
}

export async function findAccountById(
  pool: Pool,
  { id, today }: { id: string; today: CalendarDate },
): Promise<AccountAtDoor | null> {
  const { rows } = await pool.query<DoorRow>({
    name: "account by id",
    text: `${AT_DOOR} where a.id = $1`,
    values: [id, today],
  });
  return atDoor(rows[0]);
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
    text: `select ${ACCOUNT_COLUMNS} from entry.account a join entry.post_held p on p.account_id = a.id
           where p.centre_id = $1 and p.role = 'CENTRE_ADMINISTRATOR' and p.ended_at is null order by a.created_at limit 1`,
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
