import { openPlainDatabase, type PlainDatabase } from "@sakhi/db/connections";
import { openTestCentres, TEST_NOW, TEST_PASSWORD, type TestCentres } from "@sakhi/testkit/centres";
import { refusalOf } from "@sakhi/testkit/refusal";
import { generateSync } from "otplib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { acceptInvitationWith } from "./accept-invitation.ts";
import {
  endPostHere,
  givePost,
  invite,
  postsHere,
  resetAccountHere,
  type InviteInput,
} from "./posts.ts";
import { confirmEnrolment, enrolSecondFactor } from "./second-factor.ts";
import { findSession, type Account } from "./session.ts";
import { signIn } from "./sign-in.ts";

let centres: TestCentres;
let db: PlainDatabase;
let administrator: Account;
beforeAll(async () => {
  centres = await openTestCentres();
  db = openPlainDatabase(centres.urls.signIn);
  administrator = (await enter("buxar.admin")).account;
});
afterAll(async () => {
  await db.close();
  await centres.close();
});

let house = 0;
const PASSWORD = "chai lorry umbrella moss";
const after = (hours: number) => new Date(TEST_NOW.getTime() + hours * 3_600_000);
const enter = (username: string, password = TEST_PASSWORD, now = TEST_NOW) =>
  signIn(db, { username, password, address: `10.0.1.${house++}`, now });
const input = (name: string, more: Partial<InviteInput> = {}): InviteInput => ({
  name,
  displayNameEn: "Sunita Kumari",
  displayNameHi: "सुनीता कुमारी",
  role: "CASE_WORKER",
  fromOn: "2026-11-23",
  ...more,
});
const accept = (code: string, password = PASSWORD, now = TEST_NOW) =>
  acceptInvitationWith(db, { code, password, address: `10.0.2.${house++}`, now });
const postOf = async (username: string) =>
  (await postsHere(db, administrator)).find((post) => post.username === username)!;
/** Somebody who has come in by an invitation. */
async function newcomer(name: string, more: Partial<InviteInput> = {}) {
  const { code, username } = await invite(db, administrator, input(name, more), TEST_NOW);
  await accept(code);
  return username;
}

describe("an invitation", () => {
  test("gives a user name of the place and a code; with a password of her own she comes in, in her post", async () => {
    const invited = await invite(db, administrator, input("Sunita"), TEST_NOW);
    expect(invited.username).toBe("buxar.sunita");
    expect(invited.code).toMatch(/^([2-9a-z]{4}-){3}[2-9a-z]{4}$/);
    expect(await refusalOf(enter("buxar.sunita", ""))).toBe("SIGN_IN_REFUSED");
    expect(await accept(` ${invited.code.toUpperCase().replaceAll("-", " ")}`)).toBe(
      "buxar.sunita",
    );
    expect((await enter("buxar.sunita", PASSWORD)).account).toMatchObject({
      role: "CASE_WORKER",
      centreId: centres.buxar.id,
    });
  });

  test("is good for one use, within three days, and with a password nobody guesses", async () => {
    const { code } = await invite(db, administrator, input("rekha"), TEST_NOW);
    expect(await refusalOf(accept(code, "Welcome@12345"))).toBe("PASSWORD_REFUSED");
    expect(await refusalOf(accept(code, PASSWORD, after(72)))).toBe("INVITATION_REFUSED");
    expect(await refusalOf(accept(code, PASSWORD, after(71)))).toBe("done");
    expect(await refusalOf(accept(code))).toBe("INVITATION_REFUSED");
    expect(await refusalOf(accept("aaaa-bbbb-cccc-dddd"))).toBe("INVITATION_REFUSED");
  });

  test("is taken once, though two send it at the same moment", async () => {
    const { code } = await invite(db, administrator, input("meena"), TEST_NOW);
    const told = await Promise.all([refusalOf(accept(code)), refusalOf(accept(code))]);
    expect(told.toSorted()).toEqual(["INVITATION_REFUSED", "done"]);
  });

  test("to a name that is taken at the place is refused, and a name taken elsewhere is free", async () => {
    await invite(db, administrator, input("geeta"), TEST_NOW);
    expect(await refusalOf(invite(db, administrator, input("geeta"), TEST_NOW))).toBe(
      "USERNAME_TAKEN",
    );
    const { account: other } = await enter("bhojpur.admin");
    expect((await invite(db, other, input("geeta"), TEST_NOW)).username).toBe("bhojpur.geeta");
  });

  test.each([
    ["a name with a full stop", { name: "a.b" }],
    ["a name in capitals of another script", { name: "सुनीता" }],
    ["no words for the person", { displayNameHi: "  " }],
    ["a control character", { displayNameEn: "Su\0nita" }],
    ["a day that does not exist", { fromOn: "2026-02-30" }],
    ["an end before the beginning", { toOn: "2026-11-22" }],
    ["an end that is over", { fromOn: "2026-01-01", toOn: "2026-11-22" }],
  ])("with %s is refused", async (_, more) => {
    expect(await refusalOf(invite(db, administrator, input("x-y", more), TEST_NOW))).toBe(
      "POST_INPUT_INVALID",
    );
  });
});

