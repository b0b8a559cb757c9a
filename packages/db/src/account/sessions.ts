import type { Pool } from "pg";
import type { CalendarDate } from "@sakhi/domain/calendar/india-time";
import { ACCOUNT_COLUMNS, inEffectOn, type AccountRow } from "./accounts.ts";

/** A session as it is kept: the hash recognises its token and cannot be turned back into it. */
export interface NewSession {
  readonly tokenHash: Buffer;
  readonly accountId: string;
  /** The session ends with the post. */
  readonly postId: string;
  readonly startedAt: Date;
  readonly expiresAt: Date;
}

/** A session as its owner sees it among the others. */
export interface SessionRow {
  readonly id: string;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

/** The moments that decide whether a session still lives. */
export interface SessionClock {
  readonly now: Date;
  /** One not seen since then lay idle too long. */
  readonly idleSince: Date;
}

/** Also sweeps away the account's sessions that are over. */
export async function insertSession(
  pool: Pool,
  session: NewSession,
  { idleSince }: SessionClock,
): Promise<void> {
  await pool.query({
    name: "start session",
    text: `with over as (delete from entry.session where account_id = $2 and (expires_at <= $3 or last_seen_at <= $6))
           insert into entry.session (token_hash, account_id, started_at, last_seen_at, expires_at, post_id) values ($1, $2, $3, $3, $4, $5)`,
    values: [
      session.tokenHash,
      session.accountId,
      session.startedAt,
      session.expiresAt,
      session.postId,
      idleSince,
    ],
  });
}

/** Ends every session of the account and starts this one, in one statement: no old token outlives a change of rights. */
export async function replaceSessions(pool: Pool, session: NewSession): Promise<void> {
  await pool.query({
    name: "replace sessions",
    text: `with ended as (delete from entry.session where account_id = $2)
           insert into entry.session (token_hash, account_id, started_at, last_seen_at, expires_at, post_id) values ($1, $2, $3, $3, $4, $5)`,
    values: [
      session.tokenHash,
      session.accountId,
      session.startedAt,
      session.expiresAt,
      session.postId,
    ],
  });
}

/** The account behind a live session; null once it expired, lay idle too long, or its post is over. */
export async function findSessionAccount(
  pool: Pool,
  { tokenHash, now, idleSince, today }: SessionClock & { tokenHash: Buffer; today: CalendarDate },
): Promise<(AccountRow & { sessionId: string; lastSeenAt: Date }) | null> {
  const { rows } = await pool.query<AccountRow & { sessionId: string; lastSeenAt: Date }>({
    name: "session account",
    text: `select ${ACCOUNT_COLUMNS}, s.id as "sessionId", s.last_seen_at as "lastSeenAt" from entry.session s join entry.account a on a.id = s.account_id
             join entry.post_held p on p.id = s.post_id and ${inEffectOn("$4::date")}
           where s.token_hash = $1 and s.expires_at > $2 and s.last_seen_at > $3`,
    values: [tokenHash, now, idleSince, today],
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

/** The account's sessions that live, the one seen last first. */
export async function listSessions(
  pool: Pool,
  { accountId, now, idleSince }: SessionClock & { accountId: string },
): Promise<SessionRow[]> {
  const { rows } = await pool.query<SessionRow>({
    name: "list sessions",
    text: `select id, started_at as "startedAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt" from entry.session
           where account_id = $1 and expires_at > $2 and last_seen_at > $3 order by last_seen_at desc, id`,
    values: [accountId, now, idleSince],
  });
  return rows;
}

/** Ends the account's sessions: the one with that id, or all of them. */
export async function deleteSessions(
  pool: Pool,
  { accountId, id }: { accountId: string; id: string | null },
): Promise<void> {
  await pool.query({
    name: "end sessions",
    text: `delete from entry.session where account_id = $1 and ($2::uuid is null or id = $2)`,
    values: [accountId, id],
  });
}
