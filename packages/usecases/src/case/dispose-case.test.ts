import { openTestCentres, TEST_NOW, type TestCentres } from "@sakhi/testkit/centres";
import { refusalOf } from "@sakhi/testkit/refusal";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { centreFigures } from "../figure/centre-figures.ts";
import { disposeCase, type DisposeCaseInput } from "./dispose-case.ts";
import { readCase } from "./read-case.ts";
import { registerCase } from "./register-case.ts";
import { reopenCase } from "./reopen-case.ts";

let centres: TestCentres;
let caseId: string;

beforeAll(async () => {
  centres = await openTestCentres();
});
afterAll(() => centres.close());
beforeEach(async () => {
  caseId = await centres.change(centres.buxar.caseWorker, (scope) =>
    registerCase(scope, { receivedOn: "2026-03-20", type: "DOMESTIC_VIOLENCE", source: "ASHA" }),
  );
});

const admin = () => centres.buxar.administrator;
const dispose = (part: Partial<DisposeCaseInput> = {}, who = admin()) =>
  centres.change(who, (scope) =>
    disposeCase(scope, {
      caseId,
      version: 1,
      outcome: "SETTLEMENT",
      disposedOn: "2026-03-31",
      ...part,
    }),
  );
const reopen = (part: { version: number; reason?: string }, who = admin(), now = TEST_NOW) =>
  centres.change(who, (scope) => reopenCase(scope, { caseId, reason: "वह लौट आई", ...part }), now);
const fieldsOf = (...fields: string[]) =>
  new Map(fields.map((field) => [field, new Map<string, never>()]));
const read = () =>
  centres.read(admin(), (reader) =>
    readCase(
      reader,
      caseId,
      fieldsOf("status", "pending", "disposedOn", "disposalOutcome", "version", "daysPending"),
    ),
  );
async function figures(year: string) {
  const { received, disposed, reopened, openingPendency, closingPendency, notDisposedOfReceived } =
    await centres.read(admin(), (reader) => centreFigures(reader, year, "ALL"));
  return { received, disposed, reopened, openingPendency, closingPendency, notDisposedOfReceived };
}
const difference = (after: Record<string, number>, before: Record<string, number>) =>
  Object.fromEntries(
    Object.entries(after)
      .map(([key, value]): [string, number] => [key, value - before[key]!])
      .filter(([, value]) => value !== 0),
  );

describe("a case is disposed of", () => {
  test("with its one outcome, and the year's figures move by exactly this case", async () => {
    const before = await figures("2025-26");
    await dispose();
    expect(await read()).toEqual({
      status: "CLOSED",
      pending: false,
      disposedOn: "2026-03-31",
      disposalOutcome: "SETTLEMENT",
      version: 2,
      daysPending: null,
    });
    expect(difference(await figures("2025-26"), before)).toEqual({
      disposed: 1,
      closingPendency: -1,
      notDisposedOfReceived: -1,
    });
  });

  test("in the next financial year it counts there, and stays undisposed of those received in the old one", async () => {
    const before = await Promise.all([figures("2025-26"), figures("2026-27")]);
    await dispose({ disposedOn: "2026-04-01" });
    const after = await Promise.all([figures("2025-26"), figures("2026-27")]);
    expect(difference(after[0], before[0])).toEqual({});
    expect(difference(after[1], before[1])).toEqual({ disposed: 1, closingPendency: -1 });
  });

  test.each<[string, Partial<DisposeCaseInput>, string]>([
    ["before it was received", { disposedOn: "2026-03-19" }, "CASE_INPUT_INVALID"],
    ["tomorrow", { disposedOn: "2026-11-24" }, "CASE_INPUT_INVALID"],
    ["without saying how", { outcome: "NOT_STATED" }, "CASE_INPUT_INVALID"],
    ["from a page that is out of date", { version: 7 }, "CASE_CHANGED_MEANWHILE"],
    ["under an id that is none", { caseId: "x" }, "CASE_NOT_FOUND"],
  ])("but not %s", async (_, part, code) => {
    const before = await centres.everythingOf(centres.buxar);
    expect(await refusalOf(dispose(part))).toBe(code);
    expect(await centres.everythingOf(centres.buxar)).toBe(before);
  });

  test("but not twice, and of two at the same moment only one does it", async () => {
    const told = await Promise.all([1, 2, 3].map(() => refusalOf(dispose())));
    expect(told.toSorted()).toEqual(["CASE_CHANGED_MEANWHILE", "CASE_CHANGED_MEANWHILE", "done"]);
    expect(await refusalOf(dispose({ version: 2 }))).toBe("CASE_ILLEGAL_STEP");
  });

  test("but not by the case worker, and not by the neighbouring centre", async () => {
    const before = await Promise.all([centres.buxar, centres.bhojpur].map(centres.everythingOf));
    expect(await refusalOf(dispose({}, centres.buxar.caseWorker))).toBe("ACTOR_NOT_PERMITTED");
    expect(await refusalOf(dispose({}, centres.bhojpur.administrator))).toBe("CASE_NOT_FOUND");
    expect(await Promise.all([centres.buxar, centres.bhojpur].map(centres.everythingOf))).toEqual(
      before,
    );
  });
});

