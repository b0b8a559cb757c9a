import {
  openTestCentres,
  TEST_PASSWORD,
  type TestAccount,
  type TestCentres,
} from "@sakhi/testkit/centres";
import { addService } from "@sakhi/usecases/case/add-service";
import { disposeCase } from "@sakhi/usecases/case/dispose-case";
import { registerCase } from "@sakhi/usecases/case/register-case";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compareAnswers } from "./compare-answers.ts";
import { startSakhiAndLimit, type Contender } from "./contenders.ts";
import type { Ground } from "./ground.ts";

/** More than a page of open cases, and enough of every category that the dashboard withholds nothing. */
const CASES = 120;
const DISPOSED = 30;
const TYPES = [
  "STALKING",
  "DOMESTIC_VIOLENCE",
  "DOWRY_HARASSMENT",
  "CHILD_MARRIAGE",
  "DESERTION",
] as const;
let centres: TestCentres;
let contenders: readonly Contender[] = [];
let ground: Ground;

beforeAll(async () => {
  centres = await openTestCentres();
  const { administrator, id: centreId } = centres.buxar;
  const caseIds = await centres.change(administrator, async (scope) => {
    const ids: string[] = [];
    for (let at = 0; at < CASES; at++) {
      const receivedOn = `2026-0${1 + (at % 9)}-1${at % 10}`;
      const woman = { womanName: `"काल्पनिक" \\ ${at}`, age: at % 7 === 0 ? null : 20 + (at % 60) };
      const id = await registerCase(scope, {
        receivedOn,
        type: TYPES[at % TYPES.length]!,
        source: "ASHA",
        ...woman,
      });
      ids.push(id);
    }
    const [served, ...others] = ids as [string, ...string[]];
    await addService(scope, {
      caseId: served,
      kind: "POLICE",
      givenOn: "2026-10-01",
      note: "एक\nटिप्पणी",
    });
    const end = { outcome: "NEEDS_MET", disposedOn: "2026-10-02" } as const;
    for (const caseId of others.slice(0, DISPOSED)) {
      await disposeCase(scope, { caseId, version: 1, ...end });
    }
    return ids;
  });
  const logIn = ({ username, actor }: TestAccount) => ({
    role: actor.role,
    centre: null,
    username,
    password: TEST_PASSWORD,
  });
  ground = {
    urls: centres.urls,
    adminUrl: centres.adminUrl,
    centreId,
    caseIds,
    financialYear: "2026-27",
    cases: CASES,
    administrator: logIn(administrator),
    stateOfficer: logIn(centres.stateOfficer),
  };
  contenders = await startSakhiAndLimit(ground);
});

afterAll(async () => {
  await Promise.all(
    [...new Set(contenders.map(({ server }) => server))].map((server) => server.stop()),
  );
  await centres.close();
});

test("the API and every way of the limit give the same case pages, list and dashboard", async () => {
  expect(await compareAnswers(contenders, ground)).toBe(3 * 25 * 3);
});

test("an answer that differs in one field is found, and named", async () => {
  const [limit, ...others] = contenders as [Contender, ...Contender[]];
  const wrong: Contender = {
    ...others.at(-1)!,
    read: (_, answer) =>
      JSON.parse(JSON.stringify(answer).replaceAll('"STALKING"', '"OTHER"')) as unknown,
  };
  await expect(compareAnswers([limit, wrong], ground)).rejects.toThrow(
    "Sakhi differs from limit at casePage.data.case.type",
  );
});
