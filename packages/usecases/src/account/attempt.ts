import { createHash } from "node:crypto";
import {
  clearAttempts,
  forgiveAttempt,
  reserveAttempt,
  type AttemptLimit,
} from "@sakhi/db/account/attempts";
import type { PlainDatabase } from "@sakhi/db/connections";

const DAY = 24 * 3600;

/**
 * Five tries, then ever longer waits; after a hundred failures in a row nothing helps but a reset.
 * A person who knows the password is never kept out for longer than a quarter of an hour before that.
 */
const ONE_SECRET: AttemptLimit = {
  waits: [0, 0, 0, 0, 60, 120, 240, 480, 900],
  most: 100,
  forgetAfter: 30 * DAY,
};

/** A whole office may sit behind one address, so it has more tries; a quarter of an hour clears it. */
const ONE_ADDRESS: AttemptLimit = {
  waits: [...Array.from({ length: 49 }, () => 0), 900],
  most: 1_000_000,
  forgetAfter: 900,
};

/** What failures are counted for; a name counts whether or not somebody has it. */
export type AttemptedAt =
  | { readonly kind: "username"; readonly value: string }
  | { readonly kind: "code"; readonly value: string }
  | { readonly kind: "address"; readonly value: string };

/** Counts a try before it is made. False when it may not be made now. Throws, and so keeps the door shut, without a database. */
export function mayTry(db: PlainDatabase, at: AttemptedAt, now: Date): Promise<boolean> {
  const limit = at.kind === "address" ? ONE_ADDRESS : ONE_SECRET;
  return reserveAttempt(db.pool, { subject: subjectOf(at), now, limit });
}

/** The try went well: a secret's failures are forgotten, an address only gets this one back. */
export async function wentWell(db: PlainDatabase, at: AttemptedAt): Promise<void> {
  if (at.kind === "address") await forgiveAttempt(db.pool, subjectOf(at));
  else await clearAttempts(db.pool, subjectOf(at));
}

/** Lifts every wait of a person: after a reset they begin anew. */
export async function clearTriesOf(
  db: PlainDatabase,
  { username, accountId }: { username: string; accountId: string },
): Promise<void> {
  await wentWell(db, { kind: "username", value: username });
  await wentWell(db, { kind: "code", value: accountId });
}

function subjectOf({ kind, value }: AttemptedAt): Buffer {
  return createHash("sha256").update(`${kind}\0${value}`).digest();
}
