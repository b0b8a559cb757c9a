import { z } from "zod";

const EnvSchema = z.object({
  SAKHI_DATABASE_CENTRE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  SAKHI_DATABASE_WORKER_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  SAKHI_AUDIT_CHECKPOINT_DIR: z.string().min(1),
  SAKHI_AUDIT_SIGNING_KEY: z.base64().min(1),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
});

export interface WorkerEnv {
  readonly centreUrl: string;
  readonly workerUrl: string;
  /** Where signed checkpoints of the audit are kept; outside the database on purpose. */
  readonly checkpointDir: string;
  readonly auditSigningKey: string;
  /** Absent: the queue lives on PostgreSQL. */
  readonly redisUrl: string | undefined;
}

/** Reads the environment once, at start; every other module is handed the result. Throws with the names of what is missing. */
export function readWorkerEnv(source: NodeJS.ProcessEnv): WorkerEnv {
  const parsed = EnvSchema.safeParse(source);
  if (!parsed.success)
    throw new Error(`The environment is not usable:\n${z.prettifyError(parsed.error)}`);
  const env = parsed.data;
  return {
    centreUrl: env.SAKHI_DATABASE_CENTRE_URL,
    workerUrl: env.SAKHI_DATABASE_WORKER_URL,
    checkpointDir: env.SAKHI_AUDIT_CHECKPOINT_DIR,
    auditSigningKey: env.SAKHI_AUDIT_SIGNING_KEY,
    redisUrl: env.REDIS_URL,
  };
}
