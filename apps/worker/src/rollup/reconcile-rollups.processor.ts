import { readInCentreScope } from "@sakhi/db/centre-scope";
import { listCentres } from "@sakhi/db/centre/places";
import { SYSTEM_ACTOR } from "@sakhi/domain/actor";
import { reconcileRollups as job } from "@sakhi/queue/rollup/rollup.jobs";
import { reconcileRollups } from "@sakhi/usecases/rollup/reconcile-rollups";
import { defineProcessor } from "../define-processor.ts";

/** Checks every centre's figures against its cases; drift is logged as a fault, for it must not be. */
export const reconcileRollupsProcessor = defineProcessor(
  job,
  async ({ centre, worker, log, now }) => {
    let total = 0;
    for (const { id: centreId } of await listCentres(worker.pool)) {
      const drift = await readInCentreScope(
        centre,
        { centreId, actor: SYSTEM_ACTOR, now: now() },
        reconcileRollups,
      );
      total += drift;
      if (drift > 0)
        log.fault("figures differ from the cases", new Error("drift"), { centreId, drift });
    }
    log.info("figures reconciled", { drift: total });
  },
);
