import { readFileSync } from "node:fs";
import { openTestApi, type Answer, type TestApi } from "@sakhi/testkit/api";
import type { TestAccount } from "@sakhi/testkit/centres";
import { importNextRows } from "@sakhi/usecases/register/import-rows";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openServer } from "./server.ts";

const REGISTER = readFileSync(new URL("../../../data/buxar-register-2024-25.csv", import.meta.url));

let api: TestApi;
let batchId: string;
let caseId: string;
let everything: string[];
const stateOf = () =>
  Promise.all([api.centres.buxar, api.centres.bhojpur].map(api.centres.everythingOf));

beforeAll(async () => {
  api = await openTestApi(openServer);
  const { buxar } = api.centres;
  const headers = await api.authorization(buxar.administrator);
  const { body } = await api.send({
    method: "POST",
    url: "/registers",
    headers: { ...headers, "content-type": "application/octet-stream" },
    payload: REGISTER,
  });
  ({ batchId } = JSON.parse(body) as { batchId: string });
  await api.ask(
    buxar.administrator,
    "mutation ($id: ID!) { startImport(batchId: $id) { state } }",
    { id: batchId },
  );
  while (await api.centres.change(buxar.administrator, (scope) => importNextRows(scope, batchId)));
  const { data } = await api.ask(
    buxar.administrator,
    `{ cases(first: 1, filter: { search: "ममता" }) { edges { node { id } } } }`,
  );
  caseId = (data as { cases: { edges: { node: { id: string } }[] } }).cases.edges[0]!.node.id;
});
afterAll(() => api.close());
beforeEach(async () => {
  everything = await stateOf();
});

const reasons = ({ errors }: Answer) =>
  errors.map(({ extensions }) => [extensions["code"], extensions["reason"]].join(" "));
const VARIABLES = () => ({ caseId, batchId });

/** Every way to a case or an import by its id. */
const BY_ID: [string, string, string][] = [
  ["read", "query ($caseId: ID!) { case(id: $caseId) { id caseNumber woman { name } } }", "CASE"],
  [
    "update",
    'mutation ($caseId: ID!) { updateCase(input: { caseId: $caseId, version: 1, block: "x" }) { id } }',
    "CASE",
  ],
  [
    "add a service",
    'mutation ($caseId: ID!) { addService(input: { caseId: $caseId, kind: MEDICAL, givenOn: "2026-11-01" }) { id } }',
    "CASE",
  ],
  [
    "dispose of",
    'mutation ($caseId: ID!) { disposeCase(input: { caseId: $caseId, version: 1, outcome: SETTLEMENT, disposedOn: "2026-11-01" }) { id } }',
    "CASE",
  ],
  [
    "reopen",
    'mutation ($caseId: ID!) { reopenCase(input: { caseId: $caseId, version: 1, reason: "x" }) { id } }',
    "CASE",
  ],
  [
    "look at its import",
    "query ($batchId: ID!) { importBatch(id: $batchId) { fileName sample setAsideRows(first: 9) { found } } }",
    "IMPORT",
  ],
  [
    "start its import",
    "mutation ($batchId: ID!) { startImport(batchId: $batchId) { state } }",
    "IMPORT",
  ],
  [
    "correct a row",
    "mutation ($batchId: ID!) { correctSetAsideRow(input: { batchId: $batchId, line: 47, cells: [] }) { accepted } }",
    "IMPORT",
  ],
  [
    "undo its import",
    "mutation ($batchId: ID!) { undoImport(batchId: $batchId) { state } }",
    "IMPORT",
  ],
];
const COLLECTIONS: [string, string][] = [
  ["list", "{ cases(first: 100) { totalCount edges { node { caseNumber } } } }"],
  [
    "search by name",
    '{ cases(first: 100, filter: { search: "ममता" }) { edges { node { caseNumber } } } }',
  ],
  [
    "search by telephone",
    '{ cases(first: 100, filter: { search: "9109281590" }) { edges { node { caseNumber } } } }',
  ],
  [
    "search by number",
    '{ cases(first: 100, filter: { search: "BUX" }) { edges { node { caseNumber } } } }',
  ],
  ["figures", '{ figures(financialYear: "2024-25") { received disposed } }'],
  ["imports", "{ importBatches(first: 50) { id fileName } }"],
];

