import path from "node:path";
import { readSecrets } from "@sakhi/db/embedded/secrets";
import type { DatabaseUrls } from "@sakhi/db/database-urls";
import type { CliEnvironment } from "../env.ts";
import type { ServicePlan } from "./keep-running.ts";

/** The three processes of the product, each told only the addresses it needs. */
export function planServices(
  environment: CliEnvironment,
  surroundings: { urls: DatabaseUrls; inherited: NodeJS.ProcessEnv; demonstration: boolean },
): { api: ServicePlan; worker: ServicePlan; web: ServicePlan } {
  const { urls, demonstration } = surroundings;
  const { DATABASE_URL: _database, REDIS_URL: _redis, ...inherited } = surroundings.inherited;
  const base: NodeJS.ProcessEnv = {
    ...inherited,
    NODE_ENV: "production",
    SAKHI_DATA_DIR: environment.dataDir,
    NODE_COMPILE_CACHE: path.join(environment.dataDir, "compile-cache"),
  };
  const queue = environment.redisUrl === undefined ? {} : { REDIS_URL: environment.redisUrl };
  const databases = {
    SAKHI_DATABASE_CENTRE_URL: urls.centre,
    SAKHI_DATABASE_OVERSIGHT_URL: urls.oversight,
    SAKHI_DATABASE_SIGN_IN_URL: urls.signIn,
  };
  const audit = {
    SAKHI_AUDIT_CHECKPOINT_DIR: checkpointDir(environment),
    SAKHI_AUDIT_SIGNING_KEY: readSecrets(environment.dataDir).auditSigningKey,
  };
  return {
    api: {
      name: "api",
      program: "apps/api/src/main.ts",
      environment: { ...base, ...databases, ...queue, SAKHI_API_PORT: String(environment.apiPort) },
    },
    worker: {
      name: "worker",
      program: "apps/worker/src/main.ts",
      environment: {
        ...base,
        ...databases,
        ...queue,
        ...audit,
        SAKHI_DATABASE_WORKER_URL: urls.worker,
      },
    },
    web: {
      name: "web",
      program: "apps/web/server.ts",
      environment: {
        ...base,
        SAKHI_WEB_PORT: String(environment.webPort),
        SAKHI_API_URL: apiAddress(environment),
        SAKHI_DEMO: demonstration ? "1" : "0",
      },
    },
  };
}

/** Where the worker keeps the signed checkpoints of the audit. */
export function checkpointDir({ dataDir }: Pick<CliEnvironment, "dataDir">): string {
  return path.join(dataDir, "audit-checkpoints");
}

export function apiAddress({ apiPort }: CliEnvironment): string {
  return `http://127.0.0.1:${apiPort}`;
}

export function webAddress({ webPort }: CliEnvironment): string {
  return `http://127.0.0.1:${webPort}`;
}
