import { refusalOf } from "@sakhi/testkit/refusal";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assertGoodPassword, hashPassword, isOutdated, isPassword } from "./password.ts";

const ABOUT = ["buxar.admin", "Centre Administrator, Buxar", "केन्द्र प्रशासक, बक्सर"];
const judge = (password: string) =>
  refusalOf(Promise.resolve().then(() => assertGoodPassword(password, ABOUT)));

describe("a new password", () => {
  test.each([
    "password1234",
    "qwertyuiop123",
    "123456789012",
    "aaaaaaaaaaaaaaaa",
    "P@ssw0rd@2024",
    "iloveyou12345",
    "Welcome@12345",
    "buxar.admin12",
    "AdminBuxar@123",
    "Sakhi@Bihar12",
    "lakshmi@12345",
    "बक्सर प्रशासक",
    "ab".repeat(40),
  ])("that anybody tries first is refused: %s", async (password) => {
    expect(await judge(password)).toBe("PASSWORD_REFUSED");
  });

  test.each(["chai lorry umbrella moss", "पीपल छाता रेलगाड़ी सितार", "tq7-Vel.mora,92"])(
    "that nobody guesses is taken, in any script: %s",
    async (password) => {
      expect(await judge(password)).toBe("done");
    },
  );

  test("shorter than twelve characters or longer than 128 is refused, however strange", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 11, unit: "grapheme-ascii" }), async (short) => {
        expect(await judge(short)).toBe("PASSWORD_REFUSED");
      }),
      { numRuns: 50 },
    );
    expect(await judge("w3!kQ.".repeat(22))).toBe("PASSWORD_REFUSED");
  });

  test("is judged quickly, so that no typed text can hold the server up", () => {
    const began = performance.now();
    for (const text of ["a".repeat(128), "aB1!".repeat(32), "१२".repeat(64)]) {
      expect(() => assertGoodPassword(text, ABOUT)).toThrow("not good enough");
    }
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

describe("a kept password", () => {
  test("is argon2id at OWASP's least cost, salted anew each time", async () => {
    const [one, other] = await Promise.all([hashPassword("one"), hashPassword("one")]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(isOutdated(one)).toBe(false);
    expect(isOutdated("$argon2id$v=19$m=8,t=1,p=1$x$y")).toBe(true);
  });

  test("opens to the same letters however the keyboard composed them, and to nothing else", async () => {
    const kept = await hashPassword("क\u093C़लम".normalize("NFC"));
    expect(await isPassword(kept, "क\u093C़लम".normalize("NFD"))).toBe(true);
    expect(await isPassword(kept, "कलम")).toBe(false);
    expect(await isPassword(null, "a password that nobody has")).toBe(false);
  });
});
