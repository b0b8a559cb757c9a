import { readFileSync } from "node:fs";
import type { CentreScope } from "@sakhi/db/centre-scope";
import {
  openTestCentres,
  TEST_NOW,
  type TestCentre,
  type TestCentres,
} from "@sakhi/testkit/centres";
import { refusalOf } from "@sakhi/testkit/refusal";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { centreFigures } from "../figure/centre-figures.ts";
import { reconcileRollups } from "../rollup/reconcile-rollups.ts";
import { correctSetAsideRow, type CorrectSetAsideRowInput } from "./correct-set-aside-row.ts";
import { importNextRows } from "./import-rows.ts";
import {
  getImport,
  listImports,
  listSetAsideRows,
  sampleRows,
  setAsideSheet,
} from "./read-imports.ts";
import { startImport } from "./start-import.ts";
import { undoImport } from "./undo-import.ts";
import { uploadRegister } from "./upload-register.ts";

const REGISTER = readFileSync(
  new URL("../../../../data/buxar-register-2024-25.csv", import.meta.url),
);
const SET_ASIDE = [
  "27 DUPLICATE_REGISTRATION_NUMBER",
  "47 DATE_IN_FUTURE",
  "67 DISPOSED_BEFORE_RECEIVED",
  "87 UNKNOWN_CATEGORY",
  "107 INVALID_PHONE",
  "127 INVALID_DATE",
];
const SYSTEM = { accountId: "00000000-0000-0000-0000-000000000000", role: "SYSTEM" } as const;

const opened: TestCentres[] = [];
let centres: TestCentres;
beforeEach(async () => {
  centres = await openTestCentres();
  opened.push(centres);
});
afterAll(() => Promise.all(opened.map((one) => one.close())));

const change = <T>(
  work: (scope: CentreScope) => Promise<T>,
  centre: TestCentre = centres.buxar,
  now = TEST_NOW,
) => centres.change(centre.administrator, work, now);
const upload = (
  bytes: Uint8Array | string = REGISTER,
  centre?: TestCentre,
  name = "register.csv",
) => change((scope) => uploadRegister(scope, { name, bytes: Buffer.from(bytes) }), centre);

async function run(batchId: string, centre?: TestCentre): Promise<void> {
  while (await change((scope) => importNextRows(scope, batchId), centre));
}
async function takeIn(bytes: Uint8Array | string = REGISTER, centre?: TestCentre): Promise<string> {
  const batchId = await upload(bytes, centre);
  await change((scope) => startImport(scope, batchId), centre);
  await run(batchId, centre);
  return batchId;
}
const look = (batchId: string, centre: TestCentre = centres.buxar) =>
  centres.read(centre.administrator, (reader) => getImport(reader, batchId));
async function outcome(batchId: string): Promise<string> {
  const { imported, unchanged, setAside, state } = await look(batchId);
  return `${state} ${imported}/${unchanged}/${setAside}`;
}
const waiting = (batchId: string) =>
  centres.read(centres.buxar.administrator, (reader) =>
    listSetAsideRows(reader, batchId, { first: 500, after: 0 }),
  );
const waitingCodes = async (batchId: string) =>
  (await waiting(batchId)).map(({ line, code }) => `${line} ${code}`);
async function figures(centre: TestCentre = centres.buxar) {
  const { received, disposed } = await centres.read(centre.administrator, (reader) =>
    centreFigures(reader, "2024-25", "REGISTER"),
  );
  return `${received}/${disposed}`;
}
const drift = () =>
  centres.read({ username: "", centreId: centres.buxar.id, actor: SYSTEM }, reconcileRollups);
const correct = (input: CorrectSetAsideRowInput, centre?: TestCentre) =>
  change((scope) => correctSetAsideRow(scope, input), centre);
const count = async (table: string) => {
  const [row] = await centres.ask<{ count: number }>(`select count(*)::int as count from ${table}`);
  return row!.count;
};

const HEAD = "पंजीकरण संख्या,प्राप्ति तिथि,पीड़िता का नाम,मामले का प्रकार,स्थिति,निष्पादन तिथि";
const sheet = (...rows: string[]) => [HEAD, ...rows].join("\n");

