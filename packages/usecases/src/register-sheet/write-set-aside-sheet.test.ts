import { readHeadings } from "@sakhi/domain/register/columns";
import { expectedOf } from "@sakhi/domain/register/set-aside";
import fc from "fast-check";
import { readSheet as readIndependently } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { readSheet } from "./read-sheet.ts";
import { toCells } from "./to-cells.ts";
import { type SetAsideSheetRow, writeSetAsideSheet } from "./write-set-aside-sheet.ts";
import { openZip } from "./zip-file.ts";

const headings = ["पंजीकरण संख्या", "प्राप्ति तिथि", "मोबाइल", "मामले का प्रकार", "स्थिति", "अभ्युक्ति"];
const setAside = (cells: string[], line = 107): SetAsideSheetRow => ({
  line,
  cells,
  code: "INVALID_PHONE",
  column: "PHONE",
  found: "98x45",
  expectedHi: expectedOf.INVALID_PHONE.hi,
  expectedEn: expectedOf.INVALID_PHONE.en,
});
const cells = [
  "BUX/24-25/051D",
  "03.07.2024",
  "98x45",
  "DV",
  "लंबित",
  '=HYPERLINK("http://x","देखें")',
];

describe("the sheet of rows set aside", () => {
  it("is the sheet that was handed in, with a red last column that says why in both languages", async () => {
    const sheet = await readSheet("x.xlsx", await writeSetAsideSheet(headings, [setAside(cells)]));
    expect(sheet.headings).toEqual([...headings, "क्या सुधारें / What to correct"]);
    const [row] = sheet.rows;
    expect(row?.cells.slice(0, -1)).toEqual(cells);
    expect(row?.cells.at(-1)).toBe(
      `पंक्ति 107: ${expectedOf.INVALID_PHONE.hi} (लिखा है: 98x45)\nRow 107: ${expectedOf.INVALID_PHONE.en} (found: 98x45) [INVALID_PHONE]`,
    );
  });

  it("comes back as a register: the red column is passed over, and once more handed out it is not doubled", async () => {
    const once = await readSheet("x.xlsx", await writeSetAsideSheet(headings, [setAside(cells)]));
    const { columns, missing } = readHeadings(once.headings);
    expect({ missing, last: columns.at(-1) }).toEqual({ missing: [], last: null });
    expect(toCells(columns, once.rows[0]?.cells ?? [])).toEqual(
      toCells(readHeadings(headings).columns, cells),
    );
    const twice = await readSheet(
      "x.xlsx",
      await writeSetAsideSheet(once.headings, [setAside(once.rows[0]?.cells ?? [])]),
    );
    expect(twice).toEqual(once);
  });

  it("holds no formula and freezes its headings", async () => {
    const zip = openZip(
      await writeSetAsideSheet(
        ["=1+1", ...headings],
        [setAside(["=1+1", "@SUM(A1)", "+1", "-1", "=cmd|' /C calc'!A0"])],
      ),
    );
    const xml = zip("xl/worksheets/sheet1.xml")?.toString() ?? "";
    expect(xml).toMatch(/<pane [^>]*state="frozen"/);
    expect(xml).not.toMatch(/<f[ >]/);
    expect(xml.match(/<v>/g)).toHaveLength(14);
    expect(xml.match(/<c [^>]*t="s"[^>]*><v>/g)).toHaveLength(14);
  });

  it("gives back every cell as it was, to this reader and to another", async () => {
    const text = fc
      .oneof(
        fc.string({ unit: "grapheme" }),
        fc.constantFrom(
          "=1+1",
          "_x0041_",
          "__proto__",
          "constructor",
          "क्ष_x005F_",
          "001",
          "<a&b>",
          "एक\nदो",
        ),
      )
      .map((value) =>
        value
          .normalize("NFC")
          .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, " ")
          .trim(),
      );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(text, { minLength: headings.length, maxLength: headings.length }), {
          minLength: 1,
          maxLength: 4,
        }),
        async (rows) => {
          const bytes = await writeSetAsideSheet(
            headings,
            rows.map((row) => setAside(row)),
          );
          const { rows: found } = await readSheet("x.xlsx", bytes);
          expect(found.map((row) => row.cells.slice(0, -1))).toEqual(rows);
          const independent = await readIndependently(Buffer.from(bytes));
          expect(
            independent
              .slice(1)
              .map((row) =>
                row.slice(0, -1).map((value) => String((value as string | null) ?? "").trim()),
              ),
          ).toEqual(rows);
        },
      ),
      { numRuns: 40 },
    );
  });
});
