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

beforeAll(async () => {
  centres = await openTestCentres();
  await work(centres.buxar.administrator, [
    ["2025-03-31", null],
    ["2025-04-01", "2025-04-30"],
    ["2025-12-31", "2026-03-31"],
    ["2026-03-31", "2026-04-01"],
  ]);
  await work(centres.bhojpur.administrator, [["2025-06-01", "2025-06-02"]]);
});
afterAll(() => centres.close());

/** Registers cases received and disposed of on these days. */
function work(
  who: TestAccount,
  days: readonly (readonly [string, string | null])[],
  at = centres,
): Promise<void> {
  return at.change(who, async (scope) => {
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
  let state: TestCentres;
  let oversight: PlainDatabase;

  beforeAll(async () => {
    state = await openTestCentres();
    oversight = openPlainDatabase(state.urls.oversight);
    const cases = (count: number, receivedOn: string, disposedOn: string | null) =>
      Array.from({ length: count }, () => [receivedOn, disposedOn] as const);
    const { buxar, bhojpur } = state;
    await work(buxar.administrator, cases(9, "2023-05-01", "2023-06-01"), state);
    await work(buxar.administrator, cases(11, "2023-05-01", null), state);
    await work(bhojpur.administrator, cases(7, "2023-05-01", "2023-06-01"), state);
    await work(buxar.administrator, cases(6, "2024-05-01", "2024-06-01"), state);
    await work(bhojpur.administrator, cases(3, "2024-05-01", "2024-06-01"), state);
  });
  afterAll(async () => {
    await oversight.close();
    await state.close();
  });

  const ofState = (year: string, who = state.stateOfficer) =>
    inOversightScope(oversight, { actor: who.actor, now: TEST_NOW }, (reader) =>
      districtFigures(reader, year),
    );
  const ofDistrict = async (year: string, slug: string) =>
    (await ofState(year)).districts.find(({ district }) => district.slug === slug)!;

  test("stand district beside district, exact and adding up where nobody is few", async () => {
    const figures = await ofState("2023-24");
    expect(figures).toMatchObject({
      centres: 2,
      received: 27,
      disposed: 16,
      disposalRate: 59.3,
      openingPendency: 0,
      closingPendency: 11,
      receivedPerLakhFemales: 1.28,
      withheld: [],
    });
    expect(
      figures.districts.map(({ district, received, disposed, closingPendency, withheld }) => [
        district.slug,
        received,
        disposed,
        closingPendency,
        withheld,
      ]),
    ).toEqual([
      ["bhojpur", 7, 7, null, ["CLOSING_PENDENCY"]],
      ["buxar", 20, 9, 11, []],
    ]);
    // One category alone has cases: beside it the others would be told to have none.
    expect(figures.byCategory.find(({ category }) => category === "OTHER")).toEqual({
      category: "OTHER",
      received: 27,
      disposed: 16,
      includes: ["DOMESTIC_VIOLENCE", "DOWRY_HARASSMENT", "CHILD_MARRIAGE", "SEXUAL_EXPLOITATION"],
    });
  });

  test("are what the centres' own figures are, wherever they are told", async () => {
    for (const [slug, centre] of [
      ["buxar", state.buxar],
      ["bhojpur", state.bhojpur],
    ] as const) {
      const told = await ofDistrict("2023-24", slug);
      const own = await state.read(centre.caseWorker, (reader) =>
        centreFigures(reader, "2023-24", "ALL"),
      );
      for (const key of ["received", "disposed", "openingPendency", "closingPendency"] as const) {
        if (told[key] !== null)
          expect(`${slug} ${key} ${told[key]}`).toBe(`${slug} ${key} ${own[key]}`);
      }
      expect(told.disposalRate).toBe(own.disposalRate);
    }
  });

  test("withhold three women, and whatever they could be subtracted from", async () => {
    const bhojpur = await ofDistrict("2024-25", "bhojpur");
    expect(bhojpur).toMatchObject({ received: null, disposed: null, disposalRate: null });
    expect(bhojpur.withheld).toEqual([
      "RECEIVED",
      "DISPOSED",
      "DISPOSAL_RATE",
      "OPENING_PENDENCY",
      "CLOSING_PENDENCY",
      "RECEIVED_PER_LAKH_FEMALES",
    ]);
    expect(await ofDistrict("2024-25", "buxar")).toMatchObject({ received: 6, disposed: 6 });
    const whole = await ofState("2024-25");
    expect(whole).toMatchObject({ received: null, disposed: null, disposalRate: null });
    expect(whole.byCategory.map(({ received, disposed }) => [received, disposed])).toEqual(
      Array.from({ length: 5 }, () => [null, null]),
    );
  });

  test("of a year without a case are naught, with what is still pending, and a rate there is none", async () => {
    expect(await ofState("2019-20")).toMatchObject({
      received: 0,
      disposed: 0,
      disposalRate: null,
      closingPendency: 0,
      centres: 2,
      withheld: [],
    });
    expect(await ofDistrict("2026-27", "buxar")).toMatchObject({
      received: 0,
      openingPendency: 11,
      closingPendency: 11,
    });
  });

  test("are refused to a centre's posts, and for a year that is none", async () => {
    for (const who of [state.buxar.administrator, state.buxar.caseWorker]) {
      expect(await refusalOf(ofState("2025-26", who))).toBe("ACTOR_NOT_PERMITTED");
    }
    expect(await refusalOf(ofState("25-26"))).toBe("FINANCIAL_YEAR_INVALID");
    const entered = { actor: state.stateOfficer.actor, now: TEST_NOW };
    expect(await inOversightScope(oversight, entered, listFinancialYears)).toEqual([
      "2024-25",
      "2023-24",
    ]);
    expect(
      await refusalOf(
        inOversightScope(
          oversight,
          { ...entered, actor: state.buxar.administrator.actor },
          listFinancialYears,
        ),
      ),
    ).toBe("ACTOR_NOT_PERMITTED");
  });
});
