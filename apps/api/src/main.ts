import { openCentreDatabase, openPlainDatabase } from "@sakhi/db/connections";
import { openLogger } from "@sakhi/observability/logger";
import { readApiEnv } from "./env.ts";
import { openServer } from "./server.ts";

const env = readApiEnv(process.env);
const log = openLogger("api");
const databases = {
  centre: await openCentreDatabase(env.centreUrl),
  oversight: openPlainDatabase(env.oversightUrl),
  signIn: openPlainDatabase(env.signInUrl),
};
const server = await openServer(databases, log);

async function stop(): Promise<void> {
  await server.close();
  await Promise.all(Object.values(databases).map((database) => database.close()));
  process.exit(0);
}
// The starter is gone, or asks us to go.
for (const event of ["SIGTERM", "SIGINT", "disconnect"]) process.once(event, () => void stop());

await server.listen({ host: "127.0.0.1", port: env.port });
log.info("ready", { port: env.port });
process.send?.("ready");
