import { openTestCentres, type TestCentres } from "@sakhi/testkit/centres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { correctSetAsideRow } from "./correct-set-aside-row.ts";
import { importNextRows } from "./import-rows.ts";
import { listSetAsideRows, sampleRows, setAsideSheet } from "./read-imports.ts";
import { startImport } from "./start-import.ts";
import { uploadRegister } from "./upload-register.ts";

let centres: TestCentres;
let batchId: string;
const SHEET = `पंजीयन संख्या,प्राप्ति तिथि,महिला का नाम,प्रकार,स्थिति,निष्पादन तिथि
A/1,31/04/2024,रीता,अन्य,निष्पादित,03/05/2024`;

beforeAll(async () => {
  centres = await openTestCentres();
  const { administrator } = centres.buxar;
  batchId = await centres.change(administrator, (scope) =>
    uploadRegister(scope, { name: "register.csv", bytes: Buffer.from(SHEET) }),
  );
  await centres.change(administrator, (scope) => startImport(scope, batchId));
  while (await centres.change(administrator, (scope) => importNextRows(scope, batchId)));
});
afterAll(() => centres.close());

test.each<[string, (who: TestCentres["buxar"]["administrator"]) => Promise<unknown>]>([
  ["the first rows", (who) => centres.read(who, (reader) => sampleRows(reader, batchId))],
  [
    "the rows set aside",
    (who) =>
      centres.read(who, (reader) => listSetAsideRows(reader, batchId, { first: 9, after: 0 })),
  ],
  ["their sheet", (who) => centres.read(who, (reader) => setAsideSheet(reader, batchId))],
  [
    "a correction that is not accepted",
    (who) =>
      centres.change(who, (scope) =>
        correctSetAsideRow(scope, { batchId, line: 2, cells: [{ column: "AGE", value: "x" }] }),
      ),
  ],
])("%s of a register hold names and phones: who saw them stands in the audit", async (_, look) => {
  const looks = async () =>
    (
      await centres.ask(
        `select from core.audit_entry where act = 'IMPORT_READ_ROWS' and subject_ids = array[$1]::uuid[] and fields = '{cells}'`,
        [batchId],
      )
    ).length;
  const before = await looks();
  await look(centres.buxar.administrator);
  expect(await looks()).toBe(before + 1);
});