test("Buxar's own administrator finds all of it", async () => {
  const answers = await Promise.all(
    COLLECTIONS.map(([, query]) => api.ask(api.centres.buxar.administrator, query)),
  );
  expect(answers.flatMap(reasons)).toEqual([]);
  expect(answers[0]!.data).toMatchObject({ cases: { totalCount: 178 } });
  expect(answers[1]!.text).toContain("BR-194-01");
  expect(answers[4]!.data).toEqual({ figures: { received: 178, disposed: 159 } });
  const read = await api.ask(api.centres.buxar.administrator, BY_ID[0]![1], VARIABLES());
  expect(read.text).toContain("ममता");
});

describe("the administrator of Bhojpur", () => {
  test.each(BY_ID)("cannot %s what is Buxar's: it is not there", async (_, query, kind) => {
    const answer = await api.ask(api.centres.bhojpur.administrator, query, VARIABLES());
    expect(reasons(answer)).toEqual([`NOT_FOUND ${kind}_NOT_FOUND`]);
    expect(answer.data).toBeNull();
    const nowhere = await api.ask(api.centres.bhojpur.administrator, query, {
      caseId: crypto.randomUUID(),
      batchId: crypto.randomUUID(),
    });
    expect(nowhere.text).toBe(answer.text);
    expect(await stateOf()).toEqual(everything);
  });

  test.each(COLLECTIONS)("finds nothing of Buxar's by %s", async (_, query) => {
    const { text, errors } = await api.ask(api.centres.bhojpur.administrator, query);
    expect(errors).toEqual([]);
    expect(text).not.toMatch(/BR-194|ममता|178|159|register|csv/);
  });

  test("gets no sheet of Buxar's rows set aside", async () => {
    const headers = await api.authorization(api.centres.bhojpur.administrator);
    const url = `/registers/${batchId}/set-aside.xlsx`;
    const { statusCode, body } = await api.send({ method: "GET", url, headers });
    expect(statusCode).toBe(404);
    expect(JSON.parse(body)).toMatchObject({ reason: "IMPORT_NOT_FOUND" });
    expect((await api.send({ method: "GET", url })).statusCode).toBe(401);
    const own = await api.authorization(api.centres.buxar.administrator);
    expect((await api.send({ method: "GET", url, headers: own })).statusCode).toBe(200);
  });
});

describe("the State's officer", () => {
  const who = (): TestAccount => api.centres.stateOfficer;

  test("finds no case by any id, be it one or not", async () => {
    const ids = await api.centres.ask<{ id: string }>("select id from core.case_file limit 25");
    const told = new Set<string>();
    for (const id of [...ids.map((row) => row.id), crypto.randomUUID(), "x", ""]) {
      const answer = await api.ask(who(), BY_ID[0]![1], { caseId: id });
      expect(reasons(answer)).toEqual(["NOT_FOUND CASE_NOT_FOUND"]);
      told.add(answer.text);
    }
    expect(told.size).toBe(1);
  });

  test.each([
    ...BY_ID.slice(1).map(([act, query]): [string, string] => [act, query]),
    ...COLLECTIONS,
  ])("is forbidden to %s", async (_, query) => {
    const answer = await api.ask(who(), query, VARIABLES());
    expect(reasons(answer)).toEqual(["FORBIDDEN ACTOR_NOT_PERMITTED"]);
    expect(answer.data).toBeNull();
    expect(await stateOf()).toEqual(everything);
  });

  test("is forbidden to register a case, to hand a register in and to fetch one", async () => {
    const register =
      'mutation { registerCase(input: { receivedOn: "2026-01-01", type: OTHER, source: ASHA }) { id } }';
    expect(reasons(await api.ask(who(), register))).toEqual(["FORBIDDEN ACTOR_NOT_PERMITTED"]);
    const headers = {
      ...(await api.authorization(who())),
      "content-type": "application/octet-stream",
    };
    const upload = await api.send({
      method: "POST",
      url: "/registers",
      headers,
      payload: REGISTER,
    });
    expect(upload.statusCode).toBe(403);
    const sheet = await api.send({
      method: "GET",
      url: `/registers/${batchId}/set-aside.xlsx`,
      headers: await api.authorization(who()),
    });
    expect(sheet.statusCode).toBe(403);
    expect(await stateOf()).toEqual(everything);
  });

  test("sees the districts side by side, with Buxar's 178, 159 and 89.3 percent", async () => {
    const { data } = await api.ask(
      who(),
      `{ districtFigures(financialYear: "2024-25") { received disposed districts { received disposed disposalRate withheld district { slug } } } }`,
    );
    expect(data).toEqual({
      districtFigures: {
        received: 178,
        disposed: 159,
        districts: [
          {
            received: 0,
            disposed: 0,
            disposalRate: null,
            withheld: ["CLOSING_PENDENCY"],
            district: { slug: "bhojpur" },
          },
          {
            received: 178,
            disposed: 159,
            disposalRate: 89.3,
            withheld: [],
            district: { slug: "buxar" },
          },
        ],
      },
    });
  });
});

