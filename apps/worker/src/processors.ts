import type { Processor } from "./define-processor.ts";
import { checkpointAuditProcessor } from "./audit/checkpoint-audit.processor.ts";
import { importRegisterProcessor } from "./register/import-register.processor.ts";
import { reconcileRollupsProcessor } from "./rollup/reconcile-rollups.processor.ts";

/** Everything this worker can do. */
export const processors: readonly Processor[] = [
  importRegisterProcessor,
  reconcileRollupsProcessor,
  checkpointAuditProcessor,
];
