import {
  openCentreDatabase,
  openPlainDatabase,
  type CentreDatabase,
  type PlainDatabase,
} from "@sakhi/db/connections";
import pg from "pg";
import { openTestCentres, TEST_PASSWORD, type TestAccount, type TestCentres } from "./centres.ts";

interface Response {
  readonly statusCode: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly rawPayload: Buffer;
}
interface Request {
  readonly method: "GET" | "POST" | "PUT" | "HEAD";
  readonly url: string;
  readonly headers?: Record<string, string>;
  readonly payload?: string | Buffer;
}
/** As much of an HTTP server as a test needs. */
interface Server {
  inject(request: Request): Promise<Response>;
  close(): Promise<unknown>;
}
interface Databases {
  readonly centre: CentreDatabase;
  readonly oversight: PlainDatabase;
  readonly signIn: PlainDatabase;
}
interface Log {
  info(message: string): void;
  fault(message: string, error: unknown, fields?: { readonly reference?: string }): void;
}

export interface ApiError {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}
export interface Answer {
  readonly status: number;
  readonly data: unknown;
  readonly errors: readonly ApiError[];
  readonly text: string;
}

/** The API before two centres and the State, asked as its clients ask it. */
export interface TestApi {
  readonly centres: TestCentres;
  readonly databases: Databases;
  /** Every fault that was logged, with its reference number. */
  readonly faults: { readonly error: unknown; readonly reference: string | undefined }[];
  send(request: Request): Promise<Response>;
  /** The header that says who asks. */
  authorization(who: TestAccount): Promise<Record<string, string>>;
  ask(who: TestAccount | null, query: string, variables?: object): Promise<Answer>;
  /** The statements that reach PostgreSQL while `work` runs, in their order. */
  statementsOf(work: () => Promise<unknown>): Promise<string[]>;
  close(): Promise<void>;
}

export async function openTestApi(
  openServer: (databases: Databases, log: Log) => Promise<Server>,
): Promise<TestApi> {
  const centres = await openTestCentres();
  const databases = {
    centre: await openCentreDatabase(centres.urls.centre),
    oversight: openPlainDatabase(centres.urls.oversight),
    signIn: openPlainDatabase(centres.urls.signIn),
  };
  const faults: TestApi["faults"] = [];
  const log: Log = {
    info: () => undefined,
    fault: (_message, error, fields) => faults.push({ error, reference: fields?.reference }),
  };
  const server = await openServer(databases, log);
  const send: TestApi["send"] = (request) => server.inject(request);
  const signedIn = new Map<string, string>();
  const authorization: TestApi["authorization"] = async ({ username }) => {
    const token = signedIn.get(username) ?? (await signIn(send, username));
    signedIn.set(username, token);
    return { authorization: `Bearer ${token}` };
  };
  return {
    centres,
    databases,
    faults,
    send,
    authorization,
    statementsOf,
    ask: async (who, query, variables = {}) =>
      answerOf(await post(send, { query, variables }, who ? await authorization(who) : {})),
    close: async () => {
      await server.close();
      await Promise.all(Object.values(databases).map((database) => database.close()));
      await centres.close();
    },
  };
}

function post(
  send: TestApi["send"],
  body: object,
  headers: Record<string, string>,
): Promise<Response> {
  return send({
    method: "POST",
    url: "/graphql",
    headers: { "content-type": "application/json", ...headers },
    payload: JSON.stringify(body),
  });
}

function answerOf({ statusCode, body }: Response): Answer {
  const { data = null, errors = [] } = JSON.parse(body) as {
    data?: unknown;
    errors?: ApiError[];
  };
  return { status: statusCode, data, errors, text: body };
}

async function signIn(send: TestApi["send"], username: string): Promise<string> {
  const query = `mutation ($username: String!, $password: String!) { signIn(username: $username, password: $password) { token } }`;
  const answer = answerOf(
    await post(send, { query, variables: { username, password: TEST_PASSWORD } }, {}),
  );
  return (answer.data as { signIn: { token: string } }).signIn.token;
}

async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const original = Object.getOwnPropertyDescriptor(pg.Client.prototype, "query")!;
  const sent: string[] = [];
  const count = function (this: pg.Client, ...parameters: unknown[]): unknown {
    const [first] = parameters;
    sent.push(typeof first === "string" ? first : (first as { text: string }).text);
    return Reflect.apply(original.value as (...given: unknown[]) => unknown, this, parameters);
  };
  Object.defineProperty(pg.Client.prototype, "query", { ...original, value: count });
  try {
    await work();
  } finally {
    Object.defineProperty(pg.Client.prototype, "query", original);
  }
  return sent;
}
