import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caseOrigins, categories } from "../components/choices.ts";
import { type ListQuestion, listQuestion, pageHref } from "./question.ts";

const anyQuestion: fc.Arbitrary<ListQuestion> = fc.record({
  search: fc.option(fc.stringMatching(/^[\p{L}\d]{1,20}$/u)),
  pendency: fc.constantFrom("PENDING", "DISPOSED", null),
  category: fc.constantFrom(...categories, null),
  financialYear: fc.constantFrom("2024-25", null),
  origin: fc.constantFrom(...caseOrigins, null),
  oldestFirst: fc.boolean(),
  perPage: fc.constantFrom(25, 50),
  after: fc.option(fc.stringMatching(/^[\w+/=-]{1,40}$/)),
});

describe("the list's address", () => {
  test("says all of the question, so that a shared link asks the same", () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const url = new URL(pageHref(question), "http://own.test");
        expect(url.pathname).toBe("/cases");
        expect(listQuestion(url.searchParams)).toEqual(question);
      }),
    );
  });

  test("with nothing asked is the plain one", () => {
    expect(pageHref(listQuestion(new URLSearchParams()))).toBe("/cases");
  });

  test("values that nobody offered are left out", () => {
    const asked = new URLSearchParams("pendency=MAYBE&category=x&fy=2024&per=1000&sort=name");
    expect(pageHref(listQuestion(asked))).toBe("/cases");
  });
});