describe("Buxar's register of 2024-25", () => {
  test("is looked at before it is taken in, and nothing counts until then", async () => {
    const batchId = await upload(REGISTER, undefined, "C:\\रजिस्टर\\बक्सर\u0000 2024-25.csv");
    expect(await look(batchId)).toMatchObject({
      fileName: "बक्सर 2024-25.csv",
      state: "UPLOADED",
      totalRows: 184,
      processedRows: 0,
      undoUntil: null,
    });
    const sample = await centres.read(centres.buxar.administrator, (reader) =>
      sampleRows(reader, batchId),
    );
    expect(sample).toHaveLength(5);
    expect(sample[0]!.slice(0, 4)).toEqual(["1", "BUX/24-25/001", "०३/०४/२०२४", "ममता तिवारी"]);
    expect(await figures()).toBe("0/0");
    expect(await count("core.case_file")).toBe(0);
  });

  test("gives 178 cases, 159 of them disposed of, and sets six rows aside, each with its reason", async () => {
    const batchId = await takeIn();
    expect(await outcome(batchId)).toBe("DONE 178/0/6");
    expect(await waitingCodes(batchId)).toEqual(SET_ASIDE);
    expect(await figures()).toBe("178/159");
    expect(await drift()).toBe(0);
    expect(await count("core.case_file")).toBe(178);
    expect(await count("core.identity")).toBe(178);
    const [row] = await waiting(batchId);
    expect(row).toMatchObject({
      column: "REGISTRATION_NUMBER",
      found: expect.stringContaining("BUX/24-25/") as string,
    });
    expect(row!.expectedHi).toContain("पंजीकरण संख्या");
    const workbook = await centres.read(centres.buxar.administrator, (reader) =>
      setAsideSheet(reader, batchId),
    );
    expect(Buffer.from(workbook).subarray(0, 2).toString()).toBe("PK");
  });

  test("handed in again changes nothing: 178 are known, the same six wait, once", async () => {
    const first = await takeIn();
    const cases = await centres.ask(
      "select md5(string_agg(c::text, '' order by id)) as hash from core.case_file c",
    );
    const again = await takeIn();
    expect(await outcome(again)).toBe("DONE 0/178/6");
    expect(await waitingCodes(again)).toEqual(SET_ASIDE);
    expect(await waitingCodes(first)).toEqual([]);
    expect(await outcome(first)).toBe("DONE 178/0/0");
    expect((await look(first)).processedRows).toBe(184);
    expect(await figures()).toBe("178/159");
    expect(
      await centres.ask(
        "select md5(string_agg(c::text, '' order by id)) as hash from core.case_file c",
      ),
    ).toEqual(cases);
  });

  test("taken in by two workers at once, and asked for twice, counts each row once", async () => {
    const batchId = await upload();
    await Promise.all([1, 2].map(() => change((scope) => startImport(scope, batchId))));
    expect(await count("core.outbox_message")).toBe(1);
    await Promise.all([run(batchId), run(batchId)]);
    await run(batchId);
    expect(await outcome(batchId)).toBe("DONE 178/0/6");
    expect(await count("core.case_file")).toBe(178);
    expect(await figures()).toBe("178/159");
    expect(await drift()).toBe(0);
  });

  test("cut short anywhere goes on where it was", async () => {
    const batchId = await upload();
    await change((scope) => startImport(scope, batchId));
    for (let step = 0; step < 25; step++) {
      await change((scope) => importNextRows(scope, batchId));
      await expect(
        change(async (scope) => {
          await importNextRows(scope, batchId);
          throw new Error("the worker was killed");
        }),
      ).rejects.toThrow("killed");
    }
    expect(await outcome(batchId)).toBe("DONE 178/0/6");
    expect(await drift()).toBe(0);
  });

  test("is a matter of Buxar alone: to Bhojpur none of it is there, and nothing changes by its trying", async () => {
    const batchId = await takeIn();
    const before = await Promise.all([centres.buxar, centres.bhojpur].map(centres.everythingOf));
    const { administrator } = centres.bhojpur;
    const cells = [{ column: "REGISTRATION_NUMBER", value: "X/1" } as const];
    const attempts: (() => Promise<unknown>)[] = [
      () => look(batchId, centres.bhojpur),
      () =>
        centres.read(administrator, (reader) =>
          listSetAsideRows(reader, batchId, { first: 9, after: 0 }),
        ),
      () => centres.read(administrator, (reader) => setAsideSheet(reader, batchId)),
      () => change((scope) => startImport(scope, batchId), centres.bhojpur),
      () => change((scope) => importNextRows(scope, batchId), centres.bhojpur),
      () => correct({ batchId, line: 27, cells }, centres.bhojpur),
      () => change((scope) => undoImport(scope, batchId), centres.bhojpur),
    ];
    for (const attempt of attempts) expect(await refusalOf(attempt())).toBe("IMPORT_NOT_FOUND");
    expect(await centres.read(administrator, (reader) => listImports(reader, 50))).toEqual([]);
    expect(await centres.read(administrator, (reader) => sampleRows(reader, batchId))).toEqual([]);
    expect(await Promise.all([centres.buxar, centres.bhojpur].map(centres.everythingOf))).toEqual(
      before,
    );
  });

  test("handed in by Bhojpur by mistake becomes Bhojpur's own, and Buxar's stays as it is", async () => {
    await takeIn();
    const before = await centres.everythingOf(centres.buxar);
    await takeIn(REGISTER, centres.bhojpur);
    expect(await figures(centres.bhojpur)).toBe("178/159");
    expect(await centres.everythingOf(centres.buxar)).toBe(before);
  });
});

