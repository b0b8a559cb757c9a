import { z } from "zod";
import { defineJob } from "../define-job.ts";

/** Sign where each centre's audit stands, where that is due. */
export const checkpointAudit = defineJob({
  name: "audit.checkpoint",
  lane: "upkeep",
  payload: z.object({}),
  attempts: 1,
});
