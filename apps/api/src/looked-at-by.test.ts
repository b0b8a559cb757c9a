import { openTestApi, type TestApi } from "@sakhi/testkit/api";
import { registerCase } from "@sakhi/usecases/case/register-case";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openServer } from "./server.ts";

let api: TestApi;
let caseId: string;

beforeAll(async () => {
  api = await openTestApi(openServer);
  caseId = await api.centres.change(api.centres.buxar.administrator, (scope) =>
    registerCase(scope, {
      receivedOn: "2026-05-01",
      type: "OTHER",
      source: "ASHA",
      womanName: "सुनीता",
    }),
  );
});
afterAll(() => api.close());

const LOOKS = "lookedAtBy { act times actorRole username }";
const looksAs = async (who: TestApi["centres"]["stateOfficer"]) =>
  api.ask(who, `query ($id: ID!) { case(id: $id) { ${LOOKS} } }`, { id: caseId });

test("the staff of a case see who has looked at it, by post and user name, and a look at the lookers is none", async () => {
  const { administrator, caseWorker } = api.centres.buxar;
  for (let n = 0; n < 2; n++) {
    await api.ask(caseWorker, "query ($id: ID!) { case(id: $id) { woman { name } } }", {
      id: caseId,
    });
  }
  await api.ask(caseWorker, "{ cases(first: 50) { edges { node { woman { name } } } } }");
  const expected = [
    { act: "CASE_LIST", times: 1, actorRole: "CASE_WORKER", username: "buxar.worker" },
    { act: "CASE_READ", times: 2, actorRole: "CASE_WORKER", username: "buxar.worker" },
    { act: "CASE_REGISTER", times: 1, actorRole: "CENTRE_ADMINISTRATOR", username: "buxar.admin" },
  ];
  for (const who of [administrator, caseWorker]) {
    const { data, errors } = await looksAs(who);
    expect(errors).toEqual([]);
    const looks = (data as { case: { lookedAtBy: { act: string }[] } }).case.lookedAtBy;
    expect(looks.toSorted((a, b) => a.act.localeCompare(b.act))).toEqual(expected);
  }
});

test("nobody else does: neither the State's officer nor another centre learns that there is a case", async () => {
  for (const who of [api.centres.stateOfficer, api.centres.bhojpur.administrator]) {
    const { data, errors } = await looksAs(who);
    expect(data).toBeNull();
    expect(errors[0]!.extensions["reason"]).toBe("CASE_NOT_FOUND");
  }
});

test("of a list, the lookers of every case come with one statement and their names with one more", async () => {
  const statements = async (first: number) => {
    const query = `{ cases(first: ${first}) { edges { node { id ${LOOKS} } } } }`;
    const ask = () => api.ask(api.centres.buxar.caseWorker, query);
    await ask();
    return (await api.statementsOf(ask)).length;
  };
  const one = await statements(1);
  for (let n = 0; n < 10; n++) {
    await api.centres.change(api.centres.buxar.administrator, (scope) =>
      registerCase(scope, { receivedOn: "2026-05-02", type: "OTHER", source: "ASHA" }),
    );
  }
  expect(await statements(50)).toBe(one);
});
