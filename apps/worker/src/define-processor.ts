import type { CheckpointFiles } from "@sakhi/db/audit/checkpoint-files";
import type { CentreDatabase, PlainDatabase } from "@sakhi/db/connections";
import type { JobDefinition } from "@sakhi/queue/define-job";
import type { Logger } from "@sakhi/observability/logger";

/** What a processor may reach. */
export interface WorkerContext {
  readonly centre: CentreDatabase;
  readonly worker: PlainDatabase;
  readonly checkpoints: CheckpointFiles;
  readonly log: Logger;
  readonly now: () => Date;
}

export interface Processor {
  readonly job: JobDefinition;
  run(context: WorkerContext, payload: unknown): Promise<void>;
}

/** Binds work to a job; the payload is parsed again on arrival. Work must do nothing the second time: a job can come twice. */
export function defineProcessor<Payload extends object>(
  job: JobDefinition<Payload>,
  work: (context: WorkerContext, payload: Payload) => Promise<void>,
): Processor {
  return { job, run: async (context, payload) => work(context, job.payload.parse(payload)) };
}
