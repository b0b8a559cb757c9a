import type { RolePasswords } from "@sakhi/db/database-urls";
import { readSecrets } from "@sakhi/db/embedded/secrets";
import { startEmbedded } from "@sakhi/db/embedded/start-embedded";
import { StartRefusal } from "@sakhi/db/embedded/start-refusal";
import { openPlainDatabase } from "@sakhi/db/connections";
import type { CliEnvironment } from "../env.ts";
import { openMarkedDataDir } from "./data-dir.ts";

/** A database to prepare, embedded or outside, and the passwords its roles get. */
export interface OpenDatabase {
  readonly adminUrl: string;
  readonly rolePasswords: RolePasswords;
  readonly embedded: boolean;
  /** Ends the embedded server whoever started it; an outside one is left alone. */
  stop(): Promise<void>;
  /** For a command that is over: ends the embedded server only when this very call had started it. */
  release(): Promise<void>;
}

/** Starts or joins the embedded PostgreSQL, unless the environment names an outside one. */
export async function openDatabase(
  environment: Pick<CliEnvironment, "dataDir" | "databaseUrl">,
  say: (line: string) => void,
): Promise<OpenDatabase> {
  const { dataDir, databaseUrl } = environment;
  openMarkedDataDir(dataDir);
  if (databaseUrl !== undefined) {
    await requireAnswer(databaseUrl);
    const nothing = () => Promise.resolve();
    return {
      adminUrl: databaseUrl,
      rolePasswords: readSecrets(dataDir).roles,
      embedded: false,
      stop: nothing,
      release: nothing,
    };
  }
  const cluster = await startEmbedded({ dataDir, say });
  return {
    adminUrl: cluster.adminUrl,
    rolePasswords: readSecrets(dataDir).roles,
    embedded: true,
    stop: () => cluster.stop(),
    release: () => (cluster.reused ? Promise.resolve() : cluster.stop()),
  };
}

async function requireAnswer(databaseUrl: string): Promise<void> {
  const database = openPlainDatabase(databaseUrl);
  try {
    await database.pool.query("select 1");
  } catch (cause) {
    const { host, pathname } = new URL(databaseUrl);
    throw new StartRefusal(
      {
        what: "The outside database does not answer.",
        where: `${host}${pathname} (DATABASE_URL)`,
        why: cause instanceof Error && cause.message !== "" ? cause.message : "no connection",
        fix: "check the address, or leave DATABASE_URL unset to use the embedded PostgreSQL",
      },
      { cause },
    );
  } finally {
    await database.close();
  }
}