describe("a register is refused", () => {
  test("whole, with nothing kept, when it cannot be read or lacks a column", async () => {
    const before = await centres.everythingOf(centres.buxar);
    for (const bytes of [
      "",
      "\u0000\u0001\u0002",
      Buffer.from([0x50, 0x4b, 3, 4, 9, 9]),
      Buffer.from([0xe0, 0xa4]),
    ]) {
      expect(await refusalOf(upload(bytes))).toMatch(/^IMPORT_(FILE_UNREADABLE|COLUMNS_MISSING)$/);
    }
    expect(await refusalOf(upload("नाम,उम्र\nसुनीता,34"))).toBe("IMPORT_COLUMNS_MISSING");
    expect(await centres.everythingOf(centres.buxar)).toBe(before);
  });

  test("from every post but the administrator's", async () => {
    const bytes = REGISTER;
    for (const who of [
      centres.buxar.caseWorker,
      { ...centres.stateOfficer, centreId: centres.buxar.id },
    ]) {
      expect(
        await refusalOf(
          centres.change(who, (scope) => uploadRegister(scope, { name: "x.csv", bytes })),
        ),
      ).toBe("ACTOR_NOT_PERMITTED");
      expect(await refusalOf(centres.read(who, (reader) => listImports(reader, 5)))).toBe(
        "ACTOR_NOT_PERMITTED",
      );
    }
    expect(await count("core.import_batch")).toBe(0);
  });

  test("a second start once it is done", async () => {
    const batchId = await takeIn(sheet("A/1,01/05/2024,सीता,घरेलू हिंसा,लंबित,"));
    expect(await refusalOf(change((scope) => startImport(scope, batchId)))).toBe(
      "IMPORT_ILLEGAL_STEP",
    );
  });
});

describe("a row", () => {
  test("keeps its headings and cells exactly, commas, quotes and line breaks included", async () => {
    const head = `${HEAD},"टिप्पणी, ""अन्य""",NULL,"दो\nपंक्ति"`;
    const batchId = await takeIn(
      `${head}\nA/1,01/05/2024,"सीता ""छोटी"", देवी",घरेलू हिंसा,लंबित,,"{a,\\b}",null,"x\ny"`,
    );
    const { columns, imported } = await look(batchId);
    expect(imported).toBe(1);
    expect(columns.slice(6).map(({ heading }) => heading)).toEqual([
      'टिप्पणी, "अन्य"',
      "NULL",
      "दो\nपंक्ति",
    ]);
    const [row] = await centres.read(centres.buxar.administrator, (reader) =>
      sampleRows(reader, batchId),
    );
    expect(row!.slice(2)).toEqual([
      'सीता "छोटी", देवी',
      "घरेलू हिंसा",
      "लंबित",
      "",
      "{a,\\b}",
      "null",
      "x\ny",
    ]);
  });

  test("whose number is known with other content is set aside, in a later sheet as in the same", async () => {
    await takeIn(sheet("A/1,01/05/2024,सीता,घरेलू हिंसा,लंबित,"));
    const again = await takeIn(
      sheet("A/1,01/05/2024,सीता,घरेलू हिंसा,निष्पादित,02/05/2024", "a / १,03/05/2024,रीता,अन्य,लंबित,"),
    );
    expect(await outcome(again)).toBe("DONE 0/0/2");
    expect(await waitingCodes(again)).toEqual([
      "2 DUPLICATE_REGISTRATION_NUMBER",
      "3 DUPLICATE_REGISTRATION_NUMBER",
    ]);
    expect(await count("core.case_file")).toBe(1);
  });

  test("is judged by the day in India on which it is taken in", async () => {
    const tomorrow = sheet("A/1,24/11/2026,सीता,घरेलू हिंसा,लंबित,");
    expect(await waitingCodes(await takeIn(tomorrow))).toEqual(["2 DATE_IN_FUTURE"]);
    const midnight = new Date("2026-11-23T18:30:00Z");
    const batchId = await upload(tomorrow);
    await change((scope) => startImport(scope, batchId));
    while (await change((scope) => importNextRows(scope, batchId), centres.buxar, midnight));
    expect(await outcome(batchId)).toBe("DONE 1/0/0");
  });
});

