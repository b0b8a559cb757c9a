import { databaseRoles } from "@sakhi/db/database-urls";
import { prepareDatabase } from "@sakhi/db/prepare-database";
import { prepareQueue } from "@sakhi/queue/prepare-queue";
import type { CliEnvironment } from "../env.ts";
import { openDatabase } from "../start/open-database.ts";
import { seedDemonstration } from "./seed-demonstration.ts";

/** `sakhi demo`: fills an empty database with the demonstration and prints the log-ins it drew. */
export async function demoCommand(
  _args: readonly string[],
  environment: CliEnvironment,
  say: (line: string) => void,
): Promise<void> {
  const database = await openDatabase(environment, say);
  try {
    const urls = await prepareDatabase(database);
    await prepareQueue({
      adminUrl: database.adminUrl,
      redisUrl: environment.redisUrl,
      workerRole: databaseRoles.worker,
    });
    const { accounts } = await seedDemonstration({ urls, now: new Date(), log: say });
    for (const { role, centre, username, password } of accounts)
      say(`${role.padEnd(21)} ${(centre ?? "State").padEnd(16)} ${username}  ${password}`);
  } finally {
    await database.release();
  }
}
