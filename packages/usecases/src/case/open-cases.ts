import { randomUUID } from "node:crypto";
import { CaseEventEntity } from "@sakhi/db/case/case-event.entity";
import { CaseFileEntity } from "@sakhi/db/case/case-file.entity";
import { DisposalEntity } from "@sakhi/db/case/disposal.entity";
import { reserveCaseNumbers } from "@sakhi/db/case/reserve-case-numbers";
import { ServiceGivenEntity } from "@sakhi/db/case/service-given.entity";
import type { CentreScope } from "@sakhi/db/centre-scope";
import { getOwnCentre } from "@sakhi/db/centre/own-centre";
import { applyLedger } from "@sakhi/db/rollup/apply-ledger";
import { IdentityEntity } from "@sakhi/db/vault/identity.entity";
import type { CalendarDate } from "@sakhi/domain/calendar/india-time";
import { categoryOf, type CaseType } from "@sakhi/domain/case/category";
import type { DisposalOutcome } from "@sakhi/domain/case/disposal";
import type { CaseStatus } from "@sakhi/domain/case/life-cycle";
import type { CaseSource } from "@sakhi/domain/case/source";
import { FigureLedger } from "@sakhi/domain/indicator/figure-ledger";
import type { ServiceKind } from "@sakhi/domain/service/service";
import { recordChange } from "../record-change.ts";

/** Who the woman is, as far as she said; every part may be missing (no document is ever required). */
export interface WomanDetails {
  readonly name: string | null;
  readonly relationName: string | null;
  readonly age: number | null;
  readonly phone: string | null;
}

/** The row of an imported register that a case comes from. */
export interface RegisterOrigin {
  readonly batchId: string;
  readonly line: number;
  readonly fingerprint: string;
  readonly registrationNumber: string;
  readonly registrationKey: string;
}

export interface NewCase {
  readonly id: string;
  readonly receivedOn: CalendarDate;
  readonly type: CaseType;
  readonly source: CaseSource;
  readonly status: CaseStatus;
  readonly disposal: { readonly on: CalendarDate; readonly outcome: DisposalOutcome } | null;
  readonly woman: WomanDetails;
  readonly block: string | null;
  readonly thana: string | null;
  readonly remark: string | null;
  readonly services: readonly ServiceKind[];
  readonly register: RegisterOrigin | null;
}

/** Opens cases with all that belongs to them: identity, number, services, timeline, audit and figures. For one or for hundreds. */
export async function openCases(scope: CentreScope, cases: readonly NewCase[]): Promise<void> {
  if (cases.length === 0) return;
  const centre = await getOwnCentre(scope);
  const numbers = await reserveCaseNumbers(
    scope,
    centre,
    cases.map((one) => one.receivedOn),
  );
  const ledger = new FigureLedger();
  const given = cases.map((one, index) => ({
    one,
    identityId: randomUUID(),
    caseNumber: numbers[index]!,
    synthetic: centre.demonstration,
  }));
  // Foreign keys are ids, so the order of writing is ours to keep: the woman, her case, what belongs to it.
  for (const write of [writeIdentity, writeFile, writeBelongings]) {
    for (const one of given) write(scope, one);
    await scope.em.flush();
  }
  for (const one of cases) {
    ledger.count({
      receivedOn: one.receivedOn,
      category: categoryOf(one.type),
      origin: one.register ? "REGISTER" : "ENTERED",
      disposals: one.disposal ? [{ disposedOn: one.disposal.on, reopenedOn: null }] : [],
    });
  }
  await applyLedger(scope, ledger);
}

interface Opening {
  readonly one: NewCase;
  readonly identityId: string;
  readonly caseNumber: string;
  readonly synthetic: boolean;
}

function writeIdentity({ em, centreId }: CentreScope, { one, identityId }: Opening): void {
  em.create(IdentityEntity, { centreId, id: identityId, ...one.woman });
}

function writeFile({ em, centreId, now }: CentreScope, { one, ...given }: Opening): void {
  const { register, disposal, woman } = one;
  em.create(CaseFileEntity, {
    centreId,
    id: one.id,
    ...given,
    registrationNumber: register?.registrationNumber ?? null,
    registrationKey: register?.registrationKey ?? null,
    receivedOn: one.receivedOn,
    type: one.type,
    category: categoryOf(one.type),
    source: one.source,
    status: one.status,
    disposed: disposal !== null,
    disposedOn: disposal?.on ?? null,
    disposalOutcome: disposal?.outcome ?? null,
    block: one.block,
    thana: one.thana,
    under18: woman.age === null ? null : woman.age < 18,
    remark: one.remark,
    origin: register ? "REGISTER" : "ENTERED",
    importBatchId: register?.batchId ?? null,
    importLine: register?.line ?? null,
    importFingerprint: register?.fingerprint ?? null,
    version: 1,
    createdAt: now,
  });
}

function writeBelongings(scope: CentreScope, { one }: Opening): void {
  const { centreId, em, now, actor } = scope;
  const { register, disposal } = one;
  if (disposal) {
    em.create(DisposalEntity, {
      centreId,
      caseId: one.id,
      ordinal: 1,
      disposedOn: disposal.on,
      outcome: disposal.outcome,
    });
  }
  for (const kind of one.services) {
    em.create(ServiceGivenEntity, { centreId, id: randomUUID(), caseId: one.id, kind });
  }
  const kind = register ? "IMPORTED" : "REGISTERED";
  em.create(CaseEventEntity, {
    centreId,
    id: randomUUID(),
    caseId: one.id,
    kind,
    at: now,
    actorId: actor.accountId,
    actorRole: actor.role,
  });
  recordChange(scope, {
    act: register ? "CASE_IMPORT" : "CASE_REGISTER",
    subjectKind: "CASE",
    subjectId: one.id,
    fields: ["*"],
  });
}
