import { connect } from "node:net";
import { openPlainDatabase } from "@sakhi/db/connections";
import { databaseUrls } from "@sakhi/db/database-urls";
import { clusterDirOf, holdsCluster } from "@sakhi/db/embedded/create-cluster";
import { findRunning } from "@sakhi/db/embedded/postmaster";
import { hasSecrets, readSecrets } from "@sakhi/db/embedded/secrets";
import { StartRefusal } from "@sakhi/db/embedded/start-refusal";
import { pendingMigrations } from "@sakhi/db/prepare-database";
import type { CliEnvironment } from "../env.ts";
import { broken, sound, type Finding } from "./finding.ts";

/** The embedded one's major version; Sakhi is tested on no older one. */
const OLDEST_POSTGRES = 180_000;

/** PostgreSQL, its migrations and, when one is used, Redis. Starts nothing and changes nothing. */
export async function examineDatabase(environment: CliEnvironment): Promise<Finding[]> {
  const redis =
    environment.redisUrl === undefined ? [] : [await examineRedis(environment.redisUrl)];
  try {
    return [...(await examinePostgres(environment)), ...redis];
  } catch (error) {
    const refusal = error instanceof StartRefusal ? error.lines : undefined;
    const found = refusal?.what ?? (error instanceof Error ? error.message : String(error));
    return [
      broken(
        "PostgreSQL",
        found,
        refusal?.fix ?? "look into the log of PostgreSQL in the data folder",
      ),
      ...redis,
    ];
  }
}

async function examinePostgres({ dataDir, databaseUrl }: CliEnvironment): Promise<Finding[]> {
  const adminUrl = databaseUrl ?? (await embeddedAddress(dataDir));
  if (adminUrl === undefined)
    return [
      sound(
        "PostgreSQL",
        "the embedded one is at rest; npm start starts it and applies its migrations",
      ),
    ];
  const version = await examineVersion(adminUrl);
  if (!version.ok || !hasSecrets(dataDir)) return [version];
  return [
    version,
    await examineMigrations(databaseUrls(adminUrl, readSecrets(dataDir).roles).owner),
  ];
}

/** The address of the running embedded server; undefined when none runs or none was made yet. */
async function embeddedAddress(dataDir: string): Promise<string | undefined> {
  const clusterDir = clusterDirOf(dataDir);
  if (!holdsCluster(clusterDir)) return undefined;
  const running = await findRunning(clusterDir, 2_000);
  if (running === undefined || !hasSecrets(dataDir)) return undefined;
  return `postgres://postgres:${readSecrets(dataDir).superuser}@127.0.0.1:${running.port}/sakhi`;
}

async function examineVersion(adminUrl: string): Promise<Finding> {
  const database = openPlainDatabase(adminUrl);
  const { host, pathname } = new URL(adminUrl);
  try {
    const { rows } = await database.pool.query<{ number: number; name: string }>(
      "select current_setting('server_version_num')::int as number, current_setting('server_version') as name",
    );
    const { number = 0, name = "unknown" } = rows[0] ?? {};
    const found = `PostgreSQL ${name} answers at ${host}${pathname}`;
    return number >= OLDEST_POSTGRES
      ? sound("PostgreSQL", found)
      : broken(
          "PostgreSQL",
          `${found}; 18 is needed`,
          "use a newer server, or leave DATABASE_URL unset",
        );
  } catch (error) {
    const why = error instanceof Error && error.message !== "" ? error.message : "no connection";
    return broken(
      "PostgreSQL",
      `${host}${pathname} does not answer: ${why}`,
      "check DATABASE_URL, or leave it unset",
    );
  } finally {
    await database.close();
  }
}

async function examineMigrations(ownerUrl: string): Promise<Finding> {
  try {
    const pending = await pendingMigrations(ownerUrl);
    if (pending.length === 0) return sound("migrations", "all applied");
    return broken(
      "migrations",
      `${pending.length} pending: ${pending.join(", ")}`,
      "npm run sakhi -- migrate",
    );
  } catch (error) {
    return broken(
      "migrations",
      error instanceof Error ? error.message : String(error),
      "npm run sakhi -- migrate",
    );
  }
}

function examineRedis(redisUrl: string): Promise<Finding> {
  const { hostname, port } = new URL(redisUrl);
  const place = `${hostname}:${port === "" ? 6379 : port}`;
  return new Promise((resolve) => {
    const socket = connect({
      host: hostname,
      port: Number(port === "" ? 6379 : port),
      timeout: 2_000,
    });
    const settle = (finding: Finding) => {
      socket.destroy();
      resolve(finding);
    };
    const silent = () =>
      settle(
        broken(
          "Redis",
          `${place} does not answer`,
          "start it, or leave REDIS_URL unset: the queue then lives in PostgreSQL",
        ),
      );
    socket.once("connect", () => settle(sound("Redis", `${place} answers`)));
    socket.once("error", silent);
    socket.once("timeout", silent);
  });
}
