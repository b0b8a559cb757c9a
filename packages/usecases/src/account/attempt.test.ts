import { openPlainDatabase, type PlainDatabase } from "@sakhi/db/connections";
import { openTestCentres, TEST_NOW, TEST_PASSWORD, type TestCentres } from "@sakhi/testkit/centres";
import { refusalOf } from "@sakhi/testkit/refusal";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
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
beforeEach(() => centres.ask("delete from entry.attempt"));

const after = (seconds: number) => new Date(TEST_NOW.getTime() + seconds * 1000);
let house = 0;
/** From a new address each time, unless one is named. */
const enter = (username: string, password: string, now = TEST_NOW, address = `10.0.1.${house++}`) =>
  refusalOf(signIn(db, { username, password, address, now }));
const fail = async (username: string, times: number, now = TEST_NOW) => {
  for (let n = 0; n < times; n++)
    expect(await enter(username, "wrong", now)).toBe("SIGN_IN_REFUSED");
};
const failuresOf = async () => {
  const [row] = await centres.ask<{ failures: number }>(
    "select max(failures) as failures from entry.attempt",
  );
  return row!.failures;
};

describe("tries of one account", () => {
  test("are free four times; after the fifth even the right password waits a minute", async () => {
    await fail("buxar.admin", 4);
    expect(await enter("buxar.admin", TEST_PASSWORD)).toBe("done");
    await fail("buxar.admin", 5);
    expect(await enter("buxar.admin", TEST_PASSWORD, after(59))).toBe("SIGN_IN_REFUSED");
    expect(await enter("buxar.admin", TEST_PASSWORD, after(60))).toBe("done");
  });

  test("wait twice as long after each further failure, and never longer than a quarter of an hour", async () => {
    await fail("buxar.admin", 5);
    let now = 0;
    for (const wait of [60, 120, 240, 480, 900, 900, 900]) {
      expect(await enter("buxar.admin", TEST_PASSWORD, after(now + wait - 1))).toBe(
        "SIGN_IN_REFUSED",
      );
      now += wait;
      expect(await enter("buxar.admin", "wrong", after(now))).toBe("SIGN_IN_REFUSED");
    }
    expect(await enter("buxar.admin", TEST_PASSWORD, after(now + 900))).toBe("done");
  });

  test("that must wait are not counted, so nobody keeps a person out by knocking on", async () => {
    await fail("buxar.admin", 50);
    expect(await failuresOf()).toBe(5);
    expect(await enter("buxar.admin", TEST_PASSWORD, after(60))).toBe("done");
  });

  test("end after a hundred failures in a row, until somebody resets them", async () => {
    let now = 0;
    for (let n = 0; n < 100; n++) {
      await enter("buxar.admin", "wrong", after(now));
      now += 900;
    }
    expect(await failuresOf()).toBe(100);
    expect(await enter("buxar.admin", TEST_PASSWORD, after(now + 24 * 3600))).toBe(
      "SIGN_IN_REFUSED",
    );
  }, 60_000);

  test("at once are as few as one after another", async () => {
    await Promise.all(Array.from({ length: 30 }, () => enter("buxar.admin", "wrong")));
    expect(await failuresOf()).toBe(5);
    expect(await enter("buxar.admin", TEST_PASSWORD)).toBe("SIGN_IN_REFUSED");
  });

  test("are counted however the name is written, and leave other names alone", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(
          ["buxar.admin", "BUXAR.ADMIN", " buxar.admin", "Buxar.Admin\t", "bUxar.admin"],
          {
            minLength: 5,
          },
        ),
        async (names) => {
          await centres.ask("delete from entry.attempt");
          for (const name of names) await enter(name, "wrong");
          expect(await enter("buxar.admin", TEST_PASSWORD)).toBe("SIGN_IN_REFUSED");
          expect(await enter("buxar.worker", TEST_PASSWORD)).toBe("done");
        },
      ),
      { numRuns: 3 },
    );
  });

  test("of a name that nobody has are counted just the same", async () => {
    await fail("nobody", 6);
    expect(await failuresOf()).toBe(5);
  });
});

describe("tries from one address", () => {
  test("end after fifty failures over any names, for a quarter of an hour", async () => {
    const from = "10.9.9.9";
    for (let n = 0; n < 50; n++) await enter(`name-${n}`, "wrong", TEST_NOW, from);
    expect(await enter("buxar.admin", TEST_PASSWORD, after(899), from)).toBe("SIGN_IN_REFUSED");
    expect(await enter("buxar.admin", TEST_PASSWORD, TEST_NOW, "10.9.9.8")).toBe("done");
    expect(await enter("buxar.admin", TEST_PASSWORD, after(901), from)).toBe("done");
  });

  test("do not run out for an office that signs in all day", async () => {
    for (let n = 0; n < 60; n++)
      expect(await enter("buxar.admin", TEST_PASSWORD, TEST_NOW, "10.9.9.7")).toBe("done");
  });
});

test("keep of a name and an address nothing that can be read", async () => {
  await enter("my secret typed into the wrong box", "wrong", TEST_NOW, "203.0.113.9");
  const [dump] = await centres.ask<{ text: string }>(
    "select string_agg(a::text, '') as text from entry.attempt a",
  );
  expect(dump!.text).not.toMatch(/secret|203\.0/);
});

test("without a database nobody is let in, and nobody is told that the password was wrong", async () => {
  const gone = openPlainDatabase("postgres://sakhi_sign_in:x@127.0.0.1:1/none");
  const knock = { username: "buxar.admin", password: TEST_PASSWORD, address: "x", now: TEST_NOW };
  await expect(signIn(gone, knock)).rejects.toThrow("ECONNREFUSED");
  await gone.close();
});
