import { ApolloServer, HeaderMap } from "@apollo/server";
import { openPlainDatabase } from "@sakhi/db/connections";
import type { Logger } from "@sakhi/observability/logger";
import { openTestCentres, TEST_PASSWORD, type TestCentres } from "@sakhi/testkit/centres";
import { registerCase } from "@sakhi/usecases/case/register-case";
import { addService } from "@sakhi/usecases/case/add-service";
import { signIn } from "@sakhi/usecases/account/sign-in";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compiledExecution } from "./compiled-execution.ts";
import { openContext, type ApiContext, type Databases } from "./context.ts";
import { buildApiSchema } from "./schema.ts";
import { graphqlSettings } from "./server.ts";

type Asker = "administrator" | "stateOfficer" | "nobody";

interface Probe {
  readonly title: string;
  readonly asker: Asker;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  /** Words the answer must hold, so that two equal failures do not pass for a success. */
  readonly holds: string;
  readonly status?: number;
}

const CASE_ID = "00000000-0000-4000-8000-00000000ca5e";
const NO_CASE = "00000000-0000-4000-8000-000000000bad";
const SECRET = "काल्पनिक नाम";

const PROBES: readonly Probe[] = [
  {
    title: "a case with her, its services and its timeline",
    asker: "administrator",
    query: `query ($id: ID!) { case(id: $id) { id receivedOn type pending woman { name age } services { kind givenOn } timeline { kind at } } }`,
    variables: { id: CASE_ID },
    holds: "POLICE",
  },
  {
    title: "aliases, fragments and a field asked for twice",
    asker: "administrator",
    query: `query ($id: ID!) { one: case(id: $id) { ...a woman { name } } two: case(id: $id) { woman { age } ...a } }
      fragment a on Case { status woman { phone } ... on Case { version } }`,
    variables: { id: CASE_ID },
    holds: "two",
  },
  {
    title: "who is signed in, and where",
    asker: "administrator",
    query: `{ me { username role centre { slug districtNameHi } } }`,
    holds: '"slug":"buxar"',
  },
  {
    title: "the list with its counter",
    asker: "administrator",
    query: `query ($sort: CaseSort) { cases(first: 5, filter: { pendency: PENDING }, sort: $sort) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { caseNumber } } } }`,
    variables: { sort: "RECEIVED_ON_ASC" },
    holds: '"totalCount":1',
  },
  ...[true, false].map((withWoman) => ({
    title: `fields left out and taken in by variables: ${withWoman}`,
    asker: "administrator" as const,
    query: `query ($id: ID!, $w: Boolean!) { case(id: $id) { id woman @include(if: $w) { name } status @skip(if: $w) } me @include(if: $w) { username } }`,
    variables: { id: CASE_ID, w: withWoman },
    holds: withWoman ? '"woman"' : '"status"',
  })),
  {
    title: "the second of two operations",
    asker: "administrator",
    query: `query A { me { username } } query B { figures(financialYear: "2026-27") { received byMonth { month received } } }`,
    operationName: "B",
    holds: '"received":1',
  },
  {
    title: "an operation that is not in the document",
    asker: "administrator",
    query: `query A { me { username } } query B { me { role } }`,
    operationName: "C",
    holds: "Unknown operation",
    status: 400,
  },
  {
    title: "the State's districts",
    asker: "stateOfficer",
    query: `{ districtFigures(financialYear: "2026-27") { received disposalRate districts { received district { nameHi } } } }`,
    holds: "बक्सर",
  },
  {
    title: "nobody signed in, in a field that may be null",
    asker: "nobody",
    query: `{ me { username } }`,
    holds: '"me":null',
  },
  {
    title: "nobody signed in",
    asker: "nobody",
    query: `{ centres { slug } }`,
    holds: "UNAUTHENTICATED",
  },
  {
    title: "a post without the duty",
    asker: "stateOfficer",
    query: `{ cases(first: 5) { totalCount } }`,
    holds: "FORBIDDEN",
  },
  {
    title: "a refusal beside a good answer",
    asker: "administrator",
    query: `query ($id: ID!) { me { username } gone: case(id: $id) { id } }`,
    variables: { id: NO_CASE },
    holds: "NOT_FOUND",
  },
  {
    title: "a refused change",
    asker: "administrator",
    query: `mutation ($input: DisposeCaseInput!) { disposeCase(input: $input) { id } }`,
    variables: {
      input: { caseId: CASE_ID, version: 99, outcome: "NEEDS_MET", disposedOn: "2026-11-20" },
    },
    holds: "CONFLICT",
  },
  {
    title: "a variable that is missing",
    asker: "administrator",
    query: `query ($id: ID!) { case(id: $id) { id } }`,
    holds: "BAD_USER_INPUT",
    status: 400,
  },
  {
    title: "a variable of the wrong type",
    asker: "administrator",
    query: `query ($first: Int!, $sort: CaseSort) { cases(first: $first, sort: $sort) { totalCount } }`,
    variables: { first: SECRET, sort: SECRET },
    holds: "BAD_USER_INPUT",
    status: 400,
  },
  {
    title: "a date that does not exist, inside an input",
    asker: "administrator",
    query: `mutation ($input: RegisterCaseInput!) { registerCase(input: $input) { id } }`,
    variables: {
      input: { receivedOn: "2026-02-30", type: "STALKING", source: "ASHA", womanName: SECRET },
    },
    holds: "BAD_USER_INPUT",
    status: 400,
  },
];

