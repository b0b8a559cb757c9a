import { openPlainDatabase, type PlainDatabase } from "@sakhi/db/connections";
import { openTestCentres, TEST_NOW, TEST_PASSWORD, type TestCentres } from "@sakhi/testkit/centres";
import { refusalOf } from "@sakhi/testkit/refusal";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changePassword } from "./change-password.ts";
import { findSession } from "./session.ts";
import { signIn } from "./sign-in.ts";

let centres: TestCentres;
let db: PlainDatabase;
beforeAll(async () => {
  centres = await openTestCentres();
  db = openPlainDatabase(centres.urls.signIn);
});
afterAll(async () => {
  await db.close();
  await centres.close();
});

const NEXT = "chai lorry umbrella moss";
const enter = (username: string, password: string) =>
  signIn(db, { username, password, address: "10.0.0.1", now: TEST_NOW });

test("a changed password opens, the old one no longer; every session from before has ended", async () => {
  const [here, elsewhere] = [
    await enter("buxar.admin", TEST_PASSWORD),
    await enter("buxar.admin", TEST_PASSWORD),
  ];
  const { token } = await changePassword(db, here.account, {
    current: TEST_PASSWORD,
    next: NEXT,
    now: TEST_NOW,
  });
  for (const old of [here, elsewhere])
    expect(await findSession(db, old.token, TEST_NOW)).toBeNull();
  expect(await findSession(db, token, TEST_NOW)).toMatchObject({ username: "buxar.admin" });
  expect(await refusalOf(enter("buxar.admin", TEST_PASSWORD))).toBe("SIGN_IN_REFUSED");
  expect(await refusalOf(enter("buxar.admin", NEXT))).toBe("done");
});

test("nothing changes without the present password, with a weak new one, or with the same again", async () => {
  const { account, token } = await enter("bhojpur.admin", TEST_PASSWORD);
  const change = (current: string, next: string) =>
    refusalOf(changePassword(db, account, { current, next, now: TEST_NOW }));
  expect(await change("wrong", NEXT)).toBe("PASSWORD_WRONG");
  expect(await change(TEST_PASSWORD, "bhojpur12345")).toBe("PASSWORD_REFUSED");
  expect(await change(TEST_PASSWORD, TEST_PASSWORD)).toBe("PASSWORD_REFUSED");
  expect(await findSession(db, token, TEST_NOW)).not.toBeNull();
  expect(await refusalOf(enter("bhojpur.admin", TEST_PASSWORD))).toBe("done");
});

test("a stolen session cannot guess the password: tries count as at the door", async () => {
  const { account } = await enter("buxar.worker", TEST_PASSWORD);
  const guess = (current: string) =>
    refusalOf(changePassword(db, account, { current, next: NEXT, now: TEST_NOW }));
  for (let n = 0; n < 5; n++) expect(await guess(`guess ${n}`)).toBe("PASSWORD_WRONG");
  expect(await guess(TEST_PASSWORD)).toBe("PASSWORD_WRONG");
});
