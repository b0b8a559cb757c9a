import { expect, test } from "vitest";
import { demoAccounts, drawPassword } from "./demo-accounts.ts";

test("every centre has its administrator, three have a case worker, and the State has one officer", () => {
  const of = (role: string) => demoAccounts().filter((account) => account.role === role);
  expect(of("CENTRE_ADMINISTRATOR")).toHaveLength(39);
  expect(of("CASE_WORKER").map(({ username }) => username)).toEqual([
    "bhojpur.worker",
    "buxar.worker",
    "patna.worker",
  ]);
  expect(of("STATE_OFFICER")).toMatchObject([{ username: "state.officer", centre: null }]);
  expect(demoAccounts().some(({ username }) => username === "patna-2.admin")).toBe(true);
});

test("every account says in both languages that it belongs to the demonstration", () => {
  for (const account of demoAccounts()) {
    expect(account.displayNameEn).toContain("(demonstration)");
    expect(account.displayNameHi).toContain("(प्रदर्शन)");
  }
});

test("a password can be read aloud and is never drawn twice", () => {
  const drawn = Array.from({ length: 500 }, drawPassword);
  for (const password of drawn) expect(password).toMatch(/^sakhi(-[2-9a-hjkmnp-z]{4}){3}$/);
  expect(new Set(drawn).size).toBe(500);
});
