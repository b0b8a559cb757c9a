import { recordAccountEvent } from "@sakhi/db/account/account-events";
import { updatePassword, type AccountRow } from "@sakhi/db/account/accounts";
import type { PlainDatabase } from "@sakhi/db/connections";
import { DomainError } from "@sakhi/domain/errors";
import { assertGoodPassword, hashPassword } from "./password.ts";
import { rotateSessions, type SignedIn } from "./session.ts";
import { checkPassword } from "./sign-in.ts";

/** Throws `PASSWORD_WRONG` unless the person at the keyboard is the one who signed in; tries count as at the door. */
export async function assertOwnPassword(
  db: PlainDatabase,
  account: AccountRow,
  { password, now }: { password: string; now: Date },
): Promise<{ readonly passwordHash: string }> {
  const found = await checkPassword(db, account.username, password, now);
  if (!found) throw new DomainError("PASSWORD_WRONG", "The password is not right.");
  return found;
}

/** Ends every other session. Throws `PASSWORD_WRONG` or `PASSWORD_REFUSED`. */
export async function changePassword(
  db: PlainDatabase,
  account: AccountRow,
  { current, next, now }: { current: string; next: string; now: Date },
): Promise<SignedIn> {
  const { passwordHash } = await assertOwnPassword(db, account, { password: current, now });
  if (next === current)
    throw new DomainError("PASSWORD_REFUSED", "The same again.", { problem: "SAME_AS_BEFORE" });
  assertGoodPassword(next, [account.username, account.displayNameEn, account.displayNameHi]);
  const to = await hashPassword(next);
  await updatePassword(db.pool, { accountId: account.id, from: passwordHash, to });
  await recordAccountEvent(db.pool, {
    at: now,
    accountId: account.id,
    actorId: account.id,
    kind: "PASSWORD_CHANGED",
  });
  return rotateSessions(db, account, now);
}