describe("a row set aside", () => {
  const TWO = sheet(
    "A/1,01/05/2024,सीता,घरेलू हिंसा,लंबित,",
    "A/1,02/05/2024,रीता,अन्य,निष्पादित,03/05/2024",
  );

  test("is corrected on screen and counts from then on; handed in again it is known", async () => {
    const batchId = await takeIn(TWO);
    expect(await figures()).toBe("1/0");
    const { accepted, caseId } = await correct({
      batchId,
      line: 3,
      cells: [{ column: "REGISTRATION_NUMBER", value: "A/2" }],
    });
    expect(accepted).toBe(true);
    expect(await figures()).toBe("2/1");
    expect(await drift()).toBe(0);
    expect(await look(batchId)).toMatchObject({
      imported: 1,
      corrected: 1,
      setAside: 0,
      processedRows: 2,
    });
    const again = await takeIn(TWO);
    expect(await outcome(again)).toBe("DONE 0/2/0");
    const [row] = await centres.ask(
      "select registration_number as number, import_line as line from core.case_file where id = $1",
      [caseId],
    );
    expect(row).toEqual({ number: "A/2", line: 3 });
  });

  test("is not accepted while anything is wrong, and says what is wrong now", async () => {
    const batchId = await takeIn(TWO);
    const before = await centres.everythingOf(centres.buxar);
    const attempts = [
      [{ column: "WOMAN_NAME", value: "गीता" }, "DUPLICATE_REGISTRATION_NUMBER"],
      [{ column: "REGISTRATION_NUMBER", value: "" }, "REGISTRATION_NUMBER_MISSING"],
      [{ column: "DISPOSED_ON", value: "31/04/2024" }, "INVALID_DATE"],
      [{ column: "CASE_TYPE", value: "झगड़ा-फसाद" }, "UNKNOWN_CATEGORY"],
    ] as const;
    for (const [cell, code] of attempts) {
      const { accepted, row } = await correct({ batchId, line: 3, cells: [cell] });
      expect({ accepted, code: row?.code }).toEqual({ accepted: false, code });
      expect(row!.cells.find(({ column }) => column === cell.column)!.value).toBe(cell.value);
    }
    const beyondAudit = (all: string) => all.replaceAll(/^core\.audit_.*$/gm, "");
    expect(beyondAudit(await centres.everythingOf(centres.buxar))).toBe(beyondAudit(before));
  });

  test("is corrected once: a second time, or at the same moment, it is not there any more", async () => {
    const batchId = await takeIn(TWO);
    const told = await Promise.all(
      ["A/2", "A/3", "A/4"].map((value) =>
        refusalOf(correct({ batchId, line: 3, cells: [{ column: "REGISTRATION_NUMBER", value }] })),
      ),
    );
    expect(told.toSorted()).toEqual(["SET_ASIDE_ROW_NOT_FOUND", "SET_ASIDE_ROW_NOT_FOUND", "done"]);
    expect(await refusalOf(correct({ batchId, line: 2, cells: [] }))).toBe(
      "SET_ASIDE_ROW_NOT_FOUND",
    );
    expect(await refusalOf(correct({ batchId, line: 99, cells: [] }))).toBe(
      "SET_ASIDE_ROW_NOT_FOUND",
    );
    expect(await figures()).toBe("2/1");
  });

  test("corrected with what cannot be stored is cleaned, never a fault", async () => {
    const batchId = await takeIn(TWO);
    const cells = [
      { column: "REGISTRATION_NUMBER", value: "A/\u00002" },
      { column: "WOMAN_NAME", value: "री\u0000ता\uD800" },
    ] as const;
    expect(await correct({ batchId, line: 3, cells })).toMatchObject({ accepted: true });
    const [row] = await centres.ask("select name from core.identity where name like 'री%'");
    expect(row).toEqual({ name: "रीता" });
  });

  test("the sheet's own cells stay as they were handed in, and the audit names the columns touched, no value", async () => {
    const batchId = await takeIn(TWO);
    await correct({ batchId, line: 3, cells: [{ column: "REGISTRATION_NUMBER", value: "A/2" }] });
    const [row] = await centres.ask("select cells, state from core.import_row where line = 3");
    expect(row).toMatchObject({
      state: "CORRECTED",
      cells: ["A/1", "02/05/2024", "रीता", "अन्य", "निष्पादित", "03/05/2024"],
    });
    const [audit] = await centres.ask(
      "select fields from core.audit_entry where act = 'IMPORT_CORRECT'",
    );
    expect(audit).toEqual({ fields: ["REGISTRATION_NUMBER"] });
  });
});
