import { openPlainDatabase, type PlainDatabase } from "@sakhi/db/connections";
import { inOversightScope } from "@sakhi/db/oversight-scope";
import {
  openTestCentres,
  TEST_NOW,
  type TestAccount,
  type TestCentres,
} from "@sakhi/testkit/centres";
import { refusalOf } from "@sakhi/testkit/refusal";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { disposeCase } from "../case/dispose-case.ts";
import { registerCase } from "../case/register-case.ts";
import { centreFigures, listCentreYears } from "./centre-figures.ts";
import { districtFigures, listFinancialYears } from "./district-figures.ts";

let centres: TestCentres;
let oversight: PlainDatabase;

beforeAll(async () => {
  centres = await openTestCentres();
  oversight = openPlainDatabase(centres.urls.oversight);
  await work(centres.buxar.administrator, [
    ["2025-03-31", null],
    ["2025-04-01", "2025-04-30"],
    ["2025-12-31", "2026-03-31"],
    ["2026-03-31", "2026-04-01"],
  ]);
  await work(centres.bhojpur.administrator, [["2025-06-01", "2025-06-02"]]);
});
afterAll(async () => {
  await oversight.close();
  await centres.close();
});

/** Registers cases received and disposed of on these days. */
function work(
  who: TestAccount,
  days: readonly (readonly [string, string | null])[],
): Promise<void> {
  return centres.change(who, async (scope) => {
    for (const [receivedOn, disposedOn] of days) {
      const caseId = await registerCase(scope, {
        receivedOn,
        type: "DOMESTIC_VIOLENCE",
        source: "ASHA",
      });
      if (disposedOn !== null)
        await disposeCase(scope, { caseId, version: 1, outcome: "NEEDS_MET", disposedOn });
    }
  });
}

const atCentre = (who: TestAccount, year: string, source: "ALL" | "REGISTER" = "ALL") =>
  centres.read(who, (reader) => centreFigures(reader, year, source));
const ofState = (year: string, who = centres.stateOfficer) =>
  inOversightScope(oversight, { actor: who.actor, now: TEST_NOW }, (reader) =>
    districtFigures(reader, year),
  );

describe("a centre's own figures", () => {
  test("of a year: received, disposed of in it, still open of those received, and the pendency", async () => {
    expect(await atCentre(centres.buxar.caseWorker, "2025-26")).toMatchObject({
      financialYear: "2025-26",
      received: 3,
      disposed: 2,
      reopened: 0,
      disposalRate: 66.7,
      notDisposedOfReceived: 1,
      openingPendency: 1,
      closingPendency: 2,
    });
    expect(await atCentre(centres.buxar.caseWorker, "2026-27")).toMatchObject({
      received: 0,
      disposed: 1,
      disposalRate: null,
      openingPendency: 2,
      closingPendency: 1,
    });
  });

  test("name every category and every month from April to March, and the months add up to the year", async () => {
    const { byCategory, byMonth } = await atCentre(centres.buxar.caseWorker, "2025-26");
    expect(byCategory.map(({ category, received }) => `${category} ${received}`)).toEqual([
      "DOMESTIC_VIOLENCE 3",
      "DOWRY_HARASSMENT 0",
      "CHILD_MARRIAGE 0",
      "SEXUAL_EXPLOITATION 0",
      "OTHER 0",
    ]);
    expect(byMonth.map(({ month }) => month)).toEqual([
      "2025-04",
      "2025-05",
      "2025-06",
      "2025-07",
      "2025-08",
      "2025-09",
      "2025-10",
      "2025-11",
      "2025-12",
      "2026-01",
      "2026-02",
      "2026-03",
    ]);
    expect(byMonth.filter(({ received, disposed }) => received + disposed > 0)).toEqual([
      { month: "2025-04", received: 1, disposed: 1 },
      { month: "2025-12", received: 1, disposed: 0 },
      { month: "2026-03", received: 1, disposed: 1 },
    ]);
  });

  test("of imported registers alone leave out what was entered by hand", async () => {
    expect(await atCentre(centres.buxar.caseWorker, "2025-26", "REGISTER")).toMatchObject({
      received: 0,
      disposed: 0,
      openingPendency: 0,
    });
  });

  test("hold nothing of the neighbouring centre", async () => {
    expect(await atCentre(centres.bhojpur.caseWorker, "2025-26")).toMatchObject({
      received: 1,
      disposed: 1,
      openingPendency: 0,
    });
    expect(await centres.read(centres.bhojpur.caseWorker, listCentreYears)).toEqual([
      "2026-27",
      "2025-26",
    ]);
    expect(await centres.read(centres.buxar.caseWorker, listCentreYears)).toEqual([
      "2026-27",
      "2025-26",
      "2024-25",
    ]);
  });

  test("are refused to the State's officer, and for a year that is none", async () => {
    expect(
      await refusalOf(atCentre({ ...centres.stateOfficer, centreId: centres.buxar.id }, "2025-26")),
    ).toBe("ACTOR_NOT_PERMITTED");
    expect(
      await refusalOf(
        centres.read({ ...centres.stateOfficer, centreId: centres.buxar.id }, listCentreYears),
      ),
    ).toBe("ACTOR_NOT_PERMITTED");
    for (const year of ["2025", "2025-27", "0000-01", "' or 1=1"]) {
      expect(await refusalOf(atCentre(centres.buxar.caseWorker, year))).toBe(
        "FINANCIAL_YEAR_INVALID",
      );
    }
  });
});

