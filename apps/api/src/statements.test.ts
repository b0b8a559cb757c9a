import { openTestApi, type TestApi } from "@sakhi/testkit/api";
import type { TestAccount } from "@sakhi/testkit/centres";
import { addService } from "@sakhi/usecases/case/add-service";
import { registerCase } from "@sakhi/usecases/case/register-case";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openServer } from "./server.ts";

let api: TestApi;
let caseId: string;
const CASES = 60;

beforeAll(async () => {
  api = await openTestApi(openServer);
  await api.centres.change(api.centres.buxar.administrator, async (scope) => {
    for (let n = 0; n < CASES; n++) {
      caseId = await registerCase(scope, {
        receivedOn: "2026-05-01",
        type: "OTHER",
        source: "ASHA",
        womanName: "सुनीता",
      });
      await addService(scope, { caseId, kind: "MEDICAL", givenOn: "2026-05-02" });
    }
  });
});
afterAll(() => api.close());

const CASE =
  "id caseNumber receivedOn type status woman { name age phone } services { kind givenOn } timeline { kind at detail }";
const list = (first: number) =>
  `{ cases(first: ${first}) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { ${CASE} } } } }`;

/** Statements that read or write a row; the opening and closing of a transaction and of the door are told apart. */
async function statements(
  who: TestAccount,
  query: string,
  variables: object = {},
): Promise<{ rows: string[]; all: number }> {
  await api.ask(who, query, variables);
  const sent = await api.statementsOf(async () => {
    const { errors } = await api.ask(who, query, variables);
    expect(errors).toEqual([]);
  });
  const rows = sent.filter(
    (text) => !/^(begin|rollback|commit|select app\.enter_centre)/i.test(text.trim()),
  );
  return { rows, all: sent.length };
}
const tablesOf = (rows: readonly string[]) =>
  rows.map((text) => /(?:from|into|update) ((?:core|entry)\.\w+)/.exec(text)?.[1] ?? text);

describe("the statements of one operation", () => {
  test("are as many for a list of 50 cases as for one of 5, services and timelines included", async () => {
    const { administrator } = api.centres.buxar;
    const five = await statements(administrator, list(5));
    const fifty = await statements(administrator, list(50));
    expect(fifty.all).toBe(five.all);
    expect(tablesOf(fifty.rows).toSorted()).toEqual([
      "core.audit_entry",
      "core.audit_head",
      "core.case_counter",
      "core.case_event",
      "core.case_file",
      "core.service_given",
      "entry.session",
    ]);
  });

  test("of a case's page: the session, the case with her, its services, its timeline, and the audit of it", async () => {
    const page = await statements(
      api.centres.buxar.caseWorker,
      `query ($id: ID!) { case(id: $id) { ${CASE} } }`,
      { id: caseId },
    );
    expect(tablesOf(page.rows).toSorted()).toEqual([
      "core.audit_entry",
      "core.audit_head",
      "core.case_event",
      "core.case_file",
      "core.service_given",
      "entry.session",
    ]);
  });

  test("of a list without services and total: the session and the cases, no vault unless she is asked for", async () => {
    const plain = await statements(
      api.centres.buxar.caseWorker,
      "{ cases(first: 50) { edges { node { id caseNumber } } } }",
    );
    expect(tablesOf(plain.rows)).toEqual(["entry.session", "core.case_file"]);
    expect(plain.rows.join()).not.toContain("core.identity");
  });

  test("of a centre's figures: the session, the years, the days", async () => {
    const figures = await statements(
      api.centres.buxar.caseWorker,
      `{ figures(financialYear: "2026-27") { received disposed closingPendency byCategory { received } byMonth { received } } }`,
    );
    expect(tablesOf(figures.rows)).toEqual([
      "entry.session",
      "core.rollup_year",
      "core.rollup_day",
    ]);
  });

  test("of the State's page: the session, the districts, their figures, the split by category, and no case", async () => {
    const page = await statements(
      api.centres.stateOfficer,
      `{ districtFigures(financialYear: "2026-27") { received byCategory { received } districts { received district { nameHi } } } }`,
    );
    expect(tablesOf(page.rows).toSorted()).toEqual([
      "core.centre",
      "core.district",
      "core.rollup_year",
      "entry.session",
    ]);
    expect(page.rows.join()).not.toContain("origin");
  });

  test("of everything together, with the transactions around them", async () => {
    const { administrator, caseWorker } = api.centres.buxar;
    const counts = {
      "case page": (
        await statements(caseWorker, `query ($id: ID!) { case(id: $id) { ${CASE} } }`, {
          id: caseId,
        })
      ).all,
      "list of 50": (await statements(administrator, list(50))).all,
      "State's page": (
        await statements(
          api.centres.stateOfficer,
          `{ districtFigures(financialYear: "2026-27") { received byCategory { received } districts { received district { nameHi } } } }`,
        )
      ).all,
      me: (await statements(caseWorker, "{ me { username } }")).all,
    };
    // Session; then per moment: begin, enter, the statements sent together, rollback.
    // Where she is named: begin, enter, lock of the chain, entry, commit.
    expect(counts).toEqual({ "case page": 12, "list of 50": 16, "State's page": 6, me: 2 });
  });
});
