import { CaseEventEntity } from "./case/case-event.entity.ts";
import { CaseFileEntity } from "./case/case-file.entity.ts";
import { DisposalEntity } from "./case/disposal.entity.ts";
import { ServiceGivenEntity } from "./case/service-given.entity.ts";
import { OutboxMessageEntity } from "./outbox/outbox-message.entity.ts";
import { ImportBatchEntity } from "./register/import-batch.entity.ts";
import { ImportRowEntity } from "./register/import-row.entity.ts";
import { IdentityEntity } from "./vault/identity.entity.ts";

/** Every entity; each is a centre's own and starts with `centreId` (a test walks this list). */
export const entities = [
  CaseEventEntity,
  CaseFileEntity,
  DisposalEntity,
  IdentityEntity,
  ImportBatchEntity,
  ImportRowEntity,
  OutboxMessageEntity,
  ServiceGivenEntity,
];
