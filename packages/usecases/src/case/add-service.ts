import { ServiceGivenEntity } from "@sakhi/db/case/service-given.entity";
import type { CentreScope } from "@sakhi/db/centre-scope";
import { requireDuty } from "@sakhi/domain/actor";
import { assertWithinCase, entryText } from "@sakhi/domain/case/entry-rules";
import { afterStep } from "@sakhi/domain/case/life-cycle";
import type { ServiceKind } from "@sakhi/domain/service/service";
import { changeCase } from "./change-case.ts";
import { getCaseFile, idOfForm } from "./get-case-file.ts";

export interface AddServiceInput {
  /** The service's id, made by the client: a form sent twice adds one service. */
  readonly idempotencyKey?: string | null | undefined;
  readonly caseId: string;
  readonly kind: ServiceKind;
  readonly givenOn: string;
  readonly note?: string | null | undefined;
}

/** Records a service given in an open case. */
export async function addService(scope: CentreScope, input: AddServiceInput): Promise<void> {
  requireDuty(scope.actor, "case:update");
  const file = await getCaseFile(scope, input.caseId);
  const id = idOfForm(input.idempotencyKey);
  const { centreId } = scope;
  // The case is locked, so a second sending of the form waits here and then finds the first.
  if ((await scope.em.count(ServiceGivenEntity, { centreId, id })) > 0) return;
  const status = afterStep(file.status, "serve");
  assertWithinCase("givenOn", input.givenOn, file.receivedOn, scope.today);
  const note = entryText("note", input.note);

  scope.em.create(ServiceGivenEntity, {
    centreId,
    id,
    caseId: file.id,
    kind: input.kind,
    givenOn: input.givenOn,
    note,
  });
  await changeCase(
    scope,
    file,
    { kind: "SERVICE_ADDED", act: "CASE_ADD_SERVICE", detail: input.kind },
    () => {
      file.status = status;
      file.version += 1;
      return ["services", "status"];
    },
  );
}
