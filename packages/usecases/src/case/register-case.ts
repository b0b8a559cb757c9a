import { CaseFileEntity } from "@sakhi/db/case/case-file.entity";
import { queueForCaseNumbers } from "@sakhi/db/case/reserve-case-numbers";
import type { CentreScope } from "@sakhi/db/centre-scope";
import { requireDuty } from "@sakhi/domain/actor";
import type { CaseType } from "@sakhi/domain/case/category";
import { assertReceivedOn, entryAge, entryPhone, entryText } from "@sakhi/domain/case/entry-rules";
import type { CaseSource } from "@sakhi/domain/case/source";
import { idOfForm } from "./get-case-file.ts";
import { openCases } from "./open-cases.ts";

export interface RegisterCaseInput {
  /** The case's id, made by the client: a form sent twice registers one case. */
  readonly idempotencyKey?: string | null | undefined;
  readonly receivedOn: string;
  readonly type: CaseType;
  readonly source: CaseSource;
  readonly womanName?: string | null | undefined;
  readonly relationName?: string | null | undefined;
  readonly age?: number | null | undefined;
  readonly phone?: string | null | undefined;
  readonly block?: string | null | undefined;
  readonly thana?: string | null | undefined;
  readonly remark?: string | null | undefined;
}

/** Registers a case and returns its id. */
export async function registerCase(scope: CentreScope, input: RegisterCaseInput): Promise<string> {
  requireDuty(scope.actor, "case:register");
  assertReceivedOn(input.receivedOn, scope.today);
  const woman = {
    name: entryText("womanName", input.womanName),
    relationName: entryText("relationName", input.relationName),
    age: entryAge(input.age),
    phone: entryPhone(input.phone),
  };
  const id = idOfForm(input.idempotencyKey);

  await queueForCaseNumbers(scope, input.receivedOn);
  if ((await scope.em.count(CaseFileEntity, { centreId: scope.centreId, id })) > 0) return id;
  await openCases(scope, [
    {
      id,
      receivedOn: input.receivedOn,
      type: input.type,
      source: input.source,
      status: "REGISTERED",
      disposal: null,
      woman,
      block: entryText("block", input.block),
      thana: entryText("thana", input.thana),
      remark: entryText("remark", input.remark),
      services: [],
      register: null,
    },
  ]);
  return id;
}
