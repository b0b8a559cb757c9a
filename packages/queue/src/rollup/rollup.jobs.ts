import { z } from "zod";
import { defineJob } from "../define-job.ts";

/** Recompute every centre's figures from its cases and report any drift. */
export const reconcileRollups = defineJob({
  name: "rollup.reconcile",
  lane: "upkeep",
  payload: z.object({}),
  attempts: 3,
});