describe("a disposed case comes back", () => {
  test("and is pending again; the disposal stays counted in its year", async () => {
    await dispose();
    const before = await Promise.all([figures("2025-26"), figures("2026-27")]);
    await reopen({ version: 2 });
    expect(await read()).toMatchObject({
      status: "REOPENED",
      pending: true,
      disposedOn: null,
      version: 3,
    });
    const after = await Promise.all([figures("2025-26"), figures("2026-27")]);
    expect(difference(after[0], before[0])).toEqual({});
    expect(difference(after[1], before[1])).toEqual({ reopened: 1, closingPendency: 1 });
  });

  test("and within the same year it is again one of those not disposed of", async () => {
    await dispose();
    const before = await figures("2025-26");
    await reopen({ version: 2 }, admin(), new Date("2026-03-31T18:29:59Z"));
    expect(difference(await figures("2025-26"), before)).toEqual({
      reopened: 1,
      closingPendency: 1,
      notDisposedOfReceived: 1,
    });
  });

  test("and is disposed of again, but not on a day before it came back", async () => {
    await dispose();
    await reopen({ version: 2 });
    expect(await refusalOf(dispose({ version: 3, disposedOn: "2026-11-22" }))).toBe(
      "CASE_INPUT_INVALID",
    );
    await dispose({ version: 3, disposedOn: "2026-11-23", outcome: "PLACED_IN_HOME" });
    const rows = await centres.ask(
      "select ordinal, outcome, disposed_on::text as on, reopened_on::text as back from core.disposal where case_id = $1 order by 1",
      [caseId],
    );
    expect(rows).toEqual([
      { ordinal: 1, outcome: "SETTLEMENT", on: "2026-03-31", back: "2026-11-23" },
      { ordinal: 2, outcome: "PLACED_IN_HOME", on: "2026-11-23", back: null },
    ]);
  });

  test("but not without a reason, not when it is open, not by others, not from an old page", async () => {
    expect(await refusalOf(reopen({ version: 1 }))).toBe("CASE_ILLEGAL_STEP");
    await dispose();
    const before = await Promise.all([centres.buxar, centres.bhojpur].map(centres.everythingOf));
    expect(await refusalOf(reopen({ version: 2, reason: "  " }))).toBe("CASE_INPUT_INVALID");
    expect(await refusalOf(reopen({ version: 1 }))).toBe("CASE_CHANGED_MEANWHILE");
    expect(await refusalOf(reopen({ version: 2 }, centres.buxar.caseWorker))).toBe(
      "ACTOR_NOT_PERMITTED",
    );
    expect(await refusalOf(reopen({ version: 2 }, centres.bhojpur.administrator))).toBe(
      "CASE_NOT_FOUND",
    );
    expect(await Promise.all([centres.buxar, centres.bhojpur].map(centres.everythingOf))).toEqual(
      before,
    );
  });
});

test("every change of a case stands in its timeline and in the audit, each written with the change", async () => {
  await dispose();
  await reopen({ version: 2 });
  const events = await centres.ask(
    "select kind, detail, actor_role as role from core.case_event where case_id = $1 order by at, kind desc",
    [caseId],
  );
  expect(
    events.map((event) => `${event["kind"]} ${event["detail"]} ${event["role"]}`).toSorted(),
  ).toEqual([
    "DISPOSED SETTLEMENT CENTRE_ADMINISTRATOR",
    "REGISTERED null CASE_WORKER",
    "REOPENED वह लौट आई CENTRE_ADMINISTRATOR",
  ]);
  const acts = await centres.ask(
    "select act, fields from core.audit_entry where $1 = any(subject_ids)",
    [caseId],
  );
  expect(acts.map((entry) => `${entry["act"]} ${entry["fields"]}`).toSorted()).toEqual([
    "CASE_DISPOSE status,disposedOn,disposalOutcome",
    "CASE_REGISTER *",
    "CASE_REOPEN status,disposedOn,disposalOutcome",
  ]);
});
