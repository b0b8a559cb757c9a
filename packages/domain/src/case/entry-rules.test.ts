import { describe, expect, test } from "vitest";
import { DomainError } from "../errors.ts";
import {
  assertReceivedOn,
  assertWithinCase,
  entryAge,
  entryPhone,
  entryText,
} from "./entry-rules.ts";

const TODAY = "2026-11-23";

function problemOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect(error.code).toBe("CASE_INPUT_INVALID");
    return `${error.details["field"]} ${error.details["problem"]}`;
  }
  return "accepted";
}

describe("a text typed on a form", () => {
  test("is kept trimmed and in one spelling of Unicode; an empty one is none", () => {
    expect(entryText("womanName", "  सुनीता देवी ")).toBe("सुनीता देवी");
    expect(entryText("womanName", "ड\u093c")).toBe("ड\u093c".normalize("NFC"));
    for (const nothing of [null, undefined, "", "   "]) {
      expect(entryText("womanName", nothing)).toBeNull();
    }
  });

  test("is as long as its column and no longer", () => {
    expect(entryText("womanName", "क".repeat(200))).toHaveLength(200);
    expect(problemOf(() => entryText("womanName", "क".repeat(201)))).toBe("womanName TOO_LONG");
    expect(problemOf(() => entryText("remark", "क".repeat(2001)))).toBe("remark TOO_LONG");
  });

  test("may hold line breaks, but nothing that cannot be stored", () => {
    expect(entryText("remark", "एक\n\tदो\r\nतीन")).toBe("एक\n\tदो\r\nतीन");
    for (const text of ["a\u0000b", "a\u001bb", "a\u007fb", "a\uD800b"]) {
      expect(problemOf(() => entryText("remark", text))).toBe("remark BAD_CHARACTERS");
    }
  });
});

describe("an age", () => {
  test("is whole years from 0 to 110, or not known", () => {
    for (const age of [0, 17, 110]) expect(entryAge(age)).toBe(age);
    expect(entryAge(null)).toBeNull();
    expect(entryAge(undefined)).toBeNull();
    for (const age of [-1, 111, 17.5, Number.NaN, Infinity]) {
      expect(problemOf(() => entryAge(age))).toBe("age OUT_OF_RANGE");
    }
  });
});

describe("a telephone number", () => {
  test("is kept as digits, however it was typed", () => {
    expect(entryPhone(" +91 91092-81590 ")).toBe("9109281590");
    expect(entryPhone("९१०९२८१५९०")).toBe("9109281590");
    expect(entryPhone("06183-222333")).toBe("06183222333");
    expect(entryPhone("")).toBeNull();
    expect(entryPhone(null)).toBeNull();
  });

  test("is refused when nobody could call it", () => {
    for (const phone of ["12345", "91092815901", "no phone", "910928159O"]) {
      expect(problemOf(() => entryPhone(phone))).toBe("phone NOT_A_PHONE_NUMBER");
    }
  });
});

describe("the date a case was received", () => {
  test.each([
    [TODAY, "accepted"],
    ["2000-01-01", "accepted"],
    ["2026-11-24", "receivedOn IN_FUTURE"],
    ["2026-02-29", "receivedOn NOT_A_DATE"],
    ["1999-12-31", "receivedOn NOT_A_DATE"],
    ["0026-11-23", "receivedOn NOT_A_DATE"],
  ])("%s: %s", (date, answer) => {
    expect(problemOf(() => assertReceivedOn(date, TODAY))).toBe(answer);
  });
});

describe("a date within a case", () => {
  test.each([
    ["2026-10-01", "accepted"],
    [TODAY, "accepted"],
    ["2026-09-30", "givenOn BEFORE_RECEIVED"],
    ["2026-11-24", "givenOn IN_FUTURE"],
    ["2026-11-31", "givenOn NOT_A_DATE"],
  ])("%s: %s", (date, answer) => {
    expect(problemOf(() => assertWithinCase("givenOn", date, "2026-10-01", TODAY))).toBe(answer);
  });
});
