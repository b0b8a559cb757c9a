import type { Role } from "@sakhi/domain/actor";
import type { CalendarDate } from "@sakhi/domain/calendar/india-time";
import type { Pool } from "pg";

/** A post somebody holds or held, as the place's administrator sees it. */
export interface PostRow {
  readonly id: string;
  readonly accountId: string;
  readonly username: string;
  readonly displayNameEn: string;
  readonly displayNameHi: string;
  readonly role: Role;
  readonly centreId: string | null;
  readonly fromOn: CalendarDate;
  readonly toOn: CalendarDate | null;
  readonly endedAt: Date | null;
  /** The invitation has been accepted, and there was no reset since. */
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
}

export interface NewPost {
  readonly accountId: string;
  readonly role: Role;
  readonly centreId: string | null;
  readonly fromOn: CalendarDate;
  readonly toOn: CalendarDate | null;
  readonly grantedBy: string;
  readonly grantedAt: Date;
}

const MOST_POSTS = 500;
const POST = `select p.id, p.account_id as "accountId", a.username, a.display_name_en as "displayNameEn",
    a.display_name_hi as "displayNameHi", p.role, p.centre_id as "centreId", p.from_on as "fromOn", p.to_on as "toOn",
    p.ended_at as "endedAt", a.password_hash is not null as "hasPassword",
    exists (select from entry.second_factor f where f.account_id = a.id and f.confirmed_at is not null) as "hasSecondFactor"
  from entry.post_held p join entry.account a on a.id = p.account_id`;

/** The posts at a place (null: the State), those still held first. */
export async function listPosts(pool: Pool, centreId: string | null): Promise<PostRow[]> {
  const { rows } = await pool.query<PostRow>({
    name: "posts",
    text: `${POST} where p.centre_id is not distinct from $1 order by p.ended_at desc nulls first, a.username, p.id limit ${MOST_POSTS}`,
    values: [centreId],
  });
  return rows;
}

/** A post at that place and no other; null elsewhere. */
export async function findPost(
  pool: Pool,
  { id, centreId }: { id: string; centreId: string | null },
): Promise<PostRow | null> {
  const { rows } = await pool.query<PostRow>({
    name: "post",
    text: `${POST} where p.id = $1 and p.centre_id is not distinct from $2`,
    values: [id, centreId],
  });
  return rows[0] ?? null;
}

/** A new account with its first post and the code that opens it. False when the name is taken. */
export async function insertInvited(
  pool: Pool,
  account: { username: string; displayNameEn: string; displayNameHi: string },
  post: NewPost,
  invitation: { codeHash: Buffer; expiresAt: Date },
): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: "invite",
    text: `with account as (insert into entry.account (id, username, display_name_en, display_name_hi)
        values ($1, $2, $3, $4) on conflict (username) do nothing returning id),
      post as (insert into entry.post_held (account_id, role, centre_id, from_on, to_on, granted_at, granted_by)
        select id, $5, $6, $7, $8, $9, $10 from account),
      event as (insert into entry.account_event (at, account_id, actor_id, kind)
        select $9, id, $10, 'INVITED' from account)
      insert into entry.invitation (code_hash, account_id, expires_at) select $11, id, $12 from account`,
    values: [
      post.accountId,
      account.username,
      account.displayNameEn,
      account.displayNameHi,
      post.role,
      post.centreId,
      post.fromOn,
      post.toOn,
      post.grantedAt,
      post.grantedBy,
      invitation.codeHash,
      invitation.expiresAt,
    ],
  });
  return rowCount === 1;
}

/** Gives a person known at the place a post again. False while they hold one. */
export async function insertPost(pool: Pool, post: NewPost): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: "give post",
    text: `with post as (insert into entry.post_held (account_id, role, centre_id, from_on, to_on, granted_at, granted_by)
        values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning account_id)
      insert into entry.account_event (at, account_id, actor_id, kind) select $6, account_id, $7, 'POST_GIVEN' from post`,
    values: [
      post.accountId,
      post.role,
      post.centreId,
      post.fromOn,
      post.toOn,
      post.grantedAt,
      post.grantedBy,
    ],
  });
  return rowCount === 1;
}

/** Ends the post and every session of its holder in the same moment. */
export async function endPost(
  pool: Pool,
  { id, endedBy, now }: { id: string; endedBy: string; now: Date },
): Promise<void> {
  await pool.query({
    name: "end post",
    text: `with post as (update entry.post_held set ended_at = $3, ended_by = $2 where id = $1 and ended_at is null returning account_id),
      sessions as (delete from entry.session s using post where s.account_id = post.account_id),
      steps as (delete from entry.sign_in_step s using post where s.account_id = post.account_id)
      insert into entry.account_event (at, account_id, actor_id, kind) select $3, account_id, $2, 'POST_ENDED' from post`,
    values: [id, endedBy, now],
  });
}
