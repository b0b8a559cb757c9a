import { createPostgresBackend, Queue, runMigrations, Worker } from "bullmq";
import { Redis } from "ioredis";
import pg from "pg";
import type { JobDefinition, Lane } from "./define-job.ts";

/** Where the queue lives: Redis when an address is given, otherwise PostgreSQL, as the worker role. */
export interface QueueAddress {
  readonly postgresUrl: string;
  readonly redisUrl: string | undefined;
}

const SCHEMA = "bullmq";
/** A worker that was killed is noticed within this time, and its job taken over. */
const LOCK_MS = 5_000;
/** A job survives this many killed workers; the outbox stays the truth beyond it. */
const MAX_STALLED = 1_000;

export interface JobQueue {
  /**
   * Adding the same id again changes nothing while the job waits or runs. A job that failed for good is forgotten like one
   * that is done: the outbox knows it as not done, and hands it over again.
   */
  add(job: JobDefinition, id: string, payload: object): Promise<void>;
  /** Runs the job every so many milliseconds, once over all workers. */
  schedule(job: JobDefinition, everyMs: number): Promise<void>;
  close(): Promise<void>;
}

export interface JobWorker {
  close(): Promise<void>;
}

export function openQueue(
  address: QueueAddress,
  lane: Lane,
  onError: (error: Error) => void,
): JobQueue {
  const redis = openRedis(address);
  const queue = newQueue(address, redis, lane);
  queue.on("error", onError);
  return {
    async add(job, id, payload) {
      const options = {
        jobId: id,
        attempts: job.attempts,
        backoff: { type: "exponential", delay: 1_000 },
      };
      await queue.add(job.name, payload, {
        ...options,
        removeOnComplete: true,
        removeOnFail: true,
      });
    },
    async schedule(job, everyMs) {
      await queue.upsertJobScheduler(
        job.name,
        { every: everyMs },
        { name: job.name, data: {}, opts: { removeOnComplete: true } },
      );
    },
    close: async () => {
      await queue.close();
      redis?.disconnect();
    },
  };
}

/** Works one lane; `handle` gets the job's name, payload and id, and is run again when it throws or its worker dies. */
export function openWorker(
  address: QueueAddress,
  lane: Lane,
  handle: (job: { name: string; payload: unknown; id: string }) => Promise<void>,
  onError: (error: Error) => void,
): JobWorker {
  const options = {
    concurrency: 2,
    lockDuration: LOCK_MS,
    stalledInterval: LOCK_MS / 2,
    maxStalledCount: MAX_STALLED,
  };
  const run = (job: { name: string; data: unknown; id?: string | undefined }) =>
    handle({ name: job.name, payload: job.data, id: job.id ?? "" });
  const redis = openRedis(address);
  const worker = newWorker(address, redis, lane, run, options);
  worker.on("error", onError);
  worker.on("failed", (_job, error) => onError(error));
  return {
    close: async () => {
      await worker.close();
      redis?.disconnect();
    },
  };
}

/** Creates the queue's own tables and lets the worker role use them; nothing to do on Redis. Safe to repeat. */
export async function migrateQueue(
  adminUrl: string,
  workerRole: string,
  lanes: readonly Lane[],
): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await runMigrations(client, SCHEMA);
    for (const lane of lanes) await client.query(`select ${SCHEMA}.next_job_id($1)`, [lane]);
    await client.query(`grant usage on schema ${SCHEMA} to ${workerRole}`);
    await client.query(
      `grant select, insert, update, delete on all tables in schema ${SCHEMA} to ${workerRole}`,
    );
    await client.query(
      `grant usage, select, update on all sequences in schema ${SCHEMA} to ${workerRole}`,
    );
    await client.query(`grant execute on all functions in schema ${SCHEMA} to ${workerRole}`);
  } finally {
    await client.end();
  }
}

/** A connection of our own, which the queue's library uses but never closes; null on PostgreSQL. */
function openRedis({ redisUrl }: QueueAddress): Redis | null {
  return redisUrl === undefined ? null : new Redis(redisUrl, { maxRetriesPerRequest: null });
}

function newQueue({ postgresUrl }: QueueAddress, redis: Redis | null, lane: Lane) {
  if (redis) return new Queue(lane, { connection: redis });
  return new Queue(
    lane,
    { connection: { connectionString: postgresUrl, schema: SCHEMA, max: 3 } },
    createPostgresBackend,
  );
}

function newWorker(
  { postgresUrl }: QueueAddress,
  redis: Redis | null,
  lane: Lane,
  run: (job: { name: string; data: unknown; id?: string | undefined }) => Promise<void>,
  options: {
    concurrency: number;
    lockDuration: number;
    stalledInterval: number;
    maxStalledCount: number;
  },
) {
  if (redis) return new Worker(lane, run, { ...options, connection: redis });
  const connection = { connectionString: postgresUrl, schema: SCHEMA, max: 4 };
  return new Worker(lane, run, { ...options, connection }, createPostgresBackend);
}
