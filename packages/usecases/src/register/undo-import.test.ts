import type { CentreScope } from "@sakhi/db/centre-scope";
import { openTestCentres, TEST_NOW, type TestCentres } from "@sakhi/testkit/centres";
import { refusalOf } from "@sakhi/testkit/refusal";
import { afterAll, beforeEach, expect, test } from "vitest";
import { addService } from "../case/add-service.ts";
import { registerCase } from "../case/register-case.ts";
import { updateCase } from "../case/update-case.ts";
import { reconcileRollups } from "../rollup/reconcile-rollups.ts";
import { correctSetAsideRow } from "./correct-set-aside-row.ts";
import { importNextRows } from "./import-rows.ts";
import { getImport, listSetAsideRows } from "./read-imports.ts";
import { startImport } from "./start-import.ts";
import { undoImport } from "./undo-import.ts";
import { uploadRegister } from "./upload-register.ts";

const REGISTER = `registration number,date received,name,type of case,services,status,date of disposal
A/1,01/05/2024,सीता,घरेलू हिंसा,"पुलिस सहायता",लंबित,
A/2,02/05/2024,रीता,अन्य,,निष्पादित,03/05/2025
A/2,02/05/2024,मीरा,अन्य,,लंबित,`;
const SYSTEM = { accountId: "00000000-0000-0000-0000-000000000000", role: "SYSTEM" } as const;

const opened: TestCentres[] = [];
let centres: TestCentres;
beforeEach(async () => {
  centres = await openTestCentres();
  opened.push(centres);
  // Something of the centre's own, which no undoing may touch.
  await change((scope) =>
    registerCase(scope, {
      receivedOn: "2024-05-01",
      type: "OTHER",
      source: "ASHA",
      womanName: "गीता",
    }),
  );
});
afterAll(() => Promise.all(opened.map((one) => one.close())));

const change = <T>(work: (scope: CentreScope) => Promise<T>, now = TEST_NOW) =>
  centres.change(centres.buxar.administrator, work, now);
const undo = (batchId: string, now?: Date) => change((scope) => undoImport(scope, batchId), now);

async function takeIn(now = TEST_NOW): Promise<string> {
  const batchId = await change(
    (scope) => uploadRegister(scope, { name: "r.csv", bytes: Buffer.from(REGISTER) }),
    now,
  );
  await change((scope) => startImport(scope, batchId));
  while (await change((scope) => importNextRows(scope, batchId)));
  return batchId;
}
const look = (batchId: string) =>
  centres.read(centres.buxar.administrator, (reader) => getImport(reader, batchId));
const waiting = async (batchId: string) =>
  (
    await centres.read(centres.buxar.administrator, (reader) =>
      listSetAsideRows(reader, batchId, { first: 9, after: 0 }),
    )
  ).map(({ line }) => line);
/** Everything that counts or names a woman, without cells that came to naught. */
const standing = () =>
  centres.ask(`select 'case' as what, to_jsonb(c)::text as row from core.case_file c
    union all select 'woman', to_jsonb(i)::text from core.identity i
    union all select 'event', to_jsonb(e)::text from core.case_event e
    union all select 'service', to_jsonb(s)::text from core.service_given s
    union all select 'disposal', to_jsonb(d)::text from core.disposal d
    union all select 'day', to_jsonb(r)::text from core.rollup_day r where received + disposed + reopened + disposed_of_received <> 0
    union all select 'year', to_jsonb(r)::text from core.rollup_year r where received + disposed + reopened + disposed_of_received <> 0
    union all select 'list', to_jsonb(n)::text from core.case_counter n where cases <> 0 order by 1, 2`);

test("an import is taken back whole: cases, women and figures are exactly as before, the file stays", async () => {
  const before = await standing();
  const batchId = await takeIn();
  expect((await standing()).length).toBeGreaterThan(before.length);
  await undo(batchId);
  expect(await standing()).toEqual(before);
  expect(await look(batchId)).toMatchObject({
    state: "UNDONE",
    undoUntil: null,
    setAside: 0,
    totalRows: 3,
  });
  expect(await waiting(batchId)).toEqual([]);
  const [file] = await centres.ask(
    "select convert_from(content, 'UTF8') as text from core.import_file",
  );
  expect(file!["text"]).toBe(REGISTER);
  expect(
    await centres.read(
      { username: "", centreId: centres.buxar.id, actor: SYSTEM },
      reconcileRollups,
    ),
  ).toBe(0);
});

