import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { todayInIndia } from "../i18n/format.ts";
import { asciiDigits, FormReader, readDate } from "./form-reader.server.ts";

function formOf(values: Record<string, string>): FormReader {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.append(name, value);
  return new FormReader(form);
}

const day = fc.date({
  min: new Date("2000-01-01"),
  max: new Date("2026-11-24"),
  noInvalidDate: true,
});

describe("reading a date", () => {
  test("every day is read the same from a date box and from any way it is typed, in either kind of digits", () => {
    fc.assert(
      fc.property(day, fc.constantFrom("-", "/", "."), fc.boolean(), (date, mark, devanagari) => {
        const iso = date.toISOString().slice(0, 10);
        const typed = iso.split("-").toReversed().join(mark);
        const digits = devanagari
          ? typed.replace(/\d/g, (digit) => String.fromCodePoint(0x0966 + Number(digit)))
          : typed;
        expect(readDate(digits)).toBe(iso);
        expect(readDate(iso)).toBe(iso);
      }),
    );
  });

  test.each(["31/02/2026", "29-02-2025", "2026-13-01", "24-11-26", "कल", ""])(
    "%s is no date",
    (typed) => {
      expect(readDate(typed)).toBeNull();
    },
  );
});

describe("reading a form", () => {
  test("what was typed is kept, right or wrong, and the words for the machine are left out", () => {
    const form = formOf({ age: "abc", womanName: " मीना ", _language: "en" });
    form.age("age");
    expect(form.values).toEqual({ age: "abc", womanName: " मीना " });
    expect(form.problems).toEqual({ age: { id: "error.age" } });
  });

  test("an empty optional field is nothing, not an empty text", () => {
    expect(formOf({ block: "  " }).optionalText("block", "case.block", 100)).toBeNull();
    expect(formOf({}).phone("phone")).toBeNull();
    expect(formOf({ age: "" }).age("age")).toBeNull();
  });

  test.each([
    ["9876543210", "9876543210"],
    ["९८७६५ ४३२१०", "9876543210"],
    ["+91 98765-43210", "9876543210"],
    ["09876543210", "9876543210"],
  ])("the mobile %s is read as %s", (typed, phone) => {
    const form = formOf({ phone: typed });
    expect(form.phone("phone")).toBe(phone);
    expect(form.isGood).toBe(true);
  });

  test.each(["12", "1234567890", "98765432101", "फ़ोन"])("%s is no mobile", (typed) => {
    const form = formOf({ phone: typed });
    form.phone("phone");
    expect(form.isGood).toBe(false);
  });

  test("a day after today is refused, today is not", () => {
    const tomorrow = todayInIndia(new Date(Date.now() + 86_400_000));
    const form = formOf({ later: tomorrow, now: todayInIndia() });
    form.pastDate("later", "case.receivedOn");
    form.pastDate("now", "case.receivedOn");
    expect(Object.keys(form.problems)).toEqual(["later"]);
  });

  test("a disposal before the case was received is refused", () => {
    const form = formOf({ disposedOn: "2024-04-30" });
    form.pastDate("disposedOn", "case.disposedOn", "2024-05-01");
    expect(form.problems["disposedOn"]).toMatchObject({ id: "error.dateBeforeReceived" });
  });

  test("a choice that the page did not offer is refused", () => {
    const form = formOf({ kind: "MAGIC" });
    expect(form.choice("kind", "case.serviceKind", ["MEDICAL", "POLICE"])).toBeNull();
    expect(form.isGood).toBe(false);
  });

  test("ASCII digits stay what they are", () => {
    fc.assert(fc.property(fc.stringMatching(/^[ -~]*$/), (text) => asciiDigits(text) === text));
  });

  test("a password or a code is read to the letter, and is not among what the page is given back", () => {
    const form = formOf({ username: "x", password: " a b ", code: "123456", newPassword: "" });
    expect(form.values).toEqual({ username: "x" });
    expect(form.secret("password", "signIn.password")).toBe(" a b ");
    expect(form.isGood).toBe(true);
    form.secret("newPassword", "account.next");
    expect(Object.keys(form.problems)).toEqual(["newPassword"]);
  });
});
