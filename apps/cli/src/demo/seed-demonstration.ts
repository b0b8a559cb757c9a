import {
  type CentreDatabase,
  openCentreDatabase,
  openPlainDatabase,
  type PlainDatabase,
} from "@sakhi/db/connections";
import { inCentreScope } from "@sakhi/db/centre-scope";
import type { DatabaseUrls } from "@sakhi/db/database-urls";
import type { Role } from "@sakhi/domain/actor";
import { dateInIndia } from "@sakhi/domain/calendar/india-time";
import { hash } from "@node-rs/argon2";
import { administratorOf, type DemoAccount, demoAccounts, drawPassword } from "./demo-accounts.ts";
import { type Centre, centres, districts } from "./districts.ts";
import { generateCases, type SyntheticCase } from "./generate-cases.ts";
import { writeCentreCases } from "./write-centre-cases.ts";

/** A log-in to be printed and kept in `demo.json`; its password is nowhere else. `centre` is a slug. */
export interface DemoLogIn {
  readonly role: Role;
  readonly centre: string | null;
  readonly username: string;
  readonly password: string;
}

interface Demonstration {
  readonly urls: Pick<DatabaseUrls, "owner" | "centre">;
  readonly now: Date;
  readonly log: (line: string) => void;
  /** Also draws new passwords for the demonstration's accounts that exist, for when `demo.json` was lost. */
  readonly renewPasswords?: boolean;
}

/** More would not be faster on two cores: one of them is PostgreSQL's. */
const CENTRES_AT_ONCE = 3;

/**
 * Fills a migrated database with Bihar's districts, 39 centres, their accounts and their invented cases.
 * May be repeated: what is there stays as it is, and a seeding that was cut short is finished, centre by centre.
 * Returns the log-ins whose passwords were drawn now.
 */
export async function seedDemonstration({
  urls,
  now,
  log,
  renewPasswords = false,
}: Demonstration): Promise<{ accounts: DemoLogIn[] }> {
  const owner = openPlainDatabase(urls.owner);
  const db = await openCentreDatabase(urls.centre);
  try {
    await writePlaces(owner);
    const written = await writeCases(db, now);
    if (written > 0) log(`${written} invented cases written for ${centres().length} centres.`);
    return { accounts: await writeAccounts(owner, renewPasswords) };
  } finally {
    await Promise.all([owner.close(), db.close()]);
  }
}

async function writePlaces(owner: PlainDatabase): Promise<void> {
  for (const district of districts()) {
    await owner.pool.query(
      `insert into core.district (lgd_code, slug, name_en, name_hi, division_en, division_hi, population_2011,
         female_population_2011, tile_row, tile_column) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
      [
        district.lgdCode,
        district.slug,
        district.nameEn,
        district.nameHi,
        district.divisionEn,
        district.divisionHi,
        district.population2011,
        district.femalePopulation2011,
        district.tileRow,
        district.tileColumn,
      ],
    );
  }
  for (const centre of centres()) {
    await owner.pool.query(
      `insert into core.centre (id, slug, number_in_district, name_en, name_hi, demonstration, district_lgd_code)
       values ($1, $2, $3, $4, $5, true, $6) on conflict do nothing`,
      [
        centre.id,
        centre.slug,
        centre.numberInDistrict,
        centre.nameEn,
        centre.nameHi,
        centre.district.lgdCode,
      ],
    );
  }
}

async function writeCases(db: CentreDatabase, now: Date): Promise<number> {
  let drawn: SyntheticCase[] | undefined;
  const casesOf = (centre: Centre) => {
    drawn ??= generateCases(dateInIndia(now));
    return drawn.filter((one) => one.centreSlug === centre.slug);
  };
  const waiting = centres();
  let written = 0;
  const seedOneAfterAnother = async () => {
    for (let centre = waiting.shift(); centre !== undefined; centre = waiting.shift()) {
      const cases = await seedCentre(db, now, centre, casesOf);
      written += cases;
    }
  };
  await Promise.all(Array.from({ length: CENTRES_AT_ONCE }, seedOneAfterAnother));
  return written;
}

/** Returns how many cases it wrote: all of the centre's, or none where some are there already. */
function seedCentre(
  db: CentreDatabase,
  now: Date,
  centre: Centre,
  casesOf: (centre: Centre) => SyntheticCase[],
): Promise<number> {
  const { id: accountId, role } = administratorOf(centre);
  return inCentreScope(
    db,
    { centreId: centre.id, actor: { accountId, role }, now },
    async (scope) => {
      const there = await scope.em.execute(
        "select 1 from core.case_file where centre_id = ? and origin = 'SYNTHETIC' limit 1",
        [centre.id],
      );
      if (there.length > 0) return 0;
      const cases = casesOf(centre);
      await writeCentreCases(scope, centre, cases);
      return cases.length;
    },
  );
}

async function writeAccounts(owner: PlainDatabase, renewPasswords: boolean): Promise<DemoLogIn[]> {
  const { rows } = await owner.pool.query<{ username: string; synthetic: boolean }>(
    "select username, synthetic from entry.account",
  );
  const keep = new Set(
    rows.filter(({ synthetic }) => !(renewPasswords && synthetic)).map(({ username }) => username),
  );
  const due = demoAccounts().filter(({ username }) => !keep.has(username));
  const drawn = await Promise.all(
    due.map(async (account) => {
      const password = drawPassword();
      return { account, password, passwordHash: await hash(password) };
    }),
  );
  // One statement, so that a start that is cut short leaves all of them without a password or none.
  await owner.pool.query(
    `with seed as (select * from jsonb_to_recordset($1::jsonb) as seed(id uuid, username text, display_name_en text,
       display_name_hi text, role text, centre_id uuid, password_hash text)),
     written as (insert into entry.account (id, username, display_name_en, display_name_hi, password_hash, synthetic)
       select id, username, display_name_en, display_name_hi, password_hash, true from seed
       on conflict (username) do update set password_hash = excluded.password_hash where account.synthetic)
     insert into entry.post_held (account_id, role, centre_id, from_on) select id, role, centre_id, '2024-04-01' from seed
     on conflict do nothing`,
    [JSON.stringify(drawn.map(({ account, passwordHash }) => accountRow(account, passwordHash)))],
  );
  return drawn.map(({ account, password }) => ({
    role: account.role,
    centre: account.centre?.slug ?? null,
    username: account.username,
    password,
  }));
}

function accountRow(account: DemoAccount, passwordHash: string) {
  return {
    id: account.id,
    username: account.username,
    display_name_en: account.displayNameEn,
    display_name_hi: account.displayNameHi,
    role: account.role,
    centre_id: account.centre?.id ?? null,
    password_hash: passwordHash,
  };
}
