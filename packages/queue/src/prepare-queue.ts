import { migrateQueue } from "./connection.ts";
import { lanes } from "./define-job.ts";

/** Makes the queue ready for the worker role; with Redis there is nothing to make ready. */
export async function prepareQueue(input: {
  adminUrl: string;
  redisUrl: string | undefined;
  workerRole: string;
}): Promise<void> {
  if (input.redisUrl === undefined) await migrateQueue(input.adminUrl, input.workerRole, lanes);
}
