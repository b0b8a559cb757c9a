import { Migrator } from "@mikro-orm/migrations";
import { MikroORM } from "@mikro-orm/postgresql";
import pg from "pg";
import {
  databaseRoles,
  databaseUrls,
  type DatabaseRole,
  type DatabaseUrls,
  type RolePasswords,
} from "./database-urls.ts";
import { migrations } from "./migrations/list.ts";

/** Any number, the same for every starter: two that start at once prepare one after the other. */
const PREPARE_LOCK = 7_254_411;

/**
 * Creates the roles (or sets their passwords) and brings the schema up to date; safe to repeat and to race.
 * `adminUrl` must be allowed to create roles.
 */
export async function prepareDatabase(input: {
  adminUrl: string;
  rolePasswords: RolePasswords;
}): Promise<DatabaseUrls> {
  const urls = databaseUrls(input.adminUrl, input.rolePasswords);
  const admin = new pg.Client({ connectionString: input.adminUrl });
  await admin.connect();
  try {
    await admin.query("select pg_advisory_lock($1)", [PREPARE_LOCK]);
    await createRoles(admin, input.rolePasswords);
    await runMigrations(urls.owner);
  } finally {
    await admin.end();
  }
  return urls;
}

async function createRoles(admin: pg.Client, passwords: RolePasswords): Promise<void> {
  for (const [role, name] of Object.entries(databaseRoles) as [DatabaseRole, string][]) {
    const { rowCount } = await admin.query("select 1 from pg_roles where rolname = $1", [name]);
    const verb = rowCount === 0 ? "create" : "alter";
    const password = admin.escapeLiteral(passwords[role]);
    await admin.query(
      `${verb} role ${name} login nosuperuser nobypassrls nocreatedb nocreaterole noinherit password ${password}`,
    );
  }
  const { rows } = await admin.query<{ name: string }>("select current_database() as name");
  await admin.query(
    `grant create on database ${admin.escapeIdentifier(rows[0]!.name)} to ${databaseRoles.owner}`,
  );
  await admin.query("revoke all on schema public from public");
  await admin.query(`grant usage, create on schema public to ${databaseRoles.owner}`);
}

async function runMigrations(ownerUrl: string): Promise<void> {
  const orm = await openMigrator(ownerUrl);
  try {
    await orm.migrator.up();
  } finally {
    await orm.close();
  }
}

/** The names of the migrations that a database still lacks. */
export async function pendingMigrations(ownerUrl: string): Promise<string[]> {
  const orm = await openMigrator(ownerUrl);
  try {
    return (await orm.migrator.getPending()).map((migration) => migration.name);
  } finally {
    await orm.close();
  }
}

function openMigrator(ownerUrl: string) {
  return MikroORM.init({
    clientUrl: ownerUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    migrations: {
      migrationsList: migrations,
      snapshot: false,
      silent: true,
      tableName: "migration",
    },
  });
}
