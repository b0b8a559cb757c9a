import { crc32, deflateRawSync } from "node:zlib";
import { DomainError } from "@sakhi/domain/errors";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "./read-workbook.ts";

/** An archive of deflated files; `claim` overrides the unpacked size that the directory states. */
function zipOf(files: Record<string, string | Buffer>, claim: Record<string, number> = {}): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const path = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claim[name] ?? data.length, 18);
    fields.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), fields, place, path);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), fields, path, packed]);
    locals.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listed, end]);
}

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const filesOf = (
  rows: string,
  more: { strings?: string; workbookPr?: string } = {},
): Record<string, string> => ({
  "_rels/.rels": `<Relationships><Relationship Id="r0" Type="${office}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook xmlns:r="${office}">${more.workbookPr ?? ""}<sheets><sheet name="छिपा" r:id="r1" state="hidden"/><sheet name="रजिस्टर" r:id="r2"/><sheet name="और" r:id="r1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships>
    <Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/other.xml"/>
    <Relationship Id="r2" Type="${office}/worksheet" Target="worksheets/sheet%201.xml"/>
    <Relationship Id="r3" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>
    <Relationship Id="r4" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  "xl/sharedStrings.xml": `<sst>${more.strings ?? ""}</sst>`,
  "xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-4009]dd\\-mm\\-yyyy;@"/><numFmt numFmtId="165" formatCode="0 &quot;days&quot;"/><numFmt numFmtId="166" formatCode="General"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="2"/></cellXfs></styleSheet>`,
  "xl/worksheets/other.xml": `<worksheet><sheetData><row><c t="inlineStr"><is><t>no</t></is></c></row></sheetData></worksheet>`,
  "xl/worksheets/sheet 1.xml": `<?xml version="1.0" encoding="UTF-8"?><worksheet><sheetData>${rows}</sheetData></worksheet>`,
});
const read = async (rows: string, more = {}) => readWorkbook(zipOf(filesOf(rows, more)));
const cellOf = async (cell: string, more = {}) =>
  (await read(`<row r="1">${cell}</row>`, more))[0]?.cells[0];
const reasonOf = (reading: Promise<unknown>) =>
  reading.then(
    () => "read",
    (error: unknown) => (error instanceof DomainError ? error.details.reason : error),
  );

describe("a cell of a workbook", () => {
  it.each([
    ["a date by built-in style", `<c r="A1" s="1"><v>45385</v></c>`, "03/04/2024"],
    [
      "a date by the centre's own style, with its hour",
      `<c r="A1" s="2"><v>45385.75</v></c>`,
      "03/04/2024",
    ],
    ["a number that only speaks of days", `<c r="A1" s="3"><v>45385</v></c>`, "45385"],
    ["a telephone number", `<c r="A1" s="4"><v>9.10928159E9</v></c>`, "9109281590"],
    ["an age with a point", `<c r="A1" s="5"><v>34.0</v></c>`, "34"],
    ["a fraction", `<c r="A1"><v>34.5</v></c>`, "34.5"],
    ["an ISO date", `<c r="A1" t="d"><v>2024-04-03T00:00:00Z</v></c>`, "03/04/2024"],
    [
      "a shared text of several runs, the reading aid left out",
      `<c r="A1" t="s"><v>0</v></c>`,
      "घरेलू हिंसा",
    ],
    [
      "an inline text with an escape",
      `<c r="A1" t="inlineStr"><is><t>क_x0041_&amp;_x005F_x0041_</t></is></c>`,
      "कA&_x0041_",
    ],
    ["a formula by its last result", `<c r="A1" t="str"><f>B1&amp;C1</f><v>देखें</v></c>`, "देखें"],
    [
      "a formula never computed, as text",
      `<c r="A1"><f>HYPERLINK("http://x","देखें")</f><v></v></c>`,
      '=HYPERLINK("http://x","देखें")',
    ],
    ["a formula without value, as text", `<c r="A1" t="str"><f>1+1</f></c>`, "=1+1"],
    ["an error", `<c r="A1" t="e"><v>#N/A</v></c>`, "#N/A"],
    ["a yes", `<c r="A1" t="b"><v>1</v></c>`, "TRUE"],
    ["a cell with a prefix", `<x:c xmlns:x="y" r="A1"><x:v>7</x:v></x:c>`, "7"],
  ])("%s", async (_, cell, text) => {
    const strings = `<si><r><t>घरेलू </t></r><r><rPr><b/></rPr><t>हिंसा</t></r><rPh><t>aid</t></rPh></si>`;
    expect(await cellOf(cell, { strings })).toBe(text);
  });

  it("counts its days from 1904 where the workbook says so", async () => {
    expect(
      await cellOf(`<c r="A1" s="1"><v>43923</v></c>`, {
        workbookPr: `<workbookPr date1904="1"/>`,
      }),
    ).toBe("03/04/2024");
  });
});

