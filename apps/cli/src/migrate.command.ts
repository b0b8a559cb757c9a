import { databaseRoles } from "@sakhi/db/database-urls";
import { prepareDatabase } from "@sakhi/db/prepare-database";
import { prepareQueue } from "@sakhi/queue/prepare-queue";
import type { CliEnvironment } from "./env.ts";
import { openDatabase } from "./start/open-database.ts";

/** `sakhi migrate`: brings roles, tables and the queue up to date; safe to repeat. */
export async function migrateCommand(
  _args: readonly string[],
  environment: CliEnvironment,
  say: (line: string) => void,
): Promise<void> {
  const database = await openDatabase(environment, say);
  try {
    await prepareDatabase(database);
    await prepareQueue({
      adminUrl: database.adminUrl,
      redisUrl: environment.redisUrl,
      workerRole: databaseRoles.worker,
    });
    say("The database is up to date.");
  } finally {
    await database.release();
  }
}
