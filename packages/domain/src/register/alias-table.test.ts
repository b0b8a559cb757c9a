import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseTypes } from "../case/category.ts";
import { caseSources } from "../case/source.ts";
import { serviceKinds } from "../service/service.ts";
import { aliasKey } from "./alias-key.ts";
import { aliasTable } from "./alias-table.ts";
import caseTypeAliases from "./aliases/case-types.json" with { type: "json" };
import headingAliases from "./aliases/headings.json" with { type: "json" };
import serviceAliases from "./aliases/services.json" with { type: "json" };
import sourceAliases from "./aliases/sources.json" with { type: "json" };
import { registerColumns } from "./columns.ts";

describe("the words a register may use", () => {
  it.each([
    ["घरेलु हिंसा", "घरेलू हिंसा"],
    ["दहेज प्रताडना", "दहेज प्रताड़ना"],
    ["दहेज प्रताड\u093Cना", "दहेज प्रता\u095Cना"],
    ["लम्बित", "लंबित"],
    ["आँगनबाड़ी  सेविका", "आंगनबाडी सेविका"],
    ["पुलि\u200Dस", "पुलिस"],
    ["Walk-In", "walk in"],
    ["D.V.", "DV"],
    ["१८१", "181"],
  ])("%s and %s are one word", (one, other) => {
    expect(aliasKey(one)).toBe(aliasKey(other));
  });

  it.each([
    ["दूसरा", "दूसरी"],
    ["आशा", "अशा"],
    ["पुलिस", "पालिस"],
    ["वर्ष", "वष"],
  ])("%s and %s stay two words", (one, other) => {
    expect(aliasKey(one)).not.toBe(aliasKey(other));
  });

  it("a key is its own key, whatever was typed", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        (text) => aliasKey(aliasKey(text)) === aliasKey(text),
      ),
    );
  });

  it("every column, case type, source and service can be written in Hindi and in English", () => {
    expect(Object.keys(headingAliases).toSorted()).toEqual([...registerColumns].toSorted());
    expect(Object.keys(caseTypeAliases).toSorted()).toEqual(caseTypes.toSorted());
    expect(Object.keys(sourceAliases).toSorted()).toEqual([...caseSources].toSorted());
    expect(Object.keys(serviceAliases).toSorted()).toEqual([...serviceKinds].toSorted());
    for (const table of [headingAliases, caseTypeAliases, sourceAliases, serviceAliases]) {
      for (const [code, aliases] of Object.entries(table)) {
        expect(
          aliases.some((alias) => /[\u0900-\u097F]/.test(alias)),
          `${code} in Hindi`,
        ).toBe(true);
        expect(
          aliases.some((alias) => /[A-Za-z]/.test(alias)),
          `${code} in English`,
        ).toBe(true);
      }
    }
  });

  it("a spelling listed under two codes is refused when the table is built", () => {
    expect(() => aliasTable({ POLICE: ["थाना"], COURT: ["थाना "] })).toThrow(/POLICE and COURT/);
  });

  it("a word nobody listed is unknown, and a code answers to its own name", () => {
    const word = aliasTable({ CHILD_MARRIAGE: ["बाल विवाह"] });
    expect(word("भूमि विवाद")).toBeNull();
    expect(word("")).toBeNull();
    expect(word("child marriage")).toBe("CHILD_MARRIAGE");
  });
});
