import { verify } from "@node-rs/argon2";
import { testDatabase, type TestDatabase } from "@sakhi/testkit/database";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demonstrationId } from "./districts.ts";
import { type DemoLogIn, seedDemonstration } from "./seed-demonstration.ts";

const NOW = new Date("2026-11-23T12:00:00+05:30");
const BUXAR = demonstrationId("centre/buxar");
const lines: string[] = [];
let database: TestDatabase;
let admin: pg.Client;
let logIns: DemoLogIn[];

beforeAll(async () => {
  database = await testDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  const started = performance.now();
  ({ accounts: logIns } = await seed());
  expect(performance.now() - started).toBeLessThan(20_000);
});

afterAll(async () => {
  await admin.end();
  await database.close();
});

function seed(renewPasswords = false) {
  return seedDemonstration({
    urls: database.urls,
    now: NOW,
    log: (line) => lines.push(line),
    renewPasswords,
  });
}

async function number(sql: string, values: unknown[] = []): Promise<number> {
  const { rows } = await admin.query<{ number: string }>(`select (${sql})::int as number`, values);
  return Number(rows[0]!.number);
}

async function rows(sql: string) {
  return (await admin.query({ text: sql, rowMode: "array" })).rows;
}

test("the State has 38 districts and 39 centres, all of them marked as demonstration", async () => {
  expect(await number("select count(*) from core.district")).toBe(38);
  expect(await number("select count(*) from core.centre where demonstration")).toBe(39);
  expect(
    await rows(
      "select slug, number_in_district from core.centre where district_lgd_code = 212 order by slug",
    ),
  ).toEqual([
    ["patna", 1],
    ["patna-2", 2],
  ]);
});

test("the year's figures are the published ones, less Buxar's register", async () => {
  const totals = (year: number) =>
    rows(
      `select sum(received)::int, sum(disposed)::int from core.rollup_year where financial_year = ${year}`,
    );
  expect(await totals(2023)).toEqual([[7517, 6599]]);
  expect(await totals(2024)).toEqual([[8888 - 178, 7185 - 159]]);
  expect(
    await number(
      "select count(*) from core.rollup_year where centre_id = $1 and financial_year = 2024",
      [BUXAR],
    ),
  ).toBe(0);
});

test("every rollup and counter is what the cases say", async () => {
  const year = (column: string) =>
    `case when extract(month from ${column}) >= 4 then extract(year from ${column}) else extract(year from ${column}) - 1 end`;
  const fromCases = `
    select centre_id, day, category, origin, sum(received) as received, sum(disposed) as disposed, sum(same) as same from (
      select centre_id, received_on as day, category, origin, 1 as received, 0 as disposed, 0 as same from core.case_file
      union all
      select centre_id, disposed_on, category, origin, 0, 1, case when ${year("disposed_on")} = ${year("received_on")} then 1 else 0 end
        from core.case_file where disposed
    ) as one group by 1, 2, 3, 4`;
  const days =
    "select centre_id, day, category, origin, received, disposed, disposed_of_received from core.rollup_day";
  expect(await number(`select count(*) from ((${fromCases}) except (${days})) as drift`)).toBe(0);
  expect(await number(`select count(*) from ((${days}) except (${fromCases})) as drift`)).toBe(0);

  const years =
    "select centre_id, financial_year, category, origin, received, disposed, disposed_of_received from core.rollup_year";
  const daysByYear = `select centre_id, ${year("day")}, category, origin, sum(received), sum(disposed), sum(disposed_of_received) from core.rollup_day group by 1, 2, 3, 4`;
  expect(await number(`select count(*) from ((${years}) except (${daysByYear})) as drift`)).toBe(0);

  const counters =
    "select centre_id, financial_year, category, origin, disposed, cases from core.case_counter";
  const counted = `select centre_id, ${year("received_on")}, category, origin, disposed, count(*) from core.case_file group by 1, 2, 3, 4, 5`;
  expect(await number(`select count(*) from ((${counted}) except (${counters})) as drift`)).toBe(0);
  expect(await number(`select count(*) from ((${counters}) except (${counted})) as drift`)).toBe(0);
});

test("every case is marked as made up, and so is every woman's name", async () => {
  expect(await number("select count(*) from core.case_file")).toBeGreaterThan(30_000);
  expect(
    await number(
      "select count(*) from core.case_file where not synthetic or origin <> 'SYNTHETIC'",
    ),
  ).toBe(0);
  expect(
    await number(
      "select count(*) from core.identity where name not like '% (काल्पनिक)' or phone is not null",
    ),
  ).toBe(0);
});

test("a case's timeline runs from its registration to its disposal, and nothing lies in the future", async () => {
  const inOrder = `select array_agg(kind order by at) as kinds from core.case_event group by centre_id, case_id`;
  expect(
    await number(`select count(*) from (${inOrder}) as one where kinds[1] <> 'REGISTERED'`),
  ).toBe(0);
  expect(
    await number(`select count(*) from core.case_file as c where disposed and not exists (
      select from core.case_event as e where e.centre_id = c.centre_id and e.case_id = c.id and e.kind = 'DISPOSED')`),
  ).toBe(0);
  expect(await number("select count(*) from core.case_event where at > $1", [NOW])).toBe(0);
  expect(
    await number("select count(*) from core.service_given where given_on > '2026-11-23'"),
  ).toBe(0);
});

test("a case number starts afresh at each centre with each financial year", async () => {
  const first = await rows(
    `select case_number from core.case_file where centre_id = '${BUXAR}' and case_number like '%-000001' order by 1`,
  );
  expect(first).toEqual([
    ["BR-194-01-2324-000001"],
    ["BR-194-01-2526-000001"],
    ["BR-194-01-2627-000001"],
  ]);
});

test("each account signs in with the password that was given out, and only its hash is kept", async () => {
  expect(logIns).toHaveLength(43);
  const { username, password } = logIns.find((logIn) => logIn.username === "buxar.admin")!;
  const [[hash]] = (await rows(
    `select password_hash from entry.account where username = '${username}'`,
  )) as [[string]];
  expect(hash).toMatch(/^\$argon2id\$/);
  expect(await verify(hash, password)).toBe(true);
  expect(await number("select count(*) from entry.post_held where centre_id is null")).toBe(1);
});

test("seeding again changes nothing, and finishes what was cut short", async () => {
  const before = await number("select count(*) from core.case_file");
  expect((await seed()).accounts).toEqual([]);
  expect(await number("select count(*) from core.case_file")).toBe(before);

  await admin.query(
    `with post as (delete from entry.post_held where account_id = (select id from entry.account where username = 'arwal.admin'))
     delete from entry.account where username = 'arwal.admin'`,
  );
  expect((await seed()).accounts).toMatchObject([
    { role: "CENTRE_ADMINISTRATOR", centre: "arwal", username: "arwal.admin" },
  ]);
  expect(lines).toEqual([`${before} invented cases written for 39 centres.`]);
});

test("lost passwords are replaced when asked for, but never those of a person's own account", async () => {
  await admin.query(
    `update entry.account set synthetic = false, password_hash = 'kept' where username = 'arwal.admin'`,
  );
  const renewed = (await seed(true)).accounts;
  expect(renewed.map(({ username }) => username)).not.toContain("arwal.admin");
  expect(renewed).toHaveLength(42);
  expect(
    await rows("select password_hash from entry.account where username = 'arwal.admin'"),
  ).toEqual([["kept"]]);
});
