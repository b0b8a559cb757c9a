import { testDatabase, type TestDatabase } from "@sakhi/testkit/database";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";

/** Tables every role may read: no person is in them, and they have no centre. */
const REFERENCES = ["district", "centre"];
const ROLES = ["sakhi_centre", "sakhi_oversight", "sakhi_worker", "sakhi_sign_in"];
/** PostgreSQL cuts a name at 63; a shard's number needs nine of them. */
const LONGEST_NAME = 54;

let database: TestDatabase;
let admin: pg.Client;
let centreTables: string[];

beforeAll(async () => {
  database = await testDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  centreTables = await names(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'centre_id'
     where c.relnamespace = 'core'::regnamespace and c.relkind in ('r', 'p')`,
  );
});

afterAll(async () => {
  await admin.end();
  await database.close();
});

/** The names that a question about the catalog brings up; of a rule, those that break it. */
async function names(sql: string, values: unknown[] = []): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(`${sql} order by 1`, values);
  return rows.map(({ name }) => name);
}

test("every table of the core belongs to a centre or is a reference", async () => {
  const all = await names(
    `select relname as name from pg_class where relnamespace = 'core'::regnamespace and relkind in ('r', 'p')`,
  );
  expect(all.filter((name) => !REFERENCES.includes(name))).toEqual(centreTables);
  expect(centreTables.length).toBeGreaterThan(12);
});

test("no row is without its centre, and a centre's id is of one type everywhere", async () => {
  expect(
    await names(
      `select a.attrelid::regclass::text as name from pg_attribute a join pg_class c on c.oid = a.attrelid
       where c.relnamespace = 'core'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'centre_id'
         and (not a.attnotnull or a.atttypid <> 'uuid'::regtype or a.attgenerated <> '')`,
    ),
  ).toEqual([]);
});

test("every key of a centre table begins with the centre: primary, unique, and towards other tables", async () => {
  expect(
    await names(
      `select i.indexrelid::regclass::text as name from pg_index i
         join pg_class c on c.oid = i.indrelid and c.relnamespace = 'core'::regnamespace and c.relname = any($1)
         join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
       where i.indisunique and a.attname <> 'centre_id'`,
      [centreTables],
    ),
  ).toEqual([]);
  expect(
    await names(
      `select k.conname as name from pg_constraint k
         join pg_class c on c.oid = k.conrelid and c.relnamespace = 'core'::regnamespace and c.relname = any($1)
         join pg_class r on r.oid = k.confrelid
         join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
         join pg_attribute b on b.attrelid = r.oid and b.attnum = k.confkey[1]
       where k.contype = 'f' and (a.attname <> 'centre_id' or b.attname <> (case when r.relname = 'centre' then 'id' else 'centre_id' end))`,
      [centreTables],
    ),
  ).toEqual([]);
  const withoutPrimaryKey = await names(
    `select c.relname as name from pg_class c where c.relnamespace = 'core'::regnamespace and c.relkind = 'r'
       and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)`,
  );
  expect(withoutPrimaryKey).toEqual([]);
});

test("no constraint waits for the commit, and no removal takes other rows with it", async () => {
  expect(
    await names(
      `select conname as name from pg_constraint where connamespace = 'core'::regnamespace
         and (condeferrable or confdeltype not in ('a', ' ') or confupdtype not in ('a', ' '))`,
    ),
  ).toEqual([]);
});

test("nothing happens behind a statement's back: no trigger, no rule, no inheritance, no view", async () => {
  expect(
    await names(
      `select tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
         where c.relnamespace = 'core'::regnamespace and not t.tgisinternal
       union all select rulename from pg_rewrite w join pg_class c on c.oid = w.ev_class where c.relnamespace = 'core'::regnamespace
       union all select relname from pg_class where relnamespace = 'core'::regnamespace and relkind in ('v', 'm', 'f')
       union all select inhrelid::regclass::text from pg_inherits i join pg_class c on c.oid = i.inhrelid
         where c.relnamespace = 'core'::regnamespace and c.relkind in ('r', 'p')`,
    ),
  ).toEqual([]);
});

test("row security is enabled and forced on every table of a centre", async () => {
  expect(
    await names(
      `select relname as name from pg_class where relnamespace = 'core'::regnamespace and relname = any($1)
         and relrowsecurity and relforcerowsecurity`,
      [centreTables],
    ),
  ).toEqual(centreTables);
});

test("policies permit, name their roles, and compare plainly", async () => {
  expect(
    await names(
      `select polname as name from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = 'core'::regnamespace
         and (not polpermissive or 0 = any(polroles) or polqual::text like '%SUBLINK%' or polwithcheck::text like '%SUBLINK%')`,
    ),
  ).toEqual([]);
});

test("the centre role meets one rule at every table, for reading and for writing: its own centre's rows", async () => {
  const { rows } = await admin.query<{ name: string; qual: string; checked: string }>(
    `select tablename as name, qual, with_check as checked from pg_policies
     where schemaname = 'core' and 'sakhi_centre' = any(roles) order by 1`,
  );
  expect(rows.map(({ name }) => name)).toEqual(centreTables);
  const rule = `(centre_id = (NULLIF(current_setting('app.centre_id'::text, true), ''::text))::uuid)`;
  for (const { qual, checked } of rows) {
    expect(qual).toBe(rule);
    expect(checked).toBe(rule);
  }
});

test("beyond its centre only two policies open anything: years of figures to the State, the outbox to the relay", async () => {
  const { rows } = await admin.query<{ policy: string }>(
    `select tablename || ' ' || cmd || ' ' || array_to_string(roles, ',') as policy from pg_policies
     where not ('sakhi_centre' = any(roles)) order by 1`,
  );
  expect(rows.map(({ policy }) => policy)).toEqual([
    "outbox_message ALL sakhi_worker",
    "rollup_year SELECT sakhi_oversight",
  ]);
});

test("no role of the product owns a table, is a superuser or passes row security", async () => {
  expect(
    await names(
      `select rolname as name from pg_roles where rolname = any($1) and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
       union all select relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = any($1)`,
      [ROLES],
    ),
  ).toEqual([]);
});

test("no function lends its owner's rights, and only the centre role enters a centre", async () => {
  expect(
    await names(
      `select proname as name from pg_proc p where p.prosecdef and p.pronamespace in ('app'::regnamespace, 'core'::regnamespace, 'entry'::regnamespace)`,
    ),
  ).toEqual([]);
  expect(
    await names(
      `select rolname as name from pg_roles where rolname = any($1) and has_schema_privilege(rolname, 'app', 'usage')
         and has_function_privilege(rolname, 'app.enter_centre(uuid)', 'execute')`,
      [ROLES],
    ),
  ).toEqual(["sakhi_centre"]);
});

test("an audit entry once written is neither changed nor removed by the centre", async () => {
  expect(
    await names(
      `select p as name from unnest(array['update', 'delete', 'truncate']) p where has_table_privilege('sakhi_centre', 'core.audit_entry', p)`,
    ),
  ).toEqual([]);
});

test("every name leaves room for a shard's number", async () => {
  expect(
    await names(
      `select relname as name from pg_class where relnamespace = 'core'::regnamespace and length(relname) > $1
       union all select conname from pg_constraint where connamespace = 'core'::regnamespace and length(conname) > $1`,
      [LONGEST_NAME],
    ),
  ).toEqual([]);
});