let centres: TestCentres;
let databases: Databases;
let servers: Record<"graphqlJs" | "compiled", ApolloServer<ApiContext>>;
const tokens: Record<Asker, string | undefined> = {
  administrator: undefined,
  stateOfficer: undefined,
  nobody: undefined,
};
const silent: Logger = { info: () => {}, fault: () => {} };

beforeAll(async () => {
  centres = await openTestCentres();
  databases = {
    centre: centres.db,
    oversight: openPlainDatabase(centres.urls.oversight),
    signIn: openPlainDatabase(centres.urls.signIn),
  };
  const { administrator } = centres.buxar;
  const received = { receivedOn: "2026-11-20", type: "DOMESTIC_VIOLENCE", source: "ASHA" } as const;
  await centres.change(administrator, (scope) =>
    registerCase(scope, { ...received, idempotencyKey: CASE_ID, womanName: SECRET, age: 30 }),
  );
  await centres.change(administrator, (scope) =>
    addService(scope, { caseId: CASE_ID, kind: "POLICE", givenOn: "2026-11-21" }),
  );
  for (const asker of ["administrator", "stateOfficer"] as const) {
    const { username } = asker === "administrator" ? administrator : centres.stateOfficer;
    const login = { username, password: TEST_PASSWORD, now: new Date(), address: "10.0.0.1" };
    tokens[asker] = (await signIn(databases.signIn, login)).token;
  }
  const schema = await buildApiSchema();
  servers = {
    graphqlJs: new ApolloServer<ApiContext>({ ...graphqlSettings(silent), schema }),
    compiled: new ApolloServer<ApiContext>({
      ...graphqlSettings(silent),
      gateway: compiledExecution(schema),
    }),
  };
  await Promise.all(Object.values(servers).map((server) => server.start()));
});

afterAll(async () => {
  await Promise.all(Object.values(servers).map((server) => server.stop()));
  await Promise.all([databases.oversight.close(), databases.signIn.close(), centres.close()]);
});

async function ask(kind: keyof typeof servers, probe: Probe, reached: Databases = databases) {
  const { query, variables, operationName } = probe;
  const token = tokens[probe.asker];
  const response = await servers[kind].executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: "POST",
      headers: new HeaderMap([["content-type", "application/json"]]),
      search: "",
      body: JSON.parse(JSON.stringify({ query, variables, operationName })) as unknown,
    },
    context: async () => {
      const context = await openContext(databases, token && `Bearer ${token}`);
      return reached === databases ? context : { ...context, centres: broken };
    },
  });
  const text = response.body.kind === "complete" ? response.body.string : "";
  return { status: response.status ?? 200, text, answer: comparable(JSON.parse(text)) };
}

const broken = () => Promise.reject(new Error(SECRET));

/** Compiled code does not know where in the document a field stands; the number of a fault is drawn anew each time. */
function comparable(answer: unknown): unknown {
  const text = JSON.stringify(answer, (key, value: unknown) =>
    key === "locations" ? undefined : key === "reference" ? "drawn" : value,
  );
  return JSON.parse(text.replaceAll(/[0-9a-f]{8}(?=[.।])/g, "drawn"));
}

test.each(PROBES)("compiled execution answers as graphql-js does: $title", async (probe) => {
  const expected = await ask("graphqlJs", probe);
  expect(expected.text).toContain(probe.holds);
  expect(expected.status).toBe(probe.status ?? 200);
  // Asked once it is executed by graphql-js, from the second time on it is compiled.
  for (let time = 1; time <= 3; time++) {
    const { status, answer } = await ask("compiled", probe);
    expect({ time, status, answer }).toEqual({
      time,
      status: expected.status,
      answer: expected.answer,
    });
  }
});

test("a fault in compiled execution tells a number and never what was behind it", async () => {
  const probe: Probe = {
    title: "",
    asker: "administrator",
    query: `{ centres { slug } }`,
    holds: "",
  };
  const faulty = { ...databases };
  const expected = await ask("graphqlJs", probe, faulty);
  for (let time = 1; time <= 3; time++) {
    const { text, answer } = await ask("compiled", probe, faulty);
    expect(answer).toEqual(expected.answer);
    expect(text).toContain("INTERNAL_SERVER_ERROR");
    expect(text).not.toContain(SECRET);
  }
});

test("a value that does not fit is never quoted back by compiled execution", async () => {
  for (const probe of PROBES.filter(({ status }) => status === 400)) {
    for (let time = 1; time <= 3; time++) {
      expect((await ask("compiled", probe)).text).not.toContain(SECRET);
    }
  }
});
