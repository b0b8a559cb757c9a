import { z } from "zod";
import { defineJob } from "../define-job.ts";

/** Take the rows of an uploaded register in. Doing it twice does nothing the second time. */
export const importRegister = defineJob({
  name: "register.import",
  lane: "imports",
  payload: z.object({
    centreId: z.uuid(),
    batchId: z.uuid(),
    accountId: z.uuid(),
    role: z.string(),
  }),
  attempts: 5,
});
