import fc from "fast-check";
import { describe, expect, it } from "vitest";
import headingAliases from "./aliases/headings.json" with { type: "json" };
import { readHeadings, registerColumns, requiredColumns } from "./columns.ts";

const hindi = [
  "क्रम सं.",
  "पंजीकरण संख्या",
  "प्राप्ति तिथि",
  "पीड़िता का नाम",
  "पति/पिता का नाम",
  "उम्र",
  "प्रखंड",
  "थाना",
  "मोबाइल",
  "मामले का प्रकार",
  "किसके द्वारा",
  "दी गई सेवा",
  "स्थिति",
  "निष्पादन तिथि",
  "अभ्युक्ति",
];

describe("the heading row", () => {
  it("is read in Hindi as the centres write it", () => {
    expect(readHeadings(hindi)).toEqual({ columns: registerColumns, missing: [] });
  });

  it("is read in English, in capitals or with underscores", () => {
    expect(
      readHeadings(["REGISTRATION NO", "date_of_receipt", "Nature of case", "Status"]),
    ).toEqual({
      columns: ["REGISTRATION_NUMBER", "RECEIVED_ON", "CASE_TYPE", "STATUS"],
      missing: [],
    });
  });

  it("names the columns without which a sheet is no register", () => {
    expect(readHeadings(["नाम", "स्थिति"]).missing).toEqual([
      "REGISTRATION_NUMBER",
      "RECEIVED_ON",
      "CASE_TYPE",
    ]);
    expect(readHeadings([]).missing).toEqual([...requiredColumns]);
  });

  it("leaves an unknown heading and a repeated one out", () => {
    expect(readHeadings(["थाना", "जाति", "Police Station", ""]).columns).toEqual([
      "THANA",
      null,
      null,
      null,
    ]);
  });

  it("means the same in any order and in any of its spellings", () => {
    const spelling = fc.tuple(
      ...registerColumns.map((column) => fc.constantFrom(...headingAliases[column])),
    );
    fc.assert(
      fc.property(
        spelling,
        fc.shuffledSubarray([...registerColumns], { minLength: registerColumns.length }),
        (words, order) => {
          const row = order.map((column) => words[registerColumns.indexOf(column)] ?? "");
          expect(readHeadings(row)).toEqual({ columns: order, missing: [] });
        },
      ),
    );
  });

  it("never fails on a row of anything", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "binary" })),
        (cells) => readHeadings(cells).columns.length === cells.length,
      ),
    );
  });
});