test("after it was taken back the same file can be handed in again", async () => {
  await undo(await takeIn());
  const again = await takeIn();
  expect(await look(again)).toMatchObject({ imported: 2, unchanged: 0, setAside: 1 });
});

test("a row corrected on screen goes with its import", async () => {
  const before = await standing();
  const batchId = await takeIn();
  const cells = [{ column: "REGISTRATION_NUMBER", value: "A/3" } as const];
  expect(
    await change((scope) => correctSetAsideRow(scope, { batchId, line: 4, cells })),
  ).toMatchObject({ accepted: true });
  await undo(batchId);
  expect(await standing()).toEqual(before);
  expect(
    await refusalOf(change((scope) => correctSetAsideRow(scope, { batchId, line: 4, cells }))),
  ).toBe("SET_ASIDE_ROW_NOT_FOUND");
});

test("a row that waited in the first import waits there again when the second is taken back", async () => {
  const hours = (count: number) => new Date(TEST_NOW.getTime() - count * 3_600_000);
  const first = await takeIn(hours(3));
  const second = await takeIn(hours(2));
  const third = await takeIn(hours(1));
  expect([await waiting(first), await waiting(second), await waiting(third)]).toEqual([
    [],
    [],
    [4],
  ]);
  await undo(third);
  expect([await waiting(first), await waiting(second)]).toEqual([[], [4]]);
  await undo(second);
  expect(await waiting(first)).toEqual([4]);
  expect(await look(first)).toMatchObject({ imported: 2, setAside: 1 });
});

test("it can be taken back for 72 hours after it ended, and not a moment longer", async () => {
  const batchId = await takeIn();
  const before = await centres.everythingOf(centres.buxar);
  const { undoUntil } = await look(batchId);
  expect(undoUntil).toEqual(new Date(TEST_NOW.getTime() + 72 * 3_600_000));
  expect(await refusalOf(undo(batchId, new Date(undoUntil!.getTime() + 1)))).toBe(
    "IMPORT_UNDO_WINDOW_OVER",
  );
  expect(await centres.everythingOf(centres.buxar)).toBe(before);
  expect(await refusalOf(undo(batchId, undoUntil!))).toBe("done");
});

test("it cannot be taken back once anybody worked on one of its cases, whatever the work", async () => {
  const works: ((caseId: string) => Promise<unknown>)[] = [
    (caseId) => change((scope) => updateCase(scope, { caseId, version: 1, block: "चौसा" })),
    (caseId) =>
      change((scope) => addService(scope, { caseId, kind: "MEDICAL", givenOn: "2024-06-01" })),
  ];
  for (const work of works) {
    const batchId = await takeIn();
    const [row] = await centres.ask<{ id: string }>(
      "select id from core.case_file where import_batch_id = $1 and not disposed",
      [batchId],
    );
    if (!row) throw new Error("The register was not taken in.");
    await work(row.id);
    const before = await centres.everythingOf(centres.buxar);
    expect(await refusalOf(undo(batchId))).toBe("IMPORT_WORKED_ON_SINCE");
    expect(await centres.everythingOf(centres.buxar)).toBe(before);
    await centres.ask("update core.case_file set version = 1");
    await undo(batchId);
  }
});

test("it cannot be taken back twice, nor before it ended, nor by the case worker", async () => {
  const uploaded = await change((scope) =>
    uploadRegister(scope, { name: "r.csv", bytes: Buffer.from(REGISTER) }),
  );
  expect(await refusalOf(undo(uploaded))).toBe("IMPORT_ILLEGAL_STEP");
  const batchId = await takeIn();
  expect(
    await refusalOf(
      centres.change(centres.buxar.caseWorker, (scope) => undoImport(scope, batchId)),
    ),
  ).toBe("ACTOR_NOT_PERMITTED");
  const told = await Promise.all([1, 2].map(() => refusalOf(undo(batchId))));
  expect(told.toSorted()).toEqual(["IMPORT_ILLEGAL_STEP", "done"]);
});

test("work on a case and the undoing of its import at the same moment: one of the two is refused", async () => {
  const batchId = await takeIn();
  const [row] = await centres.ask<{ id: string }>(
    "select id from core.case_file where import_batch_id = $1 limit 1",
    [batchId],
  );
  const [undone, updated] = await Promise.all([
    refusalOf(undo(batchId)),
    refusalOf(change((scope) => updateCase(scope, { caseId: row!.id, version: 1, block: "चौसा" }))),
  ]);
  expect([
    ["done", "CASE_NOT_FOUND"],
    ["IMPORT_WORKED_ON_SINCE", "done"],
  ]).toContainEqual([undone, updated]);
});
