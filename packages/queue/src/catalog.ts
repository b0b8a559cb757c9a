import type { JobDefinition } from "./define-job.ts";
import { checkpointAudit } from "./audit/audit.jobs.ts";
import { importRegister } from "./register/register.jobs.ts";
import { reconcileRollups } from "./rollup/rollup.jobs.ts";

const definitions: readonly JobDefinition[] = [checkpointAudit, importRegister, reconcileRollups];

/** The definition behind a job's name; throws for a name that no release knows. */
export function getJobDefinition(name: string): JobDefinition {
  const definition = definitions.find((job) => job.name === name);
  if (!definition) throw new Error(`No job is called ${name}.`);
  return definition;
}
