import { recordAccountEvent, type AccountEventKind } from "@sakhi/db/account/account-events";
import type { AccountRow } from "@sakhi/db/account/accounts";
import {
  beginSecondFactor,
  confirmSecondFactor,
  countRecoveryCodes,
  deleteSecondFactor,
  findSecondFactor,
  replaceRecoveryCodes,
  spendRecoveryCode,
  spendStep,
} from "@sakhi/db/account/second-factors";
import type { PlainDatabase } from "@sakhi/db/connections";
import { DomainError } from "@sakhi/domain/errors";
import { generateSecret, generateURI, verifySync } from "otplib";
import { mayTry, wentWell } from "./attempt.ts";
import { rotateSessions, type SignedIn } from "./session.ts";
import { drawCode, hashCode } from "./spoken-code.ts";

/** How a person's second factor stands. */
export interface SecondFactorState {
  readonly confirmedAt: Date | null;
  readonly recoveryCodesLeft: number;
}

/** What an authenticator application is given; the address (`otpauth:`) is what the QR code says. */
export interface Enrolment {
  readonly secret: string;
  readonly address: string;
}

/** An enrolment must be confirmed within this time. */
const ENROLMENT_MS = 15 * 60_000;
const RECOVERY_CODES = 10;
/** One step to either side: clocks differ, and people type slowly. */
const DRIFT_SECONDS = 30;

/** Begins anew until it is confirmed. Throws `SECOND_FACTOR_THERE` when one is confirmed already. */
export async function enrolSecondFactor(
  db: PlainDatabase,
  account: AccountRow,
  now: Date,
): Promise<Enrolment> {
  const secret = generateSecret({ length: 20 });
  if (!(await beginSecondFactor(db.pool, { accountId: account.id, secret, now })))
    throw new DomainError("SECOND_FACTOR_THERE", "There is a second factor already.");
  return enrolmentOf(account, secret);
}

/** The enrolment that waits for its first code, for a page that is opened again; null when none does. */
export async function findEnrolment(
  db: PlainDatabase,
  account: AccountRow,
  now: Date,
): Promise<Enrolment | null> {
  const factor = await findSecondFactor(db.pool, account.id);
  if (!factor || factor.confirmedAt || isOver(factor.begunAt, now)) return null;
  return enrolmentOf(account, factor.secret);
}

function enrolmentOf({ username }: AccountRow, secret: string): Enrolment {
  return { secret, address: generateURI({ issuer: "Sakhi", label: username, secret }) };
}

function isOver(begunAt: Date, now: Date): boolean {
  return now.getTime() - begunAt.getTime() > ENROLMENT_MS;
}

/** From now on a code is asked for. Ends every other session; gives the recovery codes, once. Throws `CODE_REFUSED`. */
export async function confirmEnrolment(
  db: PlainDatabase,
  account: AccountRow,
  { code, now }: { code: string; now: Date },
): Promise<SignedIn & { readonly recoveryCodes: readonly string[] }> {
  const factor = await findSecondFactor(db.pool, account.id);
  const waits = factor !== null && !factor.confirmedAt && !isOver(factor.begunAt, now);
  if (!waits || !(await isTimeCode(db, account.id, { code, now })))
    throw new DomainError("CODE_REFUSED", "The code is not right.");
  await confirmSecondFactor(db.pool, account.id, now);
  await record(db, "SECOND_FACTOR_ADDED", account, now);
  const recoveryCodes = await drawRecoveryCodes(db, account);
  return { ...(await rotateSessions(db, account, now)), recoveryCodes };
}

/** Whoever removes the lock opens it once more. Throws `CODE_REFUSED`. */
export async function removeSecondFactor(
  db: PlainDatabase,
  account: AccountRow,
  { code, now }: { code: string; now: Date },
): Promise<SignedIn> {
  if (!(await isCode(db, account, { code, now })))
    throw new DomainError("CODE_REFUSED", "The code is not right.");
  await deleteSecondFactor(db.pool, account.id);
  await record(db, "SECOND_FACTOR_REMOVED", account, now);
  return rotateSessions(db, account, now);
}

/** Ten new ones; the old ones are worth nothing any more. Throws `CODE_REFUSED`. */
export async function renewRecoveryCodes(
  db: PlainDatabase,
  account: AccountRow,
  { code, now }: { code: string; now: Date },
): Promise<readonly string[]> {
  if (!(await isCode(db, account, { code, now })))
    throw new DomainError("CODE_REFUSED", "The code is not right.");
  await record(db, "RECOVERY_CODES_RENEWED", account, now);
  return drawRecoveryCodes(db, account);
}

export async function secondFactorState(
  db: PlainDatabase,
  account: AccountRow,
): Promise<SecondFactorState> {
  const [factor, recoveryCodesLeft] = await Promise.all([
    findSecondFactor(db.pool, account.id),
    countRecoveryCodes(db.pool, account.id),
  ]);
  return { confirmedAt: factor?.confirmedAt ?? null, recoveryCodesLeft };
}

/** Whether this is a code of the person's application that has not been used, or one of the recovery codes; either is then spent. */
export async function isCode(
  db: PlainDatabase,
  account: AccountRow,
  { code, now }: { code: string; now: Date },
): Promise<boolean> {
  const typed = code.toLowerCase().replaceAll(/[\s-]/g, "");
  const factor = await findSecondFactor(db.pool, account.id);
  if (!factor?.confirmedAt) return false;
  if (/^\d{6}$/.test(typed)) return isTimeCode(db, account.id, { code: typed, now });
  const at = { kind: "code", value: account.id } as const;
  if (!(await mayTry(db, at, now))) return false;
  const spent = await spendRecoveryCode(db.pool, {
    accountId: account.id,
    codeHash: hashCode(typed),
  });
  if (!spent) return false;
  await wentWell(db, at);
  await record(db, "RECOVERY_CODE_USED", account, now);
  return true;
}

async function isTimeCode(
  db: PlainDatabase,
  accountId: string,
  { code, now }: { code: string; now: Date },
): Promise<boolean> {
  const at = { kind: "code", value: accountId } as const;
  if (!(await mayTry(db, at, now))) return false;
  const factor = await findSecondFactor(db.pool, accountId);
  const typed = code.replaceAll(/[\s-]/g, "");
  if (!factor || !/^\d{6}$/.test(typed)) return false;
  const result = verifySync({
    secret: factor.secret,
    token: typed,
    epoch: Math.floor(now.getTime() / 1000),
    epochTolerance: DRIFT_SECONDS,
  });
  if (!result.valid || !("timeStep" in result)) return false;
  if (!(await spendStep(db.pool, { accountId, step: result.timeStep }))) return false;
  await wentWell(db, at);
  return true;
}

async function drawRecoveryCodes(
  db: PlainDatabase,
  { id: accountId }: AccountRow,
): Promise<readonly string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, drawCode);
  const codeHashes = codes.map(hashCode);
  await replaceRecoveryCodes(db.pool, { accountId, codeHashes });
  return codes;
}

function record(
  db: PlainDatabase,
  kind: AccountEventKind,
  { id }: AccountRow,
  at: Date,
): Promise<void> {
  return recordAccountEvent(db.pool, { at, accountId: id, actorId: id, kind });
}