describe("a post", () => {
  test("counts from its first day to its last, as the calendar in India says, and its sessions with it", async () => {
    const username = await newcomer("asha", { fromOn: "2026-11-24", toOn: "2026-11-25" });
    // Midnight in India is half past six in the evening of the day before in London.
    expect(await refusalOf(enter(username, PASSWORD, new Date("2026-11-23T18:29:00Z")))).toBe(
      "SIGN_IN_REFUSED",
    );
    const late = new Date("2026-11-25T18:28:00Z");
    const { token } = await enter(username, PASSWORD, late);
    expect(await findSession(db, token, new Date("2026-11-25T18:29:59Z"))).not.toBeNull();
    expect(await findSession(db, token, new Date("2026-11-25T18:30:00Z"))).toBeNull();
  });

  test("that is ended closes every session and the door in the same moment", async () => {
    const username = await newcomer("usha");
    const [one, other] = [await enter(username, PASSWORD), await enter(username, PASSWORD)];
    const { id: postId } = await postOf(username);
    await endPostHere(db, administrator, { postId, now: TEST_NOW });
    for (const { token } of [one, other]) expect(await findSession(db, token, TEST_NOW)).toBeNull();
    expect(await refusalOf(enter(username, PASSWORD))).toBe("SIGN_IN_REFUSED");
    const { endedAt, accountId } = await postOf(username);
    expect(endedAt).toEqual(TEST_NOW);
    expect(
      await centres.ask("select 1 from entry.session where account_id = $1", [accountId]),
    ).toEqual([]);
  });

  test("is held one at a time; a new one gives no right to a session of the old one", async () => {
    const username = await newcomer("nisha");
    const { id: lastPostId } = await postOf(username);
    const give = () =>
      givePost(
        db,
        administrator,
        { lastPostId, role: "CENTRE_ADMINISTRATOR", fromOn: "2026-11-23" },
        TEST_NOW,
      );
    expect(await refusalOf(give())).toBe("POST_HELD");
    const { token } = await enter(username, PASSWORD);
    await endPostHere(db, administrator, { postId: lastPostId, now: TEST_NOW });
    await give();
    expect(await findSession(db, token, TEST_NOW)).toBeNull();
    expect((await enter(username, PASSWORD)).account.role).toBe("CENTRE_ADMINISTRATOR");
  });

  test("of one's own is ended and reset by somebody else", async () => {
    const { id: postId } = await postOf("buxar.admin");
    const act = { postId, now: TEST_NOW };
    expect(await refusalOf(endPostHere(db, administrator, act))).toBe("POST_HELD");
    expect(await refusalOf(resetAccountHere(db, administrator, act))).toBe("POST_HELD");
  });
});

describe("a reset", () => {
  test("takes password, code and sessions, lifts the waits, and lets a new password be set", async () => {
    const username = await newcomer("kiran");
    const { account, token } = await enter(username, PASSWORD);
    const { secret } = await enrolSecondFactor(db, account, TEST_NOW);
    const code = generateSync({ secret, epoch: TEST_NOW.getTime() / 1000 });
    await confirmEnrolment(db, account, { code, now: TEST_NOW });
    for (let n = 0; n < 5; n++) await refusalOf(enter(username, "wrong"));

    const { id: postId } = await postOf(username);
    const reset = await resetAccountHere(db, administrator, { postId, now: TEST_NOW });
    expect(await findSession(db, token, TEST_NOW)).toBeNull();
    expect(await refusalOf(enter(username, PASSWORD))).toBe("SIGN_IN_REFUSED");
    expect(await postOf(username)).toMatchObject({ hasPassword: false, hasSecondFactor: false });
    await accept(reset.code, "peepal sitar rail lantern");
    expect(await refusalOf(enter(username, "peepal sitar rail lantern"))).toBe("done");
  });
});