describe("a centre's post", () => {
  test("sees nothing of the State's figures", async () => {
    for (const account of [api.centres.buxar.administrator, api.centres.buxar.caseWorker]) {
      const answer = await api.ask(
        account,
        `{ districtFigures(financialYear: "2024-25") { received } }`,
      );
      expect(reasons(answer)).toEqual(["FORBIDDEN ACTOR_NOT_PERMITTED"]);
    }
  });

  test("of a case worker reads, registers and updates, but neither disposes of a case nor touches an import", async () => {
    const { caseWorker } = api.centres.buxar;
    for (const [act, query, kind] of BY_ID) {
      const forbidden = kind === "IMPORT" || act === "dispose of" || act === "reopen";
      if (!forbidden) continue;
      expect(reasons(await api.ask(caseWorker, query, VARIABLES())), act).toEqual([
        "FORBIDDEN ACTOR_NOT_PERMITTED",
      ]);
    }
    expect(await stateOf()).toEqual(everything);
    expect((await api.ask(caseWorker, BY_ID[0]![1], VARIABLES())).errors).toEqual([]);
    const register =
      'mutation { registerCase(input: { receivedOn: "2026-01-01", type: OTHER, source: ASHA }) { caseNumber pending } }';
    expect((await api.ask(caseWorker, register)).data).toMatchObject({
      registerCase: { pending: true },
    });
  });
});

test("two operations of one document each get what they asked for, whichever came first", async () => {
  const { administrator } = api.centres.buxar;
  const document = `
    query Short($id: ID!) { ...both }
    query Long($id: ID!) { ...both case(id: $id) { woman { name } } }
    fragment both on Query { case(id: $id) { id } }`;
  const headers = {
    ...(await api.authorization(administrator)),
    "content-type": "application/json",
  };
  for (const operationName of ["Short", "Long", "Short", "Long", "Long"]) {
    const payload = JSON.stringify({ query: document, operationName, variables: { id: caseId } });
    const { body } = await api.send({ method: "POST", url: "/graphql", headers, payload });
    const expected = {
      id: caseId,
      ...(operationName === "Long" && { woman: { name: "ममता तिवारी" } }),
    };
    expect(JSON.parse(body)).toEqual({ data: { case: expected } });
  }
});

test("what something is may be asked alone", async () => {
  const query =
    "query ($id: ID!) { case(id: $id) { __typename woman { __typename } timeline { __typename } } }";
  const { data } = await api.ask(api.centres.buxar.administrator, query, { id: caseId });
  expect(data).toEqual({
    case: {
      __typename: "Case",
      woman: { __typename: "Woman" },
      timeline: [{ __typename: "CaseEvent" }],
    },
  });
});