describe("the State's figures", () => {
  test("stand district beside district, and add up to the State", async () => {
    const state = await ofState("2025-26");
    expect(state).toMatchObject({
      centres: 2,
      received: 4,
      disposed: 3,
      disposalRate: 75,
      openingPendency: 1,
      closingPendency: 2,
      notDisposedOfReceived: 1,
      receivedPerLakhFemales: 0.19,
    });
    expect(
      state.districts.map(({ district, received, disposed, closingPendency }) => [
        district.slug,
        received,
        disposed,
        closingPendency,
      ]),
    ).toEqual([
      ["bhojpur", 1, 1, 0],
      ["buxar", 3, 2, 2],
    ]);
    expect(state.byCategory).toHaveLength(5);
    expect(state.byCategory[0]).toEqual({
      category: "DOMESTIC_VIOLENCE",
      received: 4,
      disposed: 3,
    });
  });

  test("are what the centres' own figures are", async () => {
    for (const year of ["2024-25", "2025-26", "2026-27"]) {
      const state = await ofState(year);
      for (const [slug, centre] of [
        ["buxar", centres.buxar],
        ["bhojpur", centres.bhojpur],
      ] as const) {
        const {
          received,
          disposed,
          openingPendency,
          closingPendency,
          notDisposedOfReceived,
          disposalRate,
        } = await atCentre(centre.caseWorker, year);
        expect(state.districts.find(({ district }) => district.slug === slug)).toMatchObject({
          received,
          disposed,
          openingPendency,
          closingPendency,
          notDisposedOfReceived,
          disposalRate,
        });
      }
    }
  });

  test("of a year without a case are naught, and a rate there is none", async () => {
    expect(await ofState("2019-20")).toMatchObject({
      received: 0,
      disposed: 0,
      disposalRate: null,
      centres: 2,
    });
  });

  test("are refused to a centre's posts, and for a year that is none", async () => {
    for (const who of [centres.buxar.administrator, centres.buxar.caseWorker]) {
      expect(await refusalOf(ofState("2025-26", who))).toBe("ACTOR_NOT_PERMITTED");
    }
    expect(await refusalOf(ofState("25-26"))).toBe("FINANCIAL_YEAR_INVALID");
    const entered = { actor: centres.stateOfficer.actor, now: TEST_NOW };
    expect(await inOversightScope(oversight, entered, listFinancialYears)).toEqual([
      "2026-27",
      "2025-26",
      "2024-25",
    ]);
    expect(
      await refusalOf(
        inOversightScope(
          oversight,
          { ...entered, actor: centres.buxar.administrator.actor },
          listFinancialYears,
        ),
      ),
    ).toBe("ACTOR_NOT_PERMITTED");
  });
});
