import { DomainError } from "@sakhi/domain/errors";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSheet } from "./read-sheet.ts";

const headings = ["पंजीकरण संख्या", "प्राप्ति तिथि", "मामले का प्रकार", "स्थिति", "अभ्युक्ति"];
const first = ["BUX/1", "०३/०४/२०२४", "DV", "लंबित", "एक, दो; तीन"];
const second = ["BUX/2", "04/04/2024", "अन्य", "Pending", ""];
const csv = (rows: string[][], delimiter = ",") => stringify(rows, { delimiter });
const read = (text: string) => readSheet("register.csv", Buffer.from(text));
const refusal = (reading: Promise<unknown>) =>
  reading.then(
    () => "read",
    (error: unknown) =>
      error instanceof DomainError ? { code: error.code, ...error.details } : error,
  );

describe("a register in CSV", () => {
  it.each([[","], [";"], ["\t"]])("is read with %j between its cells", async (delimiter) => {
    expect(await read(csv([headings, first, second], delimiter))).toEqual({
      format: "CSV",
      headings,
      rows: [
        { line: 2, cells: first },
        { line: 3, cells: second },
      ],
    });
  });

  it("is read in UTF-8 with or without its mark, and in UTF-16", async () => {
    const text = csv([headings, first]);
    const bytes = {
      plain: Buffer.from(text),
      marked: Buffer.from(`\uFEFF${text}`),
      utf16le: Buffer.from(`\uFEFF${text}`, "utf16le"),
      utf16be: Buffer.from(`\uFEFF${text}`, "utf16le").swap16(),
    };
    for (const [name, file] of Object.entries(bytes)) {
      expect(await readSheet(name, file), name).toEqual(await read(text));
    }
  });

  it.each([["\n"], ["\r\n"], ["\r"]])(
    "counts lines that end in %j, blank ones too, but leaves blank rows out",
    async (end) => {
      const text = [
        headings.join(","),
        "",
        "1,01/04/2024,DV,Pending",
        ",,,,",
        "  ,,",
        "2,01/04/2024,DV,Pending",
        "",
        "",
      ].join(end);
      const { rows } = await read(text);
      expect(rows.map(({ line, cells }) => [line, cells[0], cells.length])).toEqual([
        [3, "1", 5],
        [6, "2", 5],
      ]);
    },
  );

  it("counts a cell of several lines as one row, as a spreadsheet does", async () => {
    const { rows } = await read(
      csv([headings, ["1", "01/04/2024", "DV", "Pending", "एक\r\nदो\nतीन"], second]),
    );
    expect(rows.map(({ line }) => line)).toEqual([2, 3]);
    expect(rows[0]?.cells[4]).toBe("एक\nदो\nतीन");
  });

  it("may carry a title above its headings, and keeps its own line numbers", async () => {
    const { rows, headings: found } = await read(
      csv([["वन स्टॉप सेंटर, बक्सर"], [""], ["वर्ष 2024-25", "थाना"], headings, first]),
    );
    expect(found).toEqual(headings);
    expect(rows).toEqual([{ line: 5, cells: first }]);
  });

  it("keeps a formula as text and drops what cannot be stored", async () => {
    const { rows } = await read(
      csv([headings, ["1", "01/04/2024", "DV", "Pending", '=HYPERLINK("http://x","\u0000देखें")']]),
    );
    expect(rows[0]?.cells[4]).toBe('=HYPERLINK("http://x","देखें")');
  });

  it("keeps a stray quote and a cell too many", async () => {
    const { rows } = await read(`${headings.join(",")}\n1,01/04/2024,DV,Pending,वह 5" लंबी,और\n`);
    expect(rows[0]?.cells).toEqual(["1", "01/04/2024", "DV", "Pending", 'वह 5" लंबी', "और"]);
  });

  it("reads back every text that can be stored", async () => {
    const text = fc
      .string({ unit: "grapheme" })
      .map((value) => value.normalize("NFC").replace(/\s+/g, " ").trim());
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text, text), { maxLength: 5 }), async (rows) => {
        const table = rows.map((row, index) => [String(index + 1), ...row, "x"]);
        const { rows: found } = await read(csv([headings, ...table]));
        expect(found.map(({ cells }) => cells)).toEqual(table);
      }),
      { numRuns: 50 },
    );
  });
});

describe("a file that is no register", () => {
  it("is refused with its reason", async () => {
    expect(await refusal(read(""))).toEqual({
      code: "IMPORT_FILE_UNREADABLE",
      reason: "EMPTY",
      extension: "csv",
    });
    expect(await refusal(read("\n,,\n"))).toMatchObject({ reason: "EMPTY" });
    expect(await refusal(readSheet("x.csv", Buffer.from([0x92, 0xe4, 0x80])))).toMatchObject({
      reason: "NOT_TEXT",
    });
    expect(await refusal(readSheet("x.xls", Buffer.from("d0cf11e0a1b11ae1", "hex")))).toMatchObject(
      { reason: "OLD_OR_LOCKED_WORKBOOK", extension: "xls" },
    );
    expect(
      await refusal(readSheet("x.xlsx", Buffer.from("PK\u0003\u0004 and no more"))),
    ).toMatchObject({ reason: "BROKEN_WORKBOOK" });
    expect(await refusal(read(`${headings.join(",")}\n"1,01/04/2024\n2`))).toMatchObject({
      reason: "BROKEN_CSV",
      code: expect.any(String) as string,
    });
  });

  it("is refused when it passes a limit", async () => {
    const row = "1,01/04/2024,DV,Pending,\n";
    expect(await refusal(readSheet("x", Buffer.alloc(10 * 1024 * 1024 + 1, 0x20)))).toMatchObject({
      reason: "TOO_LARGE",
    });
    expect(await refusal(read(`${headings.join(",")}\n${row.repeat(20_001)}`))).toMatchObject({
      reason: "TOO_MANY_ROWS",
      limit: "20000",
    });
    expect(await refusal(read(`${headings.join(",")}\n${"x,".repeat(61)}\n`))).toMatchObject({
      reason: "TOO_MANY_COLUMNS",
      line: "2",
    });
    expect(await refusal(read(`${headings.join(",")}\n${"x".repeat(32_768)}\n`))).toMatchObject({
      reason: "CELL_TOO_LONG",
    });
    expect((await read(`${headings.join(",")}\n${row.repeat(20_000)}`)).rows).toHaveLength(20_000);
  });

  it("names the columns it lacks", async () => {
    expect(await refusal(read("पंजीकरण संख्या,नाम,थाना,स्थिति\n1,a,b,c\n"))).toEqual({
      code: "IMPORT_COLUMNS_MISSING",
      columns: "RECEIVED_ON CASE_TYPE",
    });
    expect(await refusal(read("मेरी सूची\nदूध\nचीनी\n"))).toEqual({
      code: "IMPORT_COLUMNS_MISSING",
      columns: "REGISTRATION_NUMBER RECEIVED_ON CASE_TYPE STATUS",
    });
  });

  it("is never met with anything but a refusal", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (noise, zip) => {
        const bytes = zip ? Buffer.concat([Buffer.from("PK\u0003\u0004"), noise]) : noise;
        expect(await refusal(readSheet("noise", bytes))).toHaveProperty("code");
      }),
    );
  });
});