describe("nobody gives or takes what is not theirs", () => {
  test("a case worker administers nothing", async () => {
    const { account } = await enter("buxar.worker");
    const { id: postId } = await postOf("buxar.admin");
    for (const act of [
      invite(db, account, input("friend"), TEST_NOW),
      endPostHere(db, account, { postId, now: TEST_NOW }),
      resetAccountHere(db, account, { postId, now: TEST_NOW }),
      Promise.resolve().then(() => postsHere(db, account)),
    ])
      expect(await refusalOf(act)).toBe("ACTOR_NOT_PERMITTED");
  });

  test.each(["STATE_OFFICER", "SYSTEM"] as const)("a centre gives no post of %s", async (role) => {
    expect(await refusalOf(invite(db, administrator, input("great", { role }), TEST_NOW))).toBe(
      "POST_NOT_YOURS_TO_GIVE",
    );
  });

  test("a post of another centre is no more there than one that never was", async () => {
    const { account: other } = await enter("bhojpur.admin");
    const { id } = (await postsHere(db, other)).find((post) => post.role === "CASE_WORKER")!;
    for (const postId of [id, "5f0c0b3e-0000-4000-8000-000000000000", "nonsense"]) {
      const act = { postId, now: TEST_NOW };
      expect(await refusalOf(endPostHere(db, administrator, act))).toBe("POST_NOT_FOUND");
      expect(await refusalOf(resetAccountHere(db, administrator, act))).toBe("POST_NOT_FOUND");
      const given = { lastPostId: postId, role: "CASE_WORKER", fromOn: "2026-11-23" } as const;
      expect(await refusalOf(givePost(db, administrator, given, TEST_NOW))).toBe("POST_NOT_FOUND");
    }
    expect((await postsHere(db, other)).find((post) => post.id === id)!.endedAt).toBeNull();
  });

  test("the State sees and gives the State's posts alone: no reset leads it to a case", async () => {
    const { account: officer } = await enter("state.officer");
    expect((await postsHere(db, officer)).map(({ username }) => username)).toEqual([
      "state.officer",
    ]);
    const { id: postId } = await postOf("buxar.worker");
    expect(await refusalOf(resetAccountHere(db, officer, { postId, now: TEST_NOW }))).toBe(
      "POST_NOT_FOUND",
    );
    expect(await refusalOf(invite(db, officer, input("spy"), TEST_NOW))).toBe(
      "POST_NOT_YOURS_TO_GIVE",
    );
    const invited = input("second", { role: "STATE_OFFICER" });
    expect((await invite(db, officer, invited, TEST_NOW)).username).toBe("state.second");
  });
});

test("what was done to an account, by whom, is kept and cannot be changed through the sign-in role", async () => {
  const username = await newcomer("radha");
  const { id: postId } = await postOf(username);
  await endPostHere(db, administrator, { postId, now: TEST_NOW });
  const events = await centres.ask<{ kind: string; mine: boolean }>(
    `select e.kind, e.actor_id = $2 as mine from entry.account_event e join entry.account a on a.id = e.account_id
     where a.username = $1 order by e.kind`,
    [username, administrator.id],
  );
  expect(events).toEqual([
    { kind: "INVITATION_ACCEPTED", mine: false },
    { kind: "INVITED", mine: true },
    { kind: "POST_ENDED", mine: true },
  ]);
  for (const sql of [
    "delete from entry.account_event",
    "update entry.account_event set kind = 'X'",
    "update entry.post_held set role = 'STATE_OFFICER'",
    "update entry.post_held set centre_id = null",
    "delete from entry.post_held",
  ])
    await expect(db.pool.query(sql)).rejects.toThrow("permission denied");
});
