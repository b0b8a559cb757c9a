import { readSigningKey } from "@sakhi/db/audit/checkpoint";
import { openCheckpointFiles } from "@sakhi/db/audit/checkpoint-files";
import { openCentreDatabase, openPlainDatabase } from "@sakhi/db/connections";
import { openLogger } from "@sakhi/observability/logger";
import { readWorkerEnv } from "./env.ts";
import { openWorker } from "./open-worker.ts";

const env = readWorkerEnv(process.env);
const log = openLogger("worker");
const centre = await openCentreDatabase(env.centreUrl);
const worker = openPlainDatabase(env.workerUrl);
const checkpoints = openCheckpointFiles(env.checkpointDir, readSigningKey(env.auditSigningKey));
const stopWorker = await openWorker(
  { centre, worker, checkpoints, log, now: () => new Date() },
  { postgresUrl: env.workerUrl, redisUrl: env.redisUrl },
);

async function stop(): Promise<void> {
  await stopWorker();
  await Promise.all([centre.close(), worker.close()]);
  process.exit(0);
}
// The starter is gone, or asks us to go.
for (const event of ["SIGTERM", "SIGINT", "disconnect"]) process.once(event, () => void stop());

log.info("ready");
process.send?.("ready");
