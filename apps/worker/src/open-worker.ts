import { setTimeout as pause } from "node:timers/promises";
import { markDone, relayOutbox } from "@sakhi/db/outbox/relay";
import { getJobDefinition } from "@sakhi/queue/catalog";
import {
  openQueue,
  openWorker as openLane,
  type JobQueue,
  type QueueAddress,
} from "@sakhi/queue/connection";
import { lanes, type Lane } from "@sakhi/queue/define-job";
import { checkpointAudit } from "@sakhi/queue/audit/audit.jobs";
import { reconcileRollups } from "@sakhi/queue/rollup/rollup.jobs";
import type { WorkerContext } from "./define-processor.ts";
import { processors } from "./processors.ts";

/** How long the relay rests when it found nothing to hand over. */
const REST_MS = 250;
const RECONCILE_EVERY_MS = 60 * 60 * 1000;
/** How often it is looked whether a checkpoint is due. */
const CHECKPOINT_EVERY_MS = 30 * 1000;

/** Starts the lanes, the relay and the schedules; the returned function stops them, letting work in hand finish. */
export async function openWorker(
  context: WorkerContext,
  address: QueueAddress,
): Promise<() => Promise<void>> {
  const { log, worker } = context;
  const onError = (error: Error) => log.fault("queue", error);
  const queues = new Map<Lane, JobQueue>(
    lanes.map((lane) => [lane, openQueue(address, lane, onError)]),
  );
  const workers = lanes.map((lane) =>
    openLane(address, lane, (job) => runJob(context, job), onError),
  );
  await queues.get(reconcileRollups.lane)!.schedule(reconcileRollups, RECONCILE_EVERY_MS);
  await queues.get(checkpointAudit.lane)!.schedule(checkpointAudit, CHECKPOINT_EVERY_MS);

  const stopping = new AbortController();
  const relaying = relay(stopping.signal);
  async function relay(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const handed = await relayOutbox(worker.pool, async ({ id, centreId, job, payload }) => {
        const definition = getJobDefinition(job);
        await queues.get(definition.lane)!.add(definition, id, { ...payload, centreId });
      }).catch((error: unknown) => {
        log.fault("relay", error);
        return 0;
      });
      if (handed === 0) await pause(REST_MS, undefined, { signal }).catch(() => {});
    }
  }

  return async () => {
    stopping.abort();
    await relaying;
    await Promise.all(workers.map((one) => one.close()));
    await Promise.all([...queues.values()].map((queue) => queue.close()));
  };
}

async function runJob(
  context: WorkerContext,
  job: { name: string; payload: unknown; id: string },
): Promise<void> {
  const processor = processors.find((one) => one.job.name === job.name);
  if (!processor) throw new Error(`No processor for ${job.name}.`);
  const started = performance.now();
  await processor.run(context, job.payload);
  // A job that came of an outbox message bears its id; a scheduled one belongs to no centre.
  const { centreId } = job.payload as { centreId?: string };
  if (centreId !== undefined) await markDone(context.worker.pool, centreId, job.id);
  context.log.info("job done", {
    job: job.name,
    jobId: job.id,
    ms: Math.round(performance.now() - started),
  });
}
