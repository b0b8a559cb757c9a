import { randomUUID } from "node:crypto";
import { CaseEventEntity } from "@sakhi/db/case/case-event.entity";
import type { CaseFile } from "@sakhi/db/case/case-file.entity";
import { DisposalEntity, type DisposalRecord } from "@sakhi/db/case/disposal.entity";
import type { CentreScope } from "@sakhi/db/centre-scope";
import { applyLedger } from "@sakhi/db/rollup/apply-ledger";
import type { AuditAct } from "@sakhi/domain/audit/entry";
import type { CaseEventKind } from "@sakhi/domain/case/event";
import { FigureLedger, type CountedCase } from "@sakhi/domain/indicator/figure-ledger";
import { recordChange } from "../record-change.ts";

/**
 * Runs a change of one case and moves the figures by exactly what it changed; writes the timeline and the audit beside it.
 * `change` mutates the file and its disposals and returns the names of the fields it touched.
 */
export async function changeCase(
  scope: CentreScope,
  file: CaseFile,
  event: { kind: CaseEventKind; act: AuditAct; detail?: string | null },
  change: (disposals: DisposalRecord[]) => string[],
): Promise<void> {
  const { centreId, em, now, actor } = scope;
  const disposals = await em.find(
    DisposalEntity,
    { centreId, caseId: file.id },
    { orderBy: { ordinal: "asc" } },
  );
  const ledger = new FigureLedger().discount(counted(file, disposals));
  const fields = change(disposals);
  ledger.count(counted(file, disposals));
  em.create(CaseEventEntity, {
    centreId,
    id: randomUUID(),
    caseId: file.id,
    kind: event.kind,
    at: now,
    actorId: actor.accountId,
    actorRole: actor.role,
    detail: event.detail ?? null,
  });
  recordChange(scope, { act: event.act, subjectKind: "CASE", subjectId: file.id, fields });
  await em.flush();
  await applyLedger(scope, ledger);
}

function counted(file: CaseFile, disposals: readonly DisposalRecord[]): CountedCase {
  return {
    receivedOn: file.receivedOn,
    category: file.category,
    origin: file.origin,
    disposals: disposals.map(({ disposedOn, reopenedOn }) => ({
      disposedOn,
      reopenedOn: reopenedOn ?? null,
    })),
  };
}
