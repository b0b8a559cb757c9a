import {
  deleteSession,
  findSessionAccount,
  touchSession,
  type AccountRow,
} from "@sakhi/db/account/accounts";
import type { PlainDatabase } from "@sakhi/db/connections";
import { hashToken } from "./sign-in.ts";

/** An account as a session carries it. */
export type Account = AccountRow;

/** A session left alone this long is over: shared office computers. */
const IDLE_MS = 15 * 60_000;
/** The last-seen time is written at most this often. */
const TOUCH_MS = 60_000;

/** The account a token stands for, or null when it stands for none any more. */
export async function findSession(
  db: PlainDatabase,
  token: string,
  now: Date,
): Promise<Account | null> {
  const tokenHash = hashToken(token);
  const found = await findSessionAccount(db.pool, {
    tokenHash,
    now,
    idleSince: new Date(now.getTime() - IDLE_MS),
  });
  if (!found) return null;
  const { lastSeenAt, ...account } = found;
  if (now.getTime() - lastSeenAt.getTime() > TOUCH_MS) await touchSession(db.pool, tokenHash, now);
  return account;
}

export async function signOut(db: PlainDatabase, token: string): Promise<void> {
  await deleteSession(db.pool, hashToken(token));
}
