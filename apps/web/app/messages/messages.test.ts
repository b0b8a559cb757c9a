import { compileMessage } from "@lingui/message-utils/compileMessage";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createTranslate, type MessageId } from "../i18n/translator.ts";
import { en } from "./en.ts";
import { hi } from "./hi.ts";

const app = new URL("../", import.meta.url);
const ids = Object.keys(hi) as MessageId[];

/** The names that a message expects to be filled in, plural branches included. */
function placeholders(message: unknown): string[] {
  const compiled = typeof message === "string" ? compileMessage(message) : message;
  if (!Array.isArray(compiled)) return [];
  const names = compiled.flatMap((part: unknown) => {
    if (!Array.isArray(part)) return [];
    const [name, , branches] = part as [string, string?, Record<string, unknown>?];
    return [name, ...Object.values(branches ?? {}).flatMap(placeholders)];
  });
  return [...new Set(names)].sort();
}

describe("the messages", () => {
  test("English has exactly the keys of Hindi", () => {
    expect(Object.keys(en).sort()).toEqual([...ids].sort());
  });

  test("each message asks for the same values in both languages, and says something in each", () => {
    const unequal = ids.filter((id) => placeholders(en[id]).join() !== placeholders(hi[id]).join());
    const silent = ids.filter((id) => hi[id].trim() === "" || en[id].trim() === "");
    expect([...unequal, ...silent]).toEqual([]);
  });

  test("each message is said somewhere", () => {
    const sources = readdirSync(app, { recursive: true, encoding: "utf8" })
      .filter(
        (file) => /\.tsx?$/.test(file) && !file.startsWith("messages") && !file.includes(".test."),
      )
      .map((file) => readFileSync(new URL(file, app), "utf8"))
      .join("\n");
    const families = [...sources.matchAll(/`([a-zA-Z]+)\.\$\{/g)].map(([, family]) => `${family}.`);
    const unsaid = ids.filter(
      (id) => !sources.includes(`"${id}"`) && !families.some((family) => id.startsWith(family)),
    );
    expect(unsaid).toEqual([]);
  });

  test("Hindi messages are in Devanagari, but for the offer to switch to English", () => {
    const latin = ids.filter(
      (id) => !/\p{Script=Devanagari}/u.test(hi[id]) && /[a-z]{3}/i.test(hi[id]),
    );
    expect(latin.sort()).toEqual(["shell.language", "shell.languageLabel"]);
  });

  test("nothing seen before sign-in, and no page title, tells what the work is", () => {
    const open = ids.filter((id) => /^(?:signIn|title|app|shell\.(?:skip|language))/.test(id));
    const telling = /हिंसा|पीड़ित|उत्पीड़न|प्रताड़ना|शोषण|violence|victim|survivor|abuse|harass|crisis/i;
    expect(open.length).toBeGreaterThan(10);
    expect(open.filter((id) => telling.test(hi[id]) || telling.test(en[id]))).toEqual([]);
  });

  test("no message asks a woman for a document or an identity number", () => {
    const asking = /आधार (?:कार्ड|संख्या|नंबर)|पहचान पत्र|दस्तावेज|aadhaar|document|identity card/i;
    expect(ids.filter((id) => asking.test(hi[id]) || asking.test(en[id]))).toEqual([]);
  });
});

describe("numbers in messages", () => {
  const inHindi = createTranslate("hi", hi);
  const inEnglish = createTranslate("en", en);

  test.each([
    [0, "फ़ाइल में 0 पंक्ति है।", "The file has 0 rows."],
    [1, "फ़ाइल में 1 पंक्ति है।", "The file has 1 row."],
    [2, "फ़ाइल में 2 पंक्तियाँ हैं।", "The file has 2 rows."],
    [1_234_567, "फ़ाइल में 12,34,567 पंक्तियाँ हैं।", "The file has 12,34,567 rows."],
  ])("%i is counted as each language counts it, in lakhs", (count, hindi, english) => {
    expect(inHindi("import.checkRows", { count })).toBe(hindi);
    expect(inEnglish("import.checkRows", { count })).toBe(english);
  });

  test("a case received today is pending since today, not for 0 days", () => {
    expect(inHindi("list.pendingSince", { count: 0 })).toBe("आज से लंबित");
    expect(inHindi("list.pendingSince", { count: 2 })).toBe("2 दिन से लंबित");
    expect(inEnglish("list.pendingSince", { count: 1 })).toBe("pending for 1 day");
  });
});
