import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeRow } from "./judge-row.ts";
import { registerColumns, type RegisterColumn } from "./columns.ts";
import { registrationKey } from "./registration-key.ts";
import { type RegisterCells, rowFingerprintText } from "./row-fingerprint-text.ts";
import { expectedOf, type SetAsideCode, setAsideCodes } from "./set-aside.ts";

const today = "2025-06-30";
const row: RegisterCells = {
  SERIAL: "7",
  REGISTRATION_NUMBER: "BUX/24-25/007",
  RECEIVED_ON: "25-04-24",
  WOMAN_NAME: "नाज़िया कुमारी",
  RELATION_NAME: "शिवजी",
  AGE: "४९",
  BLOCK: "इटाढ़ी",
  THANA: "सिमरी",
  PHONE: "9326865635",
  CASE_TYPE: "Domestic Violence",
  SOURCE: "स्वयं",
  SERVICES: "काउंसलिंग, चिकित्सकीय सहायता",
  STATUS: "निष्पादित",
  DISPOSED_ON: "16-05-24",
  REMARK: '=HYPERLINK("http://x","देखें")',
};
const judged = (change: RegisterCells = {}) => judgeRow({ ...row, ...change }, today);
const entryOf = (change: RegisterCells = {}) => {
  const judgement = judged(change);
  if (!judgement.accepted) throw new Error(`set aside: ${judgement.finding.code}`);
  return judgement.entry;
};

