import type { AccountRow } from "@sakhi/db/account/accounts";
import {
  deleteSession,
  deleteSessions,
  findSessionAccount,
  insertSession,
  listSessions,
  replaceSessions,
  touchSession,
  type SessionClock,
  type SessionRow,
} from "@sakhi/db/account/sessions";
import { recordAccountEvent } from "@sakhi/db/account/account-events";
import type { PlainDatabase } from "@sakhi/db/connections";
import { dateInIndia } from "@sakhi/domain/calendar/india-time";
import { drawToken, hashToken } from "./token.ts";

/** An account as a session carries it. */
export type Account = AccountRow;

/** Somebody who is in, with the session they are in by. */
export interface SessionAccount extends AccountRow {
  readonly sessionId: string;
}

export interface SignedIn {
  /** Shown once; only its hash is kept. */
  readonly token: string;
  readonly expiresAt: Date;
  readonly account: AccountRow;
}

/** A session ends by itself after this long, however busy. */
const SESSION_MS = 12 * 3_600_000;
/** A session left alone this long is over: shared office computers. */
const IDLE_MS = 15 * 60_000;
/** The last-seen time is written at most this often. */
const TOUCH_MS = 60_000;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

function clockAt(now: Date): SessionClock {
  return { now, idleSince: new Date(now.getTime() - IDLE_MS) };
}

/** Opens a session beside those the person has elsewhere. */
export async function openSession(
  db: PlainDatabase,
  account: AccountRow,
  now: Date,
): Promise<SignedIn> {
  const { session, signedIn } = newSession(account, now);
  await insertSession(db.pool, session, clockAt(now));
  return signedIn;
}

/** Ends all of the person's sessions and opens one anew: after a change of what signs them in, no older token lives. */
export async function rotateSessions(
  db: PlainDatabase,
  account: AccountRow,
  now: Date,
): Promise<SignedIn> {
  const { session, signedIn } = newSession(account, now);
  await replaceSessions(db.pool, session);
  return signedIn;
}

function newSession(account: AccountRow, now: Date) {
  const token = drawToken();
  const expiresAt = new Date(now.getTime() + SESSION_MS);
  const { id: accountId, postId } = account;
  return {
    session: { tokenHash: hashToken(token), accountId, postId, startedAt: now, expiresAt },
    signedIn: { token, expiresAt, account },
  };
}

/** The account a token stands for, or null when it stands for none any more. */
export async function findSession(
  db: PlainDatabase,
  token: string,
  now: Date,
): Promise<SessionAccount | null> {
  const tokenHash = hashToken(token);
  const found = await findSessionAccount(db.pool, {
    tokenHash,
    ...clockAt(now),
    today: dateInIndia(now),
  });
  if (!found) return null;
  const { lastSeenAt, ...account } = found;
  if (now.getTime() - lastSeenAt.getTime() > TOUCH_MS) await touchSession(db.pool, tokenHash, now);
  return account;
}

export async function signOut(db: PlainDatabase, token: string): Promise<void> {
  await deleteSession(db.pool, hashToken(token));
}

/** The person's own sessions that live. */
export function ownSessions(
  db: PlainDatabase,
  account: AccountRow,
  now: Date,
): Promise<SessionRow[]> {
  return listSessions(db.pool, { accountId: account.id, ...clockAt(now) });
}

/** Ends one of the person's own sessions, or (null) all of them. Another person's session is not touched and not told of. */
export async function endOwnSessions(
  db: PlainDatabase,
  account: AccountRow,
  { id, now }: { id: string | null; now: Date },
): Promise<void> {
  if (id !== null && !UUID.test(id)) return;
  await deleteSessions(db.pool, { accountId: account.id, id });
  await recordAccountEvent(db.pool, {
    at: now,
    accountId: account.id,
    actorId: account.id,
    kind: "SESSIONS_ENDED",
  });
}
