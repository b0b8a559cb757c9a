import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { openPlainDatabase } from "@sakhi/db/connections";
import type { DatabaseUrls } from "@sakhi/db/database-urls";
import type pg from "pg";
import {
  caseList,
  casePage,
  dashboard,
  type HandOperation,
  type HandQuestion,
  type HandStatement,
} from "./limit-rows.ts";

const operations = { casePage, caseList, dashboard };

/**
 * The limit: `node:http` and `pg`, three operations written by hand, flat rows, pipelined statements, JSON put together by hand.
 * `/door/…` enters as the API does, `/session/…` looks the session up first as well, `/open/…` is without row security.
 */
export function openLimit(urls: DatabaseUrls, adminUrl: string): Server {
  const pools = {
    centre: openPlainDatabase(urls.centre).pool,
    oversight: openPlainDatabase(urls.oversight).pool,
    signIn: openPlainDatabase(urls.signIn).pool,
    open: openPlainDatabase(adminUrl).pool,
  };
  const answer = async (url: string, body: string, token: string): Promise<string> => {
    const [, way, name] = url.split("/");
    const question = JSON.parse(body) as HandQuestion;
    const operation = operations[name as keyof typeof operations](question);
    if (way === "open") return runOpen(pools.open, operation);
    if (way === "session") await requireSession(pools.signIn, token);
    return runInDoor(pools[operation.door], operation, question.centreId);
  };
  return createServer((request, response) => {
    void readBody(request)
      .then((body) => answer(request.url ?? "", body, request.headers.authorization ?? ""))
      .then(
        (json) =>
          response
            .writeHead(200, {
              "content-type": "application/json",
              "content-length": Buffer.byteLength(json),
            })
            .end(json),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
  });
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = "";
  request.setEncoding("utf8");
  for await (const chunk of request) body += chunk as string;
  return body;
}

function send(
  client: pg.Pool | pg.PoolClient,
  { name, text, values }: HandStatement,
): Promise<pg.QueryArrayResult> {
  return client.query({ name, text, values: [...values], rowMode: "array" });
}

async function runOpen(pool: pg.Pool, operation: HandOperation): Promise<string> {
  const client = await pool.connect();
  client.connection.stream.cork();
  const asked = operation.statements.map((statement) => send(client, statement));
  client.connection.stream.uncork();
  try {
    const answers = await Promise.all(asked);
    return operation.emit(answers.map(({ rows }) => rows));
  } finally {
    client.release();
  }
}

/** The transaction from its beginning to its end in one packet. */
async function runInDoor(
  pool: pg.Pool,
  operation: HandOperation,
  centreId: string,
): Promise<string> {
  const client = await pool.connect();
  client.connection.stream.cork();
  const opened = [client.query("begin read only")] as Promise<unknown>[];
  if (operation.door === "centre") {
    const text = "select app.enter_centre($1)";
    opened.push(send(client, { name: "enter", text, values: [centreId] }));
  }
  const asked = operation.statements.map((statement) => send(client, statement));
  client.query("rollback").then(
    () => client.release(),
    (error: Error) => client.release(error),
  );
  client.connection.stream.uncork();
  const [, answers] = await Promise.all([Promise.all(opened), Promise.all(asked)]);
  return operation.emit(answers.map(({ rows }) => rows));
}

async function requireSession(pool: pg.Pool, authorization: string): Promise<void> {
  const tokenHash = createHash("sha256").update(authorization.slice("Bearer ".length)).digest();
  const { rows } = await send(pool as pg.Pool, {
    name: "session",
    text: `select p.account_id, p.role, p.centre_id from entry.session s join entry.post_held p on p.id = s.post_id
           where s.token_hash = $1 and s.expires_at > now() and s.last_seen_at > now() - interval '15 minutes'`,
    values: [tokenHash],
  });
  if (rows.length === 0) throw new Error("There is no such session.");
}
