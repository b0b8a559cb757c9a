import { openPlainDatabase, type PlainDatabase } from "@sakhi/db/connections";
import { openTestCentres, TEST_NOW, TEST_PASSWORD, type TestCentres } from "@sakhi/testkit/centres";
import { refusalOf } from "@sakhi/testkit/refusal";
import type { DomainError } from "@sakhi/domain/errors";
import { generateSync } from "otplib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  confirmEnrolment,
  enrolSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  secondFactorState,
} from "./second-factor.ts";
import { findSession, type Account, type SignedIn } from "./session.ts";
import { confirmSignIn, signIn } from "./sign-in.ts";

let centres: TestCentres;
let db: PlainDatabase;
let account: Account;
let before: SignedIn;
beforeAll(async () => {
  centres = await openTestCentres();
  db = openPlainDatabase(centres.urls.signIn);
});
afterAll(async () => {
  await db.close();
  await centres.close();
});
beforeEach(async () => {
  for (const table of ["attempt", "recovery_code", "second_factor", "sign_in_step"])
    await centres.ask(`delete from entry.${table}`);
  before = await signIn(db, knock(TEST_NOW));
  ({ account } = before);
});

const knock = (now: Date) => ({
  username: "buxar.admin",
  password: TEST_PASSWORD,
  address: "10.0.0.1",
  now,
});
const after = (seconds: number) => new Date(TEST_NOW.getTime() + seconds * 1000);
const codeAt = (secret: string, now: Date) =>
  generateSync({ secret, epoch: Math.floor(now.getTime() / 1000) });

/** The password's half of signing in: the challenge that the code answers. */
async function challengeAt(now: Date): Promise<string> {
  const refused: unknown = await signIn(db, knock(now)).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: "SECOND_FACTOR_REQUIRED" });
  return (refused as DomainError).details["challenge"]!;
}
async function enrolled() {
  const { secret } = await enrolSecondFactor(db, account, TEST_NOW);
  const confirmed = await confirmEnrolment(db, account, {
    code: codeAt(secret, TEST_NOW),
    now: TEST_NOW,
  });
  return { secret, ...confirmed };
}
const answer = (challenge: string, code: string, now: Date) =>
  refusalOf(confirmSignIn(db, { challenge, code, now }));