describe("the rows of a workbook", () => {
  it("keep their line and column, blank ones left out, of the first sheet that is not hidden", async () => {
    const rows = `<row r="3"><c r="B3"><v>1</v></c><c r="D3"><v>2</v></c></row><row r="5"><c r="A5" s="1"/></row><row r="9"><c r="AA9"><v>3</v></c></row>`;
    const found = await read(rows);
    expect(found.map(({ line }) => line)).toEqual([3, 9]);
    expect(found[0]?.cells).toEqual(["", "1", "", "2"]);
    expect(found[1]?.cells).toHaveLength(27);
  });

  it("may leave their numbers out", async () => {
    expect(
      await read(`<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c/><c><v>3</v></c></row>`),
    ).toEqual([
      { line: 1, cells: ["1", "2"] },
      { line: 3, cells: ["", "3"] },
    ]);
  });
});

describe("a workbook that means harm", () => {
  it("costs nothing however far it claims to reach", async () => {
    expect(
      await read(
        `<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row><row r="1048576"><c r="A1048576"><v>2</v></c></row>`,
      ),
    ).toHaveLength(2);
    expect(await reasonOf(read(`<row r="1"><c r="XFD1"><v>1</v></c></row>`))).toBe(
      "TOO_MANY_COLUMNS",
    );
    expect(await reasonOf(read(`<row r="99999999999"/>`))).toBe("BROKEN_WORKBOOK");
    expect(await reasonOf(read(`<row r="2"/><row r="1"/>`))).toBe("BROKEN_WORKBOOK");
  });

  it("is refused before it is unpacked when it would fill the memory", async () => {
    const bomb = zipOf({ ...filesOf(""), "xl/media/bomb.bin": Buffer.alloc(101 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await reasonOf(readWorkbook(bomb))).toBe("UNPACKS_TOO_LARGE");
  });

  it("is refused when it unpacks to more than it said", async () => {
    const name = "xl/worksheets/sheet 1.xml";
    const files = { ...filesOf(""), [name]: Buffer.alloc(50_000_000, " ") };
    expect(await reasonOf(readWorkbook(zipOf(files, { [name]: 1000 })))).toBe("BROKEN_WORKBOOK");
  });

  it("is refused when it declares entities or is not well formed", async () => {
    const files = filesOf("");
    const sheet = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>`;
    expect(
      await reasonOf(readWorkbook(zipOf({ ...files, "xl/worksheets/sheet 1.xml": sheet }))),
    ).toBe("BROKEN_WORKBOOK");
    expect(await reasonOf(read("<row>"))).toBe("BROKEN_WORKBOOK");
    expect(await reasonOf(readWorkbook(zipOf({ "content.xml": "<office/>" })))).toBe(
      "NOT_A_WORKBOOK",
    );
  });

  it("is read or refused, never crashed on, with any byte changed or its end cut off", async () => {
    const sound = zipOf(
      filesOf(`<row r="1"><c r="A1" s="1"><v>45385</v></c><c r="B1" t="s"><v>0</v></c></row>`, {
        strings: "<si><t>क</t></si>",
      }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: sound.length - 1 }),
        fc.integer({ min: 0, max: 255 }),
        fc.boolean(),
        async (at, byte, cut) => {
          const damaged = Buffer.from(sound);
          damaged[at] = byte;
          expect(["read", "BROKEN_WORKBOOK", "NOT_A_WORKBOOK", "UNPACKS_TOO_LARGE"]).toContain(
            await reasonOf(readWorkbook(cut ? damaged.subarray(0, at) : damaged)),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
