import type { CentreReader } from "@sakhi/db/centre-scope";
import { readDrift } from "@sakhi/db/rollup/read-drift";
import { requireDuty } from "@sakhi/domain/actor";

/** Recomputes a centre's figures from its cases and returns how many cells have drifted from them; must be 0. */
export function reconcileRollups(reader: CentreReader): Promise<number> {
  requireDuty(reader.actor, "figure:reconcile");
  return readDrift(reader);
}