describe("a row of the register", () => {
  it("that can be trusted becomes a case, its formula kept as plain text", () => {
    expect(entryOf()).toEqual({
      registrationNumber: "BUX/24-25/007",
      receivedOn: "2024-04-25",
      caseType: "DOMESTIC_VIOLENCE",
      source: "SELF_WALKIN",
      services: ["COUNSELLING", "MEDICAL"],
      disposed: true,
      disposedOn: "2024-05-16",
      womanName: "नाज़िया कुमारी",
      relationName: "शिवजी",
      age: 49,
      block: "इटाढ़ी",
      thana: "सिमरी",
      phone: "9326865635",
      remark: '=HYPERLINK("http://x","देखें")',
    });
  });

  it("needs only number, date, type and status", () => {
    const bare = {
      REGISTRATION_NUMBER: "1",
      RECEIVED_ON: "01/04/2024",
      CASE_TYPE: "अन्य",
      STATUS: "लंबित",
    };
    expect(judgeRow(bare, today)).toEqual({
      accepted: true,
      entry: {
        registrationNumber: "1",
        receivedOn: "2024-04-01",
        caseType: "OTHER",
        source: "NOT_STATED",
        services: [],
        disposed: false,
        disposedOn: null,
        womanName: null,
        relationName: null,
        age: null,
        block: null,
        thana: null,
        phone: null,
        remark: null,
      },
    });
  });

  it("may leave a cell empty, with a dash or with NA", () => {
    for (const nothing of ["", " ", "-", "—", "NA", "उपलब्ध नहीं"]) {
      const entry = entryOf({
        AGE: nothing,
        PHONE: nothing,
        SOURCE: nothing,
        SERVICES: nothing,
        STATUS: "Pending",
        DISPOSED_ON: nothing,
      });
      expect(entry).toMatchObject({
        age: null,
        phone: null,
        source: "NOT_STATED",
        services: [],
        disposedOn: null,
      });
    }
  });

  it.each<[SetAsideCode, RegisterColumn, RegisterCells, string]>([
    ["REGISTRATION_NUMBER_MISSING", "REGISTRATION_NUMBER", { REGISTRATION_NUMBER: " " }, ""],
    ["DATE_MISSING", "RECEIVED_ON", { RECEIVED_ON: "" }, ""],
    ["INVALID_DATE", "RECEIVED_ON", { RECEIVED_ON: "31/02/2025" }, "31/02/2025"],
    ["INVALID_DATE", "DISPOSED_ON", { DISPOSED_ON: "31/02/2025" }, "31/02/2025"],
    ["DATE_IN_FUTURE", "RECEIVED_ON", { RECEIVED_ON: "12/09/2091" }, "12/09/2091"],
    ["DATE_IN_FUTURE", "DISPOSED_ON", { DISPOSED_ON: "01/07/2025" }, "01/07/2025"],
    ["DISPOSED_BEFORE_RECEIVED", "DISPOSED_ON", { DISPOSED_ON: "24/04/2024" }, "24/04/2024"],
    ["DISPOSAL_DATE_MISSING", "DISPOSED_ON", { DISPOSED_ON: "" }, ""],
    ["DISPOSAL_DATE_WITHOUT_DISPOSAL", "DISPOSED_ON", { STATUS: "लंबित" }, "16-05-24"],
    ["UNKNOWN_CATEGORY", "CASE_TYPE", { CASE_TYPE: "भूमि विवाद" }, "भूमि विवाद"],
    ["UNKNOWN_CATEGORY", "CASE_TYPE", { CASE_TYPE: "" }, ""],
    ["UNKNOWN_SOURCE", "SOURCE", { SOURCE: "हवा" }, "हवा"],
    ["UNKNOWN_SERVICE", "SERVICES", { SERVICES: "अल्पावास, मालिश" }, "मालिश"],
    ["UNKNOWN_STATUS", "STATUS", { STATUS: "पता नहीं" }, "पता नहीं"],
    ["UNKNOWN_STATUS", "STATUS", { STATUS: "" }, ""],
    ["INVALID_AGE", "AGE", { AGE: "340" }, "340"],
    ["INVALID_PHONE", "PHONE", { PHONE: "98x45" }, "98x45"],
    [
      "TEXT_TOO_LONG",
      "REGISTRATION_NUMBER",
      { REGISTRATION_NUMBER: "9".repeat(65) },
      "9".repeat(65),
    ],
    ["TEXT_TOO_LONG", "WOMAN_NAME", { WOMAN_NAME: "क".repeat(201) }, "क".repeat(200)],
    ["TEXT_TOO_LONG", "THANA", { THANA: "क".repeat(101) }, "क".repeat(101)],
    ["TEXT_TOO_LONG", "REMARK", { REMARK: "क".repeat(2001) }, "क".repeat(200)],
  ])("is set aside: %s at %s", (code, column, change, found) => {
    expect(judged(change)).toEqual({ accepted: false, finding: { code, column, found } });
  });

  it("with several faults names the first from the left", () => {
    const change = { PHONE: "98x45", RECEIVED_ON: "31/02/2025", STATUS: "?" };
    expect(judged(change)).toMatchObject({
      finding: { code: "INVALID_DATE", column: "RECEIVED_ON" },
    });
  });

  it("received today is not in the future, and may be disposed of the same day", () => {
    expect(entryOf({ RECEIVED_ON: "30/06/2025", DISPOSED_ON: "30.06.25" })).toMatchObject({
      receivedOn: today,
      disposedOn: today,
    });
  });

  it("keeps names as typed but for what cannot be stored", () => {
    expect(entryOf({ WOMAN_NAME: "  श्री\u200Dमती \u0000 क\u093Cमर\uD800\u202E\n" }).womanName).toBe(
      "श्री\u200Dमती क\u093Cमर",
    );
    expect(entryOf({ REMARK: "एक\r\nदो" }).remark).toBe("एक\nदो");
  });

  it("is judged, never failed on, whatever its cells hold; an accepted one can be stored", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(...Object.values(row), "\uD800", "\u0000", "=1+1", "०"),
    );
    const cells = fc.record(
      Object.fromEntries(registerColumns.map((column) => [column, anything])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(cells, fc.constantFrom(...registerColumns), anything, (wild, column, one) => {
        const kept = JSON.stringify([judgeRow(wild, today), judged({ [column]: one })]);
        expect(kept).not.toMatch(/\\u0000|\\ud[89a-f]/i);
      }),
      { numRuns: 500 },
    );
  });
});

describe("what the register says of a row set aside", () => {
  it("is said in both languages for every code", () => {
    for (const code of setAsideCodes) {
      expect(expectedOf[code].hi).toMatch(/[\u0900-\u097F].*[।]$/);
      expect(expectedOf[code].en).toMatch(/^[A-Z].*\.$/);
    }
  });
});

describe("two rows", () => {
  it("have one registration number however it is typed", () => {
    expect(registrationKey("BUX/24-25/०११ ")).toBe(registrationKey("bux/24-25/011"));
    expect(registrationKey("BUX / 24-25 / 011")).toBe(registrationKey("bux/24-25/011"));
    expect(registrationKey("BUX/24-25/011A")).not.toBe(registrationKey("BUX/24-25/011"));
  });

  it("are the same row when only the serial number or the form of the letters differs", () => {
    expect(rowFingerprintText({ ...row, SERIAL: "8", BLOCK: " इटा\u095Dी " })).toBe(
      rowFingerprintText({ ...row, BLOCK: "इटाढ\u093Cी" }),
    );
    expect(rowFingerprintText({ REMARK: "" })).toBe(rowFingerprintText({}));
  });

  it("are two rows when any other cell differs", () => {
    for (const column of registerColumns.filter((name) => name !== "SERIAL")) {
      expect(rowFingerprintText({ ...row, [column]: "x" })).not.toBe(rowFingerprintText(row));
    }
  });
});
