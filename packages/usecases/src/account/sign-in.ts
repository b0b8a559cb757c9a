import { createHash, randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { findAccountByUsername, insertSession, type AccountRow } from "@sakhi/db/account/accounts";
import type { PlainDatabase } from "@sakhi/db/connections";
import { DomainError } from "@sakhi/domain/errors";

/** A session ends by itself after this long, however busy. */
const SESSION_HOURS = 12;

export interface SignedIn {
  /** Shown once; only its hash is kept. */
  readonly token: string;
  readonly expiresAt: Date;
  readonly account: AccountRow;
}

// A user name nobody has costs the same work as one with a wrong password.
const nobody = hash("a password that nobody has");

/** argon2id, with the parameters the library recommends. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** Throws `SIGN_IN_REFUSED` with one and the same answer whether the name or the password was wrong. */
export async function signIn(
  db: PlainDatabase,
  input: { username: string; password: string; now: Date },
): Promise<SignedIn> {
  const account = await findAccountByUsername(db.pool, input.username.trim().toLowerCase());
  const matches = await verify(account?.passwordHash ?? (await nobody), input.password);
  if (!account || !matches)
    throw new DomainError("SIGN_IN_REFUSED", "The user name or the password is not right.");
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(input.now.getTime() + SESSION_HOURS * 3_600_000);
  await insertSession(db.pool, {
    tokenHash: hashToken(token),
    accountId: account.id,
    startedAt: input.now,
    expiresAt,
  });
  return { token, expiresAt, account };
}

/** What is kept of a session token: enough to recognise it, not to use it. */
export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
