import { openPlainDatabase } from "@sakhi/db/connections";
import type { DemoLogIn } from "../../apps/cli/src/demo/seed-demonstration.ts";
import type { Ground } from "./ground.ts";
import { documents, type OperationName, type Variables } from "./operations.ts";
import {
  postGraphileDocuments,
  postGraphileVariables,
  readPostGraphileAnswer,
} from "./postgraphile-answers.ts";
import { startServer, type ServerProcess } from "./server-process.ts";
import { createDashboardFunctions } from "./servers/postgraphile-schema.ts";

interface BenchRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** One way to answer the operations; several may share a server. */
export interface Contender {
  readonly name: string;
  readonly server: ServerProcess;
  request(operation: OperationName, variables: Variables): BenchRequest;
  /** The answer in the shape of the API's, so that contenders can be compared field by field. */
  read(operation: OperationName, answer: unknown): unknown;
}

const JSON_TYPE = { "content-type": "application/json" };
const asIs = (_operation: OperationName, answer: unknown) => answer;

/** The API and the three ways of the limit; the first is what the others are measured against. */
export async function startSakhiAndLimit(ground: Ground): Promise<readonly Contender[]> {
  const { urls, adminUrl } = ground;
  const limit = await startServer("test/bench/servers/limit.main.ts", (port) => ({
    BENCH_SERVER: JSON.stringify({ urls, adminUrl, port }),
  }));
  const api = await startServer("apps/api/src/main.ts", (port) => ({
    SAKHI_API_PORT: String(port),
    SAKHI_DATABASE_CENTRE_URL: urls.centre,
    SAKHI_DATABASE_OVERSIGHT_URL: urls.oversight,
    SAKHI_DATABASE_SIGN_IN_URL: urls.signIn,
  }));
  const centreToken = await signIn(api, ground.administrator);
  const stateToken = await signIn(api, ground.stateOfficer);
  const authorization = (operation: OperationName) =>
    `Bearer ${operation === "dashboard" ? stateToken : centreToken}`;
  const ofLimit = (name: string, way: string): Contender => ({
    name,
    server: limit,
    request: (operation, variables) => ({
      path: `/${way}/${operation}`,
      headers: { ...JSON_TYPE, authorization: authorization(operation) },
      body: JSON.stringify({ ...variables, centreId: ground.centreId }),
    }),
    read: asIs,
  });
  return [
    ofLimit("limit", "door"),
    ofLimit("limit + session look-up", "session"),
    ofLimit("limit without row security", "open"),
    {
      name: "Sakhi",
      server: api,
      request: (operation, variables) => ({
        path: "/graphql",
        headers: { ...JSON_TYPE, authorization: authorization(operation) },
        body: JSON.stringify({ query: documents[operation], variables }),
      }),
      read: asIs,
    },
  ];
}

/** PostGraphile 5 on the same tables and roles; like the limit it takes the centre from the request and looks no session up. */
export async function startPostGraphile(ground: Ground): Promise<Contender> {
  const admin = openPlainDatabase(ground.adminUrl);
  await createDashboardFunctions(admin.pool);
  await admin.close();
  const server = await startServer("test/bench/servers/postgraphile.main.ts", (port) => ({
    BENCH_SERVER: JSON.stringify({ urls: ground.urls, port }),
  }));
  return {
    name: "PostGraphile 5",
    server,
    request: (operation, variables) => ({
      path: operation === "dashboard" ? "/state" : "/centre",
      headers: { ...JSON_TYPE, "x-centre-id": ground.centreId },
      body: JSON.stringify({
        query: postGraphileDocuments[operation],
        variables: postGraphileVariables(operation, variables, ground.centreId),
      }),
    }),
    read: readPostGraphileAnswer,
  };
}

async function signIn(api: ServerProcess, { username, password }: DemoLogIn): Promise<string> {
  const query = `mutation ($username: String!, $password: String!) { signIn(username: $username, password: $password) { token } }`;
  const response = await fetch(`${api.origin}/graphql`, {
    method: "POST",
    headers: JSON_TYPE,
    body: JSON.stringify({ query, variables: { username, password } }),
  });
  const { data } = (await response.json()) as { data: { signIn: { token: string } } };
  return data.signIn.token;
}
