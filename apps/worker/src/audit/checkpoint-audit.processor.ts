import { readInCentreScope } from "@sakhi/db/centre-scope";
import { listCentres } from "@sakhi/db/centre/places";
import { SYSTEM_ACTOR } from "@sakhi/domain/actor";
import { checkpointAudit as job } from "@sakhi/queue/audit/audit.jobs";
import { checkpointAudit } from "@sakhi/usecases/audit/verify-audit";
import { defineProcessor } from "../define-processor.ts";

/** Signs where each centre's audit stands, so that nobody can shorten or rewrite it behind that unseen. */
export const checkpointAuditProcessor = defineProcessor(
  job,
  async ({ centre, worker, checkpoints, now }) => {
    for (const { id: centreId } of await listCentres(worker.pool)) {
      await readInCentreScope(centre, { centreId, actor: SYSTEM_ACTOR, now: now() }, (reader) =>
        checkpointAudit(reader, checkpoints),
      );
    }
  },
);