describe("a second factor", () => {
  test("is asked for only once its first code was right; that ends every session from before", async () => {
    await enrolSecondFactor(db, account, TEST_NOW);
    expect(await refusalOf(signIn(db, knock(TEST_NOW)))).toBe("done");
    const { token, recoveryCodes } = await enrolled();
    expect(recoveryCodes).toHaveLength(10);
    expect(await findSession(db, before.token, TEST_NOW)).toBeNull();
    expect(await findSession(db, token, TEST_NOW)).not.toBeNull();
    expect(await refusalOf(signIn(db, knock(after(60))))).toBe("SECOND_FACTOR_REQUIRED");
    expect(await refusalOf(enrolSecondFactor(db, account, TEST_NOW))).toBe("SECOND_FACTOR_THERE");
  });

  test("lets in with the code of now, and the challenge is then used up", async () => {
    const { secret } = await enrolled();
    const now = after(60);
    const challenge = await challengeAt(now);
    const { token } = await confirmSignIn(db, { challenge, code: codeAt(secret, now), now });
    expect(await findSession(db, token, now)).toMatchObject({ username: "buxar.admin" });
    expect(await answer(challenge, codeAt(secret, after(90)), after(90))).toBe("CODE_REFUSED");
  });

  test("takes a code of one step before or after, and none of two", async () => {
    const { secret } = await enrolled();
    for (const [seconds, result] of [
      [-60, "CODE_REFUSED"],
      [60, "CODE_REFUSED"],
      [-30, "done"],
      [30, "done"],
    ] as const) {
      const now = after(600);
      const challenge = await challengeAt(now);
      const code = codeAt(secret, after(600 + seconds));
      expect(await answer(challenge, code, now)).toBe(result);
    }
  });

  test("takes no code twice, nor an older one after it, nor the enrolment's", async () => {
    const { secret } = await enrolled();
    expect(await answer(await challengeAt(after(5)), codeAt(secret, TEST_NOW), after(5))).toBe(
      "CODE_REFUSED",
    );
    const now = after(90);
    expect(await answer(await challengeAt(now), codeAt(secret, now), now)).toBe("done");
    expect(await answer(await challengeAt(now), codeAt(secret, now), now)).toBe("CODE_REFUSED");
    expect(await answer(await challengeAt(now), codeAt(secret, after(60)), now)).toBe(
      "CODE_REFUSED",
    );
  });

  test("takes one code once from two who send it at the same moment", async () => {
    const { secret } = await enrolled();
    const now = after(60);
    const challenges = [await challengeAt(now), await challengeAt(now), await challengeAt(now)];
    const told = await Promise.all(
      challenges.map((challenge) => answer(challenge, codeAt(secret, now), now)),
    );
    expect(told.toSorted()).toEqual(["CODE_REFUSED", "CODE_REFUSED", "done"]);
  });

  test("bears five wrong codes, over as many challenges as one likes; then the right one waits", async () => {
    const { secret } = await enrolled();
    const now = after(60);
    for (let n = 0; n < 5; n++)
      expect(await answer(await challengeAt(now), "000000", now)).toBe("CODE_REFUSED");
    expect(await answer(await challengeAt(now), codeAt(secret, now), now)).toBe("CODE_REFUSED");
    const later = after(121);
    expect(await answer(await challengeAt(later), codeAt(secret, later), later)).toBe("done");
  });

  test("is answered within five minutes of the password", async () => {
    const { secret } = await enrolled();
    const challenge = await challengeAt(after(60));
    expect(await answer(challenge, codeAt(secret, after(360)), after(360))).toBe("CODE_REFUSED");
  });

  test("is not answered by a challenge that nobody was given, or by the code of another account", async () => {
    const { secret } = await enrolled();
    const now = after(60);
    expect(await answer("x".repeat(43), codeAt(secret, now), now)).toBe("CODE_REFUSED");
    const other = codeAt("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", now);
    expect(await answer(await challengeAt(now), other, now)).toBe("CODE_REFUSED");
  });

  test("goes when its owner gives a code, and takes the recovery codes with it", async () => {
    const { secret } = await enrolled();
    const now = after(60);
    expect(await refusalOf(removeSecondFactor(db, account, { code: "123456", now }))).toBe(
      "CODE_REFUSED",
    );
    await removeSecondFactor(db, account, { code: codeAt(secret, now), now });
    expect(await secondFactorState(db, account)).toEqual({
      confirmedAt: null,
      recoveryCodesLeft: 0,
    });
    expect(await refusalOf(signIn(db, knock(now)))).toBe("done");
  });
});

describe("a recovery code", () => {
  test("lets in once, typed with or without its hyphens", async () => {
    const { recoveryCodes } = await enrolled();
    const now = after(60);
    expect(await answer(await challengeAt(now), recoveryCodes[0]!.toUpperCase(), now)).toBe("done");
    expect(await answer(await challengeAt(now), recoveryCodes[0]!, now)).toBe("CODE_REFUSED");
    const plain = recoveryCodes[1]!.replaceAll("-", " ");
    expect(await answer(await challengeAt(now), plain, now)).toBe("done");
    expect((await secondFactorState(db, account)).recoveryCodesLeft).toBe(8);
  });

  test("is worth nothing once new ones were drawn, and is kept only as a hash", async () => {
    const { secret, recoveryCodes } = await enrolled();
    const now = after(60);
    const renewed = await renewRecoveryCodes(db, account, { code: codeAt(secret, now), now });
    expect(await answer(await challengeAt(now), recoveryCodes[0]!, now)).toBe("CODE_REFUSED");
    expect(await answer(await challengeAt(now), renewed[0]!, now)).toBe("done");
    const [dump] = await centres.ask<{ text: string }>(
      "select string_agg(r::text, '') as text from entry.recovery_code r",
    );
    for (const code of renewed) expect(dump!.text).not.toContain(code.replaceAll("-", ""));
  });
});
