import { readInCentreScope } from "@sakhi/db/centre-scope";
import { listCentres } from "@sakhi/db/centre/places";
import { reconcileRollups as job } from "@sakhi/queue/rollup/rollup.jobs";
import { reconcileRollups } from "@sakhi/usecases/rollup/reconcile-rollups";
import { defineProcessor } from "../define-processor.ts";

const SYSTEM = { accountId: "00000000-0000-0000-0000-000000000000", role: "SYSTEM" } as const;

/** Checks every centre's figures against its cases; drift is logged as a fault, for it must not be. */
export const reconcileRollupsProcessor = defineProcessor(
  job,
  async ({ centre, worker, log, now }) => {
    let total = 0;
    for (const { id: centreId } of await listCentres(worker.pool)) {
      const drift = await readInCentreScope(
        centre,
        { centreId, actor: SYSTEM, now: now() },
        reconcileRollups,
      );
      total += drift;
      if (drift > 0)
        log.fault("figures differ from the cases", new Error("drift"), { centreId, drift });
    }
    log.info("figures reconciled", { drift: total });
  },
);
