import { randomUUID } from "node:crypto";
import type { CentreScope } from "@sakhi/db/centre-scope";
import { OutboxMessageEntity } from "@sakhi/db/outbox/outbox-message.entity";
import type { JobDefinition } from "@sakhi/queue/define-job";

/** Books a job to be handed over once, and only if, this unit of work commits. The centre is added here, so no caller can forget it. */
export function announce<Payload extends { centreId: string }>(
  scope: CentreScope,
  job: JobDefinition<Payload>,
  payload: Omit<Payload, "centreId">,
): void {
  const { centreId, now, em } = scope;
  em.create(OutboxMessageEntity, {
    centreId,
    id: randomUUID(),
    job: job.name,
    payload: job.payload.parse({ ...payload, centreId }),
    createdAt: now,
  });
}
