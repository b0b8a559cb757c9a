import { randomBytes } from "node:crypto";
import {
  databaseUrls,
  databaseRoles,
  type DatabaseUrls,
  type RolePasswords,
} from "@sakhi/db/database-urls";
import { prepareDatabase } from "@sakhi/db/prepare-database";
import { readSecrets } from "@sakhi/db/embedded/secrets";
import { startEmbedded } from "@sakhi/db/embedded/start-embedded";
import { prepareQueue } from "@sakhi/queue/prepare-queue";
import pg from "pg";
import { inject } from "vitest";
// Says what a run provides, also to those who see this file alone.
import type {} from "./global-setup.ts";

const TEMPLATE = "sakhi_template";
/** Any number, the same for every test file of a run. */
const TEMPLATE_LOCK = 7_254_412;

/** A database of a test's own: migrated, empty, and gone after `close`. */
export interface TestDatabase {
  /** One address per role, with the rights that role has in production. */
  readonly urls: DatabaseUrls;
  /** The superuser's address, for arranging and inspecting what no role may. */
  readonly adminUrl: string;
  readonly close: () => Promise<void>;
}

/** Copies the migrated template, which the first caller of a run makes, on a real PostgreSQL. */
export async function testDatabase(): Promise<TestDatabase> {
  const dataDir = inject("testDataDir");
  const { adminUrl: serverUrl } = await startEmbedded({ dataDir, disposable: true });
  const { roles } = readSecrets(dataDir);
  const name = `test_${randomBytes(6).toString("hex")}`;
  await asAdmin(serverUrl, async (admin) => {
    await admin.query("select pg_advisory_lock($1)", [TEMPLATE_LOCK]);
    await ensureTemplate(admin, serverUrl, roles);
    await admin.query(`create database ${name} template ${TEMPLATE}`);
    await admin.query(`grant create on database ${name} to ${databaseRoles.owner}`);
  });
  const adminUrl = databaseIn(serverUrl, name);
  return {
    adminUrl,
    urls: databaseUrls(adminUrl, roles),
    close: () =>
      asAdmin(serverUrl, async (admin) => {
        await admin.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

async function ensureTemplate(
  admin: pg.Client,
  serverUrl: string,
  rolePasswords: RolePasswords,
): Promise<void> {
  const known = await admin.query("select 1 from pg_database where datname = $1", [TEMPLATE]);
  if (known.rowCount !== 0) return;
  const unfinished = `${TEMPLATE}_unfinished`;
  await admin.query(`drop database if exists ${unfinished} with (force)`);
  await admin.query(`create database ${unfinished}`);
  const adminUrl = databaseIn(serverUrl, unfinished);
  await prepareDatabase({ adminUrl, rolePasswords });
  await prepareQueue({ adminUrl, redisUrl: undefined, workerRole: databaseRoles.worker });
  await admin.query(`alter database ${unfinished} rename to ${TEMPLATE}`);
}

async function asAdmin(url: string, act: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await act(admin);
  } finally {
    await admin.end();
  }
}

function databaseIn(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
