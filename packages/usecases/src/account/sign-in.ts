import { recordAccountEvent, type AccountEventKind } from "@sakhi/db/account/account-events";
import {
  findAccountById,
  findAccountByUsername,
  updatePassword,
  type AccountAtDoor,
  type AccountRow,
} from "@sakhi/db/account/accounts";
import { findSignInStep, insertSignInStep, useUpSignInStep } from "@sakhi/db/account/sign-in-steps";
import type { PlainDatabase } from "@sakhi/db/connections";
import { dateInIndia } from "@sakhi/domain/calendar/india-time";
import { DomainError } from "@sakhi/domain/errors";
import { mayTry, wentWell } from "./attempt.ts";
import { hashPassword, isOutdated, isPassword } from "./password.ts";
import { isCode } from "./second-factor.ts";
import { openSession, type SignedIn } from "./session.ts";
import { drawToken, hashToken } from "./token.ts";

/** Who knocks, and when. */
export interface Knock {
  readonly address: string;
  readonly now: Date;
}

/** Whoever showed the right password and holds a post today. */
interface LetIn extends AccountAtDoor {
  readonly passwordHash: string;
  readonly inPost: AccountRow;
}

/** The code must follow the password within this time. */
const STEP_MS = 5 * 60_000;

/**
 * Throws `SIGN_IN_REFUSED`, one and the same after the same work, whether the name or the password was wrong or there
 * were too many tries; `SECOND_FACTOR_REQUIRED` with a `challenge` when a code must follow.
 */
export async function signIn(
  db: PlainDatabase,
  { username, password, ...knock }: Knock & { username: string; password: string },
): Promise<SignedIn> {
  const { address, now } = knock;
  if (!(await mayTry(db, { kind: "address", value: address }, now))) throw refused();
  const account = await checkPassword(db, username, password, now);
  if (!account) throw refused();
  await wentWell(db, { kind: "address", value: address });
  if (!account.secondFactor) return enter(db, account.inPost, now);
  const challenge = drawToken();
  await insertSignInStep(db.pool, {
    tokenHash: hashToken(challenge),
    accountId: account.id,
    now,
    expiresAt: new Date(now.getTime() + STEP_MS),
  });
  throw new DomainError("SECOND_FACTOR_REQUIRED", "A code must follow.", { challenge });
}

/** The second step. Throws `CODE_REFUSED`, whatever was wrong: the step, the code, or too many tries. */
export async function confirmSignIn(
  db: PlainDatabase,
  { challenge, code, now }: { challenge: string; code: string; now: Date },
): Promise<SignedIn> {
  const tokenHash = hashToken(challenge);
  const accountId = await findSignInStep(db.pool, { tokenHash, now });
  const account =
    accountId === null
      ? null
      : await findAccountById(db.pool, { id: accountId, today: dateInIndia(now) });
  const inPost = account?.inPost ?? null;
  const good = inPost !== null && (await isCode(db, inPost, { code, now }));
  if (!good || !(await useUpSignInStep(db.pool, tokenHash))) {
    await record(db, "CODE_REFUSED", account, now);
    throw new DomainError("CODE_REFUSED", "The code is not right.");
  }
  return enter(db, inPost, now);
}

/** The account whose name and password these are; null for any other pair, and while tries of that name must wait. */
export async function checkPassword(
  db: PlainDatabase,
  username: string,
  password: string,
  now: Date,
): Promise<LetIn | null> {
  const name = username.replaceAll("\0", "").trim().toLowerCase();
  const allowed = await mayTry(db, { kind: "username", value: name }, now);
  const account = await findAccountByUsername(db.pool, { username: name, today: dateInIndia(now) });
  const matches = await isPassword(account?.passwordHash ?? null, password);
  const inPost = account?.inPost ?? null;
  const passwordHash = account?.passwordHash ?? null;
  if (!allowed || !account || !matches || !inPost || passwordHash === null) {
    await record(db, "SIGN_IN_REFUSED", account, now);
    return null;
  }
  await wentWell(db, { kind: "username", value: name });
  const { secondFactor } = account;
  if (!isOutdated(passwordHash)) return { id: account.id, passwordHash, secondFactor, inPost };
  const to = await hashPassword(password);
  await updatePassword(db.pool, { accountId: account.id, from: passwordHash, to });
  return { id: account.id, passwordHash: to, secondFactor, inPost };
}

async function enter(db: PlainDatabase, account: AccountRow, now: Date): Promise<SignedIn> {
  await record(db, "SIGNED_IN", account, now);
  return openSession(db, account, now);
}

function record(
  db: PlainDatabase,
  kind: AccountEventKind,
  account: { readonly id: string } | null,
  at: Date,
): Promise<void> {
  const accountId = account?.id ?? null;
  return recordAccountEvent(db.pool, { at, accountId, actorId: accountId, kind });
}

function refused(): DomainError {
  return new DomainError("SIGN_IN_REFUSED", "The user name or the password is not right.");
}
