import pg from "pg";
import { expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "./database.ts";

async function ask(url: string, sql: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: string }>(sql);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

test("each test has a migrated database of its own and meets it in the role it names", async () => {
  const [one, other] = (await Promise.all([testDatabase(), testDatabase()])) as [
    TestDatabase,
    TestDatabase,
  ];
  try {
    await ask(one.adminUrl, "create table only_here ()");
    expect(await ask(one.adminUrl, "select to_regclass('only_here')::text as answer")).toBe(
      "only_here",
    );
    expect(await ask(other.adminUrl, "select to_regclass('only_here')::text as answer")).toBeNull();
    expect(await ask(other.adminUrl, "select to_regclass('migration')::text as answer")).toBe(
      "migration",
    );
    expect(await ask(other.urls.oversight, "select current_user as answer")).toBe(
      "sakhi_oversight",
    );
  } finally {
    await Promise.all([one.close(), other.close()]);
  }
});

test("a closed database is gone, though somebody still held a connection", async () => {
  const { adminUrl, close } = await testDatabase();
  const held = new pg.Client({ connectionString: adminUrl });
  held.on("error", () => undefined);
  await held.connect();
  await close();
  await expect(ask(adminUrl, "select 1 as answer")).rejects.toThrow("does not exist");
});
