import { describe, expect, test } from "vitest";
import { changedOnly } from "./changed-only.ts";

const before = JSON.stringify({ block: "चौसा", thana: "", age: "34" });

describe("correcting a case", () => {
  test("sends only what was changed, so that another person's correction stays", () => {
    const values = { before, block: "बक्सर", thana: "", age: "34" };
    expect(changedOnly({ block: "बक्सर", thana: null, age: 34 }, values)).toEqual({ block: "बक्सर" });
  });

  test("a field that was emptied is a change", () => {
    const values = { before, block: " ", thana: "", age: "34" };
    expect(changedOnly({ block: null, thana: null, age: 34 }, values)).toEqual({ block: null });
  });

  test("a form that does not say what it was opened with sends everything", () => {
    for (const unreadable of ["", "{", "null", "7"]) {
      expect(changedOnly({ block: "चौसा" }, { before: unreadable, block: "चौसा" })).toEqual({
        block: "चौसा",
      });
    }
  });
});
