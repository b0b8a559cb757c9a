import { readFileSync } from "node:fs";
import { CATEGORY_OF_TYPE } from "@sakhi/domain/case/category";
import { readHeadings } from "@sakhi/domain/register/columns";
import { judgeRow, type RegisterEntry } from "@sakhi/domain/register/judge-row";
import { registrationKey } from "@sakhi/domain/register/registration-key";
import fc from "fast-check";
import { readSheet as readIndependently } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import writeWorkbook from "write-excel-file/node";
import { readSheet, type Sheet } from "./read-sheet.ts";
import { toCells } from "./to-cells.ts";

const today = "2026-11-01";
const fileOf = (name: string) =>
  readFileSync(new URL(`../../../../data/${name}.csv`, import.meta.url));

const registers = [
  {
    name: "buxar-register-2024-25",
    counts: { received: 178, disposed: 159 },
    received: {
      DOMESTIC_VIOLENCE: 91,
      DOWRY_HARASSMENT: 35,
      CHILD_MARRIAGE: 5,
      SEXUAL_EXPLOITATION: 18,
      OTHER: 29,
    },
    disposed: {
      DOMESTIC_VIOLENCE: 83,
      DOWRY_HARASSMENT: 31,
      CHILD_MARRIAGE: 4,
      SEXUAL_EXPLOITATION: 15,
      OTHER: 26,
    },
    setAside: [
      "27 DUPLICATE_REGISTRATION_NUMBER",
      "47 DATE_IN_FUTURE",
      "67 DISPOSED_BEFORE_RECEIVED",
      "87 UNKNOWN_CATEGORY",
      "107 INVALID_PHONE",
      "127 INVALID_DATE",
    ],
  },
  {
    name: "bhojpur-register-2025-26",
    counts: { received: 64, disposed: 52 },
    received: {
      DOMESTIC_VIOLENCE: 33,
      DOWRY_HARASSMENT: 10,
      CHILD_MARRIAGE: 4,
      SEXUAL_EXPLOITATION: 5,
      OTHER: 12,
    },
    disposed: {
      DOMESTIC_VIOLENCE: 26,
      DOWRY_HARASSMENT: 8,
      CHILD_MARRIAGE: 4,
      SEXUAL_EXPLOITATION: 2,
      OTHER: 12,
    },
    setAside: ["27 DUPLICATE_REGISTRATION_NUMBER", "47 INVALID_DATE"],
  },
];

/** Judges a whole sheet as a first import does: of two rows with one number the second is set aside. */
function judge(sheet: Pick<Sheet, "headings" | "rows">): {
  entries: RegisterEntry[];
  setAside: string[];
} {
  const { columns } = readHeadings(sheet.headings);
  const taken = new Set<string>();
  const entries: RegisterEntry[] = [];
  const setAside: string[] = [];
  for (const { line, cells } of sheet.rows) {
    const judgement = judgeRow(toCells(columns, cells), today);
    if (!judgement.accepted) {
      setAside.push(`${line} ${judgement.finding.code}`);
      continue;
    }
    const key = registrationKey(judgement.entry.registrationNumber);
    if (taken.has(key)) setAside.push(`${line} DUPLICATE_REGISTRATION_NUMBER`);
    else entries.push(judgement.entry);
    taken.add(key);
  }
  return { entries, setAside };
}

function byCategory(entries: readonly RegisterEntry[]): Record<string, number> {
  const split: Record<string, number> = {};
  for (const { caseType } of entries) {
    const category = CATEGORY_OF_TYPE[caseType];
    split[category] = (split[category] ?? 0) + 1;
  }
  return split;
}

describe.each(registers)("the register $name", ({ name, counts, received, disposed, setAside }) => {
  const gridOf = (sheet: Sheet) => {
    const grid = [sheet.headings];
    for (const { line, cells } of sheet.rows) grid[line - 1] = cells;
    return Array.from(grid, (row) => row ?? []);
  };
  const asWorkbook = (sheet: Sheet) =>
    writeWorkbook(
      gridOf(sheet).map((row) => row.map((value) => ({ value, type: String }))),
    ).toBuffer();

  const expectAnswer = (sheet: Sheet) => {
    const judged = judge(sheet);
    const closed = judged.entries.filter((entry) => entry.disposed);
    expect(judged.setAside).toEqual(setAside);
    expect({ received: judged.entries.length, disposed: closed.length }).toEqual(counts);
    expect(byCategory(judged.entries)).toEqual(received);
    expect(byCategory(closed)).toEqual(disposed);
  };

  it("gives exactly the known figures and rows set aside", async () => {
    const sheet = await readSheet(`${name}.csv`, fileOf(name));
    expect(sheet.format).toBe("CSV");
    expectAnswer(sheet);
  });

  it("gives the same as a workbook of the same cells, and every cell alike", async () => {
    const csv = await readSheet(`${name}.csv`, fileOf(name));
    const xlsx = await readSheet(`${name}.xlsx`, await asWorkbook(csv));
    expect(xlsx).toEqual({ ...csv, format: "XLSX" });
    expectAnswer(xlsx);
  });

  it("is read from a workbook as another reader reads it", async () => {
    const csv = await readSheet(`${name}.csv`, fileOf(name));
    const independent = await readIndependently(await asWorkbook(csv));
    const rows = independent.map((row) =>
      row.map((value) => (value === null ? "" : String(value as string))),
    );
    expect(rows[0]).toEqual(csv.headings);
    for (const { line, cells } of csv.rows) expect(rows[line - 1]).toEqual(cells);
  });

  it("gives the same cases whatever the order of its columns", async () => {
    const { headings, rows } = await readSheet(`${name}.csv`, fileOf(name));
    const straight = judge({ headings, rows });
    const places = headings.map((_, index) => index);
    fc.assert(
      fc.property(fc.shuffledSubarray(places, { minLength: places.length }), (order) => {
        const turn = (cells: readonly string[]) => order.map((place) => cells[place] ?? "");
        expect(
          judge({
            headings: turn(headings),
            rows: rows.map(({ line, cells }) => ({ line, cells: turn(cells) })),
          }),
        ).toEqual(straight);
      }),
      { numRuns: 20 },
    );
  });
});
