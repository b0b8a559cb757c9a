import { testDatabase, type TestDatabase } from "@sakhi/testkit/database";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readPipelined, type Statement } from "./pipelined-read.ts";

let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await testDatabase();
  pool = new pg.Pool({ connectionString: database.urls.centre, max: 1, pipeline: true });
});

afterAll(async () => {
  await pool.end();
  await database.close();
});

const statement = (text: string, ...values: unknown[]): Statement => ({ text, values });
const one = (statements: Statement) => readPipelined(pool, null, (read) => read(statements));

test("statements sent together are answered in their own places", async () => {
  const rows = await readPipelined(pool, null, (read) =>
    Promise.all([1, 2, 3].map((n) => read(statement("select $1::int, $1::int * 2", n)))),
  );
  expect(rows).toEqual([[[1, 2]], [[2, 4]], [[3, 6]]]);
});

test("all of them see one moment and the entry that came before them", async () => {
  const entry = statement("select set_config('app.centre_id', $1, true)", "here");
  const rows = await readPipelined(pool, entry, (read) =>
    Promise.all([
      read(statement("select current_setting('app.centre_id'), now()::text")),
      read(statement("select current_setting('app.centre_id'), now()::text")),
    ]),
  );
  expect(rows[0]).toEqual(rows[1]);
  expect(rows[0]![0]![0]).toBe("here");
});

test("what is asked for only after an answer has the same entry before it", async () => {
  const entry = statement("select set_config('app.centre_id', $1, true)", "here");
  const centre = statement("select current_setting('app.centre_id', true)");
  const rows = await readPipelined(pool, entry, async (read) => [
    ...(await read(centre)),
    ...(await read(centre)),
  ]);
  expect(rows).toEqual([["here"], ["here"]]);
  expect(await one(centre)).toEqual([[""]]);
});

test("a reading that is over sends nothing more on a connection that may be another's by then", async () => {
  let late = (): Promise<unknown> => Promise.reject(new Error("never set"));
  await readPipelined(pool, null, async (read) => {
    late = () => read(statement("select 1"));
  });
  await expect(late()).rejects.toThrow("over");
});

test("when one fails, the reading fails with its reason, and the next reading does not notice", async () => {
  await expect(
    readPipelined(pool, null, (read) =>
      Promise.all([
        read(statement("select 1")),
        read(statement("select 1 / $1::int", 0)),
        read(statement("select 2")),
      ]),
    ),
  ).rejects.toThrow("division by zero");
  expect(await one(statement("select 3"))).toEqual([[3]]);
});

test("a statement that does not parse fails each time it is sent, and nothing else does", async () => {
  for (let times = 0; times < 3; times++) {
    await expect(one(statement("select no_such_column"))).rejects.toThrow("does not exist");
    await expect(one(statement("selekt 1"))).rejects.toThrow("syntax error");
  }
  expect(await one(statement("select 4"))).toEqual([[4]]);
});

test("a text that failed in one place succeeds in another", async () => {
  const text = "select 10 / $1::int";
  await expect(one(statement(text, 0))).rejects.toThrow("division by zero");
  expect(await one(statement(text, 5))).toEqual([[2]]);
});

test("a text first sent behind a failing statement is prepared all the same later", async () => {
  const text = "select 'sent behind', $1::int";
  await expect(
    readPipelined(pool, null, (read) =>
      Promise.all([read(statement("select 1 / $1::int", 0)), read(statement(text, 1))]),
    ),
  ).rejects.toThrow("division by zero");
  expect(await one(statement(text, 2))).toEqual([["sent behind", 2]]);
});

test("when the entry fails, nothing after it is answered", async () => {
  const answers: unknown[] = [];
  await expect(
    readPipelined(pool, statement("select app.enter_centre($1)", "no id"), async (read) => {
      answers.push(await read(statement("select 'a secret'")));
    }),
  ).rejects.toThrow("uuid");
  expect(answers).toEqual([]);
});

test("a reading that throws before its statements are answered leaves no rejection alone", async () => {
  const lonely: unknown[] = [];
  const listen = (reason: unknown) => lonely.push(reason);
  process.on("unhandledRejection", listen);
  await expect(
    readPipelined(pool, statement("select app.enter_centre($1)", "no id"), async (read) => {
      await read(statement("select 1"));
      throw new Error("never reached");
    }),
  ).rejects.toThrow();
  const refusing = (): Promise<never> => {
    throw new Error("refused at once");
  };
  await expect(
    readPipelined(pool, statement("select app.enter_centre($1)", "no id"), refusing),
  ).rejects.toThrow();
  await expect(readPipelined(pool, null, refusing)).rejects.toThrow("refused at once");
  await expect(
    readPipelined(pool, null, async () => {
      throw new Error("before anything was sent");
    }),
  ).rejects.toThrow("before anything was sent");
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.off("unhandledRejection", listen);
  expect(lonely).toEqual([]);
});

test("however many different texts are sent, a connection keeps a bounded number prepared", async () => {
  const texts = Array.from({ length: 600 }, (_, n) => `select ${n} as n, $1::int`);
  const rows = await readPipelined(pool, null, (read) =>
    Promise.all(texts.map((text) => read(statement(text, 1)))),
  );
  expect(rows).toHaveLength(600);
  const [[kept]] = (await one(statement("select count(*)::int from pg_prepared_statements"))) as [
    [number],
  ];
  expect(kept).toBeGreaterThan(100);
  expect(kept).toBeLessThanOrEqual(400);
});
