import { openTestCentres, type TestAccount, type TestCentres } from "@sakhi/testkit/centres";
import { refusalOf } from "@sakhi/testkit/refusal";
import { financialYearLabel, financialYearOf } from "@sakhi/domain/calendar/financial-year";
import { dateInIndia } from "@sakhi/domain/calendar/india-time";
import { caseTypes, type CaseType } from "@sakhi/domain/case/category";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addService } from "../case/add-service.ts";
import { disposeCase } from "../case/dispose-case.ts";
import { registerCase } from "../case/register-case.ts";
import { reopenCase } from "../case/reopen-case.ts";
import { updateCase } from "../case/update-case.ts";
import { centreFigures } from "../figure/centre-figures.ts";
import { reconcileRollups } from "./reconcile-rollups.ts";

let centres: TestCentres;
beforeAll(async () => {
  centres = await openTestCentres();
});
afterAll(() => centres.close());

const SYSTEM = { accountId: "00000000-0000-0000-0000-000000000000", role: "SYSTEM" } as const;
const drift = (centreId = centres.buxar.id) =>
  centres.read({ centreId, username: "", actor: SYSTEM }, reconcileRollups);

/** One case as a child with pencil and paper would keep it. */
interface Model {
  readonly id: string;
  readonly receivedOn: string;
  version: number;
  open: boolean;
  readonly disposedOn: string[];
  readonly reopenedOn: string[];
}

const steps = fc.array(
  fc.record({
    act: fc.constantFrom("register", "dispose", "reopen", "update", "serve", "refused"),
    pick: fc.nat(),
    type: fc.constantFrom<CaseType>(...caseTypes),
    /** Days between one act and the next: a year's end is often crossed. */
    gap: fc.integer({ min: 0, max: 150 }),
  }),
  { minLength: 3, maxLength: 14 },
);

interface Step {
  readonly act: string;
  readonly pick: number;
  readonly type: CaseType;
}

/** Does one act with the product and with the model; acts that make no sense now are left out. */
async function take(
  cases: Model[],
  { act, pick, type }: Step,
  now: Date,
  who: TestAccount,
): Promise<void> {
  const today = dateInIndia(now);
  const one = cases[pick % Math.max(cases.length, 1)];
  const change = <T>(work: Parameters<typeof centres.change<T>>[1]) =>
    centres.change(who, work, now);
  if (act === "register" || !one) {
    const id = await change((scope) =>
      registerCase(scope, { receivedOn: today, type, source: "ASHA" }),
    );
    cases.push({ id, receivedOn: today, version: 1, open: true, disposedOn: [], reopenedOn: [] });
    return;
  }
  const { id: caseId, version } = one;
  if (act === "refused") {
    expect(
      await refusalOf(change((scope) => updateCase(scope, { caseId, version: version + 1, type }))),
    ).toBe("CASE_CHANGED_MEANWHILE");
    return;
  }
  if (act === "update") await change((scope) => updateCase(scope, { caseId, version, type }));
  else if (act === "serve" && one.open)
    await change((scope) => addService(scope, { caseId, kind: "MEDICAL", givenOn: today }));
  else if (act === "dispose" && one.open) {
    await change((scope) =>
      disposeCase(scope, { caseId, version, outcome: "SETTLEMENT", disposedOn: today }),
    );
    one.disposedOn.push(today);
    one.open = false;
  } else if (act === "reopen" && !one.open) {
    await change((scope) => reopenCase(scope, { caseId, version, reason: "again" }));
    one.reopenedOn.push(today);
    one.open = true;
  } else return;
  one.version += 1;
}

test("whatever is done at a centre, its figures are what its cases say, year by year, and nothing drifts", async () => {
  const all: Model[] = [];
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      let at = Date.parse("2024-01-15T06:30:00Z");
      const cases: Model[] = [];
      for (const step of taken) {
        at += step.gap * 86_400_000;
        await take(cases, step, new Date(at), centres.buxar.administrator);
      }
      all.push(...cases);
      expect(await drift()).toBe(0);
      for (let year = 2023; year <= 2030; year++) {
        const inYear = (dates: readonly string[]) =>
          dates.filter((date) => financialYearOf(date) === year).length;
        const figures = await centres.read(centres.buxar.administrator, (reader) =>
          centreFigures(reader, financialYearLabel(year), "ALL"),
        );
        expect(figures).toMatchObject({
          received: inYear(all.map((one) => one.receivedOn)),
          disposed: inYear(all.flatMap((one) => one.disposedOn)),
          reopened: inYear(all.flatMap((one) => one.reopenedOn)),
        });
        if (year === 2030)
          expect(figures.closingPendency).toBe(all.filter((one) => one.open).length);
      }
    }),
    { numRuns: 20, endOnFailure: true },
  );
  expect(await drift(centres.bhojpur.id)).toBe(0);
});

describe("a drift is found", () => {
  const bends: [string, string][] = [
    ["a year's figure that is one too many", "update core.rollup_year set received = received + 1"],
    ["a day that is missing", "delete from core.rollup_day"],
    ["a list's total that is one too few", "update core.case_counter set cases = cases - 1"],
    [
      "a case that the figures do not know",
      "update core.case_file set received_on = received_on - 400",
    ],
    [
      "a disposal that the figures do not know",
      "update core.disposal set disposed_on = disposed_on + 400",
    ],
    [
      "figures without a case",
      "insert into core.rollup_year values ($1, 1999, 'OTHER', 'ENTERED', 1, 0, 0, 0)",
    ],
  ];

  test.each(bends)("%s", async (_, sql) => {
    const who = centres.bhojpur.administrator;
    const caseId = await centres.change(who, (scope) =>
      registerCase(scope, { receivedOn: "2026-11-01", type: "OTHER", source: "ASHA" }),
    );
    await centres.change(who, (scope) =>
      disposeCase(scope, { caseId, version: 1, outcome: "SETTLEMENT", disposedOn: "2026-11-02" }),
    );
    expect(await drift(centres.bhojpur.id)).toBe(0);
    try {
      const bent = sql.startsWith("insert") ? sql : `${sql} where centre_id = $1`;
      await centres.ask(bent, [centres.bhojpur.id]);
      expect(await drift(centres.bhojpur.id)).toBeGreaterThan(0);
      expect(await drift(centres.buxar.id)).toBe(0);
    } finally {
      await forget(centres.bhojpur.id);
    }
  });

  async function forget(centreId: string): Promise<void> {
    for (const table of [
      "disposal",
      "case_event",
      "case_file",
      "identity",
      "rollup_day",
      "rollup_year",
      "case_counter",
    ]) {
      await centres.ask(`delete from core.${table} where centre_id = $1`, [centreId]);
    }
  }
});

test("only the platform itself reconciles", async () => {
  expect(
    await refusalOf(
      centres.read(centres.buxar.administrator, async (reader) => reconcileRollups(reader)),
    ),
  ).toBe("ACTOR_NOT_PERMITTED");
});
