import { openCentreDatabase, type CentreDatabase } from "@sakhi/db/connections";
import {
  inCentreScope,
  readInCentreScope,
  type CentreReader,
  type CentreScope,
} from "@sakhi/db/centre-scope";
import type { DatabaseUrls } from "@sakhi/db/database-urls";
import type { Actor, Role } from "@sakhi/domain/actor";
import pg from "pg";
import { testDatabase } from "./database.ts";

/** Noon in India on a Monday in the middle of the financial year 2026-27. */
export const TEST_NOW = new Date("2026-11-23T12:00:00+05:30");
/** Every account of a test signs in with it. */
export const TEST_PASSWORD = "a password for tests";
/** Its argon2id hash at the least cost there is: a test waits for nothing. */
const PASSWORD_HASH =
  "$argon2id$v=19$m=8,t=1,p=1$2uavFn0VuQox/X1XdZnwrA$6V9EtoZc3+6UC+3tKhjL6ERCEZA1FNrEeiBWVoPWbe4";

export interface TestAccount {
  readonly username: string;
  readonly centreId: string;
  readonly actor: Actor;
}

export interface TestCentre {
  readonly id: string;
  readonly administrator: TestAccount;
  readonly caseWorker: TestAccount;
}

/** Two centres in two districts and the State above them, on a database of their own. */
export interface TestCentres {
  readonly urls: DatabaseUrls;
  readonly adminUrl: string;
  readonly db: CentreDatabase;
  readonly buxar: TestCentre;
  readonly bhojpur: TestCentre;
  /** Its centre is one that does not exist. */
  readonly stateOfficer: TestAccount;
  change<T>(who: TestAccount, work: (scope: CentreScope) => Promise<T>, now?: Date): Promise<T>;
  read<T>(who: TestAccount, work: (reader: CentreReader) => Promise<T>, now?: Date): Promise<T>;
  /** Asks as the superuser, whom no policy holds back. */
  ask<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** Every row of the centre as one hash: equal before and after exactly when nothing of it changed. */
  readonly everythingOf: (centre: TestCentre) => Promise<string>;
  close(): Promise<void>;
}

const STATE = "00000000-0000-0000-0000-000000000000";
const PLACES = [
  { slug: "buxar", lgdCode: 194, nameEn: "Buxar", nameHi: "बक्सर", females: 818_000 },
  { slug: "bhojpur", lgdCode: 193, nameEn: "Bhojpur", nameHi: "भोजपुर", females: 1_298_000 },
] as const;

export async function openTestCentres(): Promise<TestCentres> {
  const database = await testDatabase();
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  const [buxar, bhojpur] = [await writeCentre(admin, 0), await writeCentre(admin, 1)];
  const stateOfficer = accountOf("state.officer", STATE, "STATE_OFFICER", "9");
  for (const account of [buxar, bhojpur].flatMap((one) => [one.administrator, one.caseWorker])) {
    await writeAccount(admin, account, account.centreId);
  }
  await writeAccount(admin, stateOfficer, null);
  const db = await openCentreDatabase(database.urls.centre);
  const ask: TestCentres["ask"] = async (sql, values = []) => (await admin.query(sql, values)).rows;
  return {
    urls: database.urls,
    adminUrl: database.adminUrl,
    db,
    buxar,
    bhojpur,
    stateOfficer,
    ask,
    change: (who, work, now = TEST_NOW) => inCentreScope(db, { ...who, now }, work),
    read: (who, work, now = TEST_NOW) => readInCentreScope(db, { ...who, now }, work),
    everythingOf: (centre) => everythingOf(admin, centre.id),
    close: async () => {
      await Promise.all([db.close(), admin.end()]);
      await database.close();
    },
  };
}

function accountOf(username: string, centreId: string, role: Role, last: string): TestAccount {
  const accountId = `00000000-0000-4000-8000-${last.padStart(12, "a")}`;
  return { username, centreId, actor: { accountId, role } };
}

async function writeCentre(admin: pg.Client, index: 0 | 1): Promise<TestCentre> {
  const { slug, lgdCode, nameEn, nameHi, females } = PLACES[index];
  const id = `00000000-0000-4000-8000-${String(lgdCode).padStart(12, "0")}`;
  await admin.query(
    `insert into core.district (lgd_code, slug, name_en, name_hi, division_en, division_hi, population_2011,
       female_population_2011, tile_row, tile_column) values ($1, $2, $3, $4, 'Patna', 'पटना', $5, $6, 1, $7)`,
    [lgdCode, slug, nameEn, nameHi, females * 2, females, index + 1],
  );
  await admin.query(
    `insert into core.centre (id, slug, number_in_district, name_en, name_hi, district_lgd_code)
     values ($1, $2, 1, $3, $4, $5)`,
    [id, slug, `One Stop Centre, ${nameEn}`, `वन स्टॉप सेंटर, ${nameHi}`, lgdCode],
  );
  return {
    id,
    administrator: accountOf(`${slug}.admin`, id, "CENTRE_ADMINISTRATOR", `${lgdCode}1`),
    caseWorker: accountOf(`${slug}.worker`, id, "CASE_WORKER", `${lgdCode}2`),
  };
}

async function writeAccount(
  admin: pg.Client,
  { username, actor }: TestAccount,
  centreId: string | null,
): Promise<void> {
  await admin.query(
    `insert into entry.account (id, username, display_name_en, display_name_hi, password_hash)
     values ($1, $2, $2, $2, $3)`,
    [actor.accountId, username, PASSWORD_HASH],
  );
  await admin.query(
    `insert into entry.post_held (account_id, role, centre_id, from_on) values ($1, $2, $3, '2020-01-01')`,
    [actor.accountId, actor.role, centreId],
  );
}

async function everythingOf(admin: pg.Client, centreId: string): Promise<string> {
  const { rows: tables } = await admin.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'centre_id'
     where c.relnamespace = 'core'::regnamespace and c.relkind = 'r' order by 1`,
  );
  const parts = tables.map(
    ({ name }) =>
      `select '${name} ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as part from ${name} t where centre_id = $1`,
  );
  const { rows } = await admin.query<{ part: string }>(parts.join(" union all "), [centreId]);
  return rows
    .map(({ part }) => part)
    .toSorted()
    .join("\n");
}
