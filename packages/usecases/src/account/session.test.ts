import { openPlainDatabase, type PlainDatabase } from "@sakhi/db/connections";
import { openTestCentres, TEST_NOW, TEST_PASSWORD, type TestCentres } from "@sakhi/testkit/centres";
import { refusalOf } from "@sakhi/testkit/refusal";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endOwnSessions, findSession, ownSessions, signOut } from "./session.ts";
import { hashPassword } from "./password.ts";
import { signIn } from "./sign-in.ts";
import { hashToken } from "./token.ts";

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

const after = (minutes: number, seconds = 0) =>
  new Date(TEST_NOW.getTime() + minutes * 60_000 + seconds * 1000);
const enter = (username = "buxar.admin", password = TEST_PASSWORD) =>
  signIn(db, { username, password, address: "10.0.0.1", now: TEST_NOW });

describe("signing in", () => {
  test("with the right name and password opens a session of twelve hours for that account", async () => {
    const { token, expiresAt, account } = await enter("  Buxar.Admin ");
    expect(account).toMatchObject({
      username: "buxar.admin",
      role: "CENTRE_ADMINISTRATOR",
      centreId: centres.buxar.id,
    });
    expect(expiresAt).toEqual(after(12 * 60));
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await findSession(db, token, TEST_NOW)).toMatchObject({
      username: "buxar.admin",
      centreId: centres.buxar.id,
    });
  });

  test("is refused alike for a wrong password and for a name nobody has", async () => {
    const told = await Promise.all(
      [
        enter("buxar.admin", "wrong"),
        enter("nobody", TEST_PASSWORD),
        enter("", ""),
        enter("buxar.admin", ""),
      ].map((act) =>
        act.then(
          () => "in",
          (error: Error & { code: string; details: object }) => [
            error.code,
            error.message,
            error.details,
          ],
        ),
      ),
    );
    expect(new Set(told.map((one) => JSON.stringify(one)))).toEqual(
      new Set([
        JSON.stringify(["SIGN_IN_REFUSED", "The user name or the password is not right.", {}]),
      ]),
    );
    expect(await refusalOf(enter("buxar.admin", `${TEST_PASSWORD} `))).toBe("SIGN_IN_REFUSED");
  });

  test("keeps of the token and of a password only what cannot be used", async () => {
    const { token } = await enter();
    const rows = await centres.ask<{ hash: Buffer }>(
      "select token_hash as hash from entry.session",
    );
    expect(rows.some(({ hash }) => hash.equals(hashToken(token)))).toBe(true);
    const [dump] = await centres.ask("select string_agg(s::text, '') as text from entry.session s");
    expect(dump!["text"]).not.toContain(token);
    expect(await hashPassword("one")).toMatch(/^\$argon2id\$/);
    expect(await hashPassword("one")).not.toBe(await hashPassword("one"));
  });
});

describe("a session", () => {
  test("left alone for a quarter of an hour is over", async () => {
    const { token } = await enter();
    expect(await findSession(db, token, after(14, 59))).not.toBeNull();
    const { token: left } = await enter();
    expect(await findSession(db, left, after(15))).toBeNull();
    expect(await findSession(db, left, after(16))).toBeNull();
  });

  test("that is used goes on, but never beyond its twelve hours", async () => {
    const { token } = await enter();
    for (let minutes = 10; minutes < 12 * 60; minutes += 10) {
      expect(await findSession(db, token, after(minutes))).not.toBeNull();
    }
    expect(await findSession(db, token, after(12 * 60, -1))).not.toBeNull();
    expect(await findSession(db, token, after(12 * 60))).toBeNull();
  });

  test("ends at once when its person signs out, and no other session with it", async () => {
    const [one, other] = [await enter(), await enter()];
    await signOut(db, one.token);
    expect(await findSession(db, one.token, TEST_NOW)).toBeNull();
    expect(await findSession(db, other.token, TEST_NOW)).not.toBeNull();
    await signOut(db, one.token);
  });

  test("is seen by its person among the others, and ended alone or with all of them", async () => {
    const [one, other] = [await enter("bhojpur.admin"), await enter("bhojpur.admin")];
    const mine = await ownSessions(db, one.account, TEST_NOW);
    expect(mine).toHaveLength(2);
    const { sessionId } = (await findSession(db, one.token, TEST_NOW))!;
    await endOwnSessions(db, one.account, { id: sessionId, now: TEST_NOW });
    expect(await findSession(db, one.token, TEST_NOW)).toBeNull();
    expect(await findSession(db, other.token, TEST_NOW)).not.toBeNull();
    await endOwnSessions(db, one.account, { id: null, now: TEST_NOW });
    expect(await findSession(db, other.token, TEST_NOW)).toBeNull();
  });

  test("of another person is neither seen nor ended", async () => {
    const [one, other] = [await enter("bhojpur.admin"), await enter("buxar.worker")];
    const [theirs] = await ownSessions(db, other.account, TEST_NOW);
    for (const id of [theirs!.id, "nonsense", "' or true --"]) {
      await endOwnSessions(db, one.account, { id, now: TEST_NOW });
    }
    expect(await findSession(db, other.token, TEST_NOW)).not.toBeNull();
    expect(await findSession(db, one.token, TEST_NOW)).not.toBeNull();
  });

  test("is not opened by a token that nobody was given", async () => {
    for (const token of ["", "x".repeat(43), hashToken("x").toString("base64url")]) {
      expect(await findSession(db, token, TEST_NOW)).toBeNull();
    }
  });
});
