import { openTestCentres, type TestCentres } from "@sakhi/testkit/centres";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databaseRoles, type DatabaseRole } from "./database-urls.ts";

/** What a role may read at all; every other table of the catalog must answer "permission denied". */
const READABLE: Record<Exclude<DatabaseRole, "owner" | "centre">, readonly string[]> = {
  // And those columns of core.rollup_year that the released cube is made of: see below.
  oversight: ["core.centre", "core.district"],
  signIn: [
    "core.centre",
    "core.district",
    "entry.account",
    "entry.account_event",
    "entry.attempt",
    "entry.invitation",
    "entry.post_held",
    "entry.recovery_code",
    "entry.second_factor",
    "entry.session",
    "entry.sign_in_step",
  ],
  worker: ["core.centre", "core.district", "core.outbox_message"],
};

let centres: TestCentres;
let tables: string[];

beforeAll(async () => {
  centres = await openTestCentres();
  const rows = await centres.ask<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('core', 'entry', 'public') and c.relkind in ('r', 'p', 'v', 'm') order by 1`,
  );
  tables = rows.map(({ name }) => name);
});

afterAll(() => centres.close());

async function answers(
  role: DatabaseRole,
  sql: (table: string) => string,
): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: centres.urls[role] });
  await client.connect();
  try {
    const told: Record<string, string> = {};
    for (const table of tables) {
      told[table] = await client.query(sql(table)).then(
        () => "allowed",
        (error: Error) => error.message.replace(/ for (table|schema) \w+$/, ""),
      );
    }
    return told;
  } finally {
    await client.end();
  }
}

describe.each(Object.entries(READABLE) as [keyof typeof READABLE, readonly string[]][])(
  "the %s role",
  (role, readable) => {
    test("reads its few tables, and is refused at every other one", async () => {
      const told = await answers(role, (table) => `select * from ${table} limit 1`);
      for (const table of tables) {
        expect(`${table}: ${told[table]}`).toBe(
          `${table}: ${readable.includes(table) ? "allowed" : "permission denied"}`,
        );
      }
    });

    test("is refused a count, a lock and a copy of a table with a woman in it", async () => {
      const client = new pg.Client({ connectionString: centres.urls[role] });
      await client.connect();
      try {
        for (const sql of [
          "select count(*) from core.case_file",
          "select id from core.identity for update",
          "copy core.identity to stdout",
          "do $$ begin lock table core.case_file; end $$",
          "truncate core.identity",
        ]) {
          await expect(client.query(sql), sql).rejects.toThrow("permission denied");
        }
      } finally {
        await client.end();
      }
    });

    test("enters no centre", async () => {
      const client = new pg.Client({ connectionString: centres.urls[role] });
      await client.connect();
      try {
        await expect(
          client.query("select app.enter_centre($1)", [centres.buxar.id]),
        ).rejects.toThrow("permission denied");
      } finally {
        await client.end();
      }
    });
  },
);

test("the State's role is granted what the released cube is made of, and nothing more", async () => {
  const granted = await centres.ask<{ name: string; columns: string }>(
    `select table_schema || '.' || table_name as name, string_agg(column_name || ' ' || privilege_type, ', ' order by column_name) as columns
     from information_schema.column_privileges where grantee = 'sakhi_oversight' and table_name <> 'district' group by 1 order by 1`,
  );
  const reading = (...columns: string[]) => columns.map((one) => `${one} SELECT`).join(", ");
  expect(granted).toEqual([
    { name: "core.centre", columns: expect.not.stringMatching(/INSERT|UPDATE|REFERENCES/) },
    {
      name: "core.rollup_year",
      columns: reading(
        "category",
        "centre_id",
        "disposed",
        "financial_year",
        "received",
        "reopened",
      ),
    },
  ]);
  const functions = await centres.ask<{ name: string }>(
    `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname in ('app', 'core', 'entry') and has_function_privilege('sakhi_oversight', p.oid, 'execute')`,
  );
  expect(functions).toEqual([]);
});

test("the State's role changes nothing at all", async () => {
  for (const table of ["core.rollup_year", "core.centre", "core.district"]) {
    const client = new pg.Client({ connectionString: centres.urls.oversight });
    await client.connect();
    try {
      await expect(client.query(`delete from ${table}`)).rejects.toThrow("permission denied");
      await expect(client.query(`update ${table} set slug = slug`)).rejects.toThrow();
    } finally {
      await client.end();
    }
  }
});

test("the centre role reads no account and no session", async () => {
  const told = await answers("centre", (table) => `select 1 from ${table} limit 1`);
  for (const table of tables.filter((name) => !name.startsWith("core."))) {
    expect(`${table}: ${told[table]}`).toBe(`${table}: permission denied`);
  }
});

test("no role but the owner makes tables of its own", async () => {
  for (const role of Object.keys(databaseRoles) as DatabaseRole[]) {
    if (role === "owner") continue;
    const client = new pg.Client({ connectionString: centres.urls[role] });
    await client.connect();
    try {
      for (const schema of ["core", "entry", "app", "public"]) {
        await expect(client.query(`create table ${schema}.mine ()`)).rejects.toThrow(
          "permission denied",
        );
      }
    } finally {
      await client.end();
    }
  }
});
