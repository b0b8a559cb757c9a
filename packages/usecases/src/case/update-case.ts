import type { CentreScope } from "@sakhi/db/centre-scope";
import { IdentityEntity } from "@sakhi/db/vault/identity.entity";
import { requireDuty } from "@sakhi/domain/actor";
import { categoryOf, type CaseType } from "@sakhi/domain/case/category";
import { entryAge, entryPhone, entryText } from "@sakhi/domain/case/entry-rules";
import type { CaseSource } from "@sakhi/domain/case/source";
import { changeCase } from "./change-case.ts";
import { assertUnchanged, getCaseFile } from "./get-case-file.ts";

export interface UpdateCaseInput {
  readonly caseId: string;
  readonly version: number;
  readonly type?: CaseType | null | undefined;
  readonly source?: CaseSource | null | undefined;
  readonly womanName?: string | null | undefined;
  readonly relationName?: string | null | undefined;
  readonly age?: number | null | undefined;
  readonly phone?: string | null | undefined;
  readonly block?: string | null | undefined;
  readonly thana?: string | null | undefined;
  readonly remark?: string | null | undefined;
}

/** Corrects what was written down. A field left out stays as it is; null empties it (type and source cannot be emptied). */
export async function updateCase(scope: CentreScope, input: UpdateCaseInput): Promise<void> {
  requireDuty(scope.actor, "case:update");
  const file = await getCaseFile(scope, input.caseId);
  assertUnchanged(file, input.version);
  const identity = await scope.em.findOneOrFail(IdentityEntity, {
    centreId: scope.centreId,
    id: file.identityId,
  });

  const about = {
    ...(input.type && { type: input.type, category: categoryOf(input.type) }),
    ...(input.source && { source: input.source }),
    ...(input.block !== undefined && { block: entryText("block", input.block) }),
    ...(input.thana !== undefined && { thana: entryText("thana", input.thana) }),
    ...(input.remark !== undefined && { remark: entryText("remark", input.remark) }),
    ...(input.age !== undefined && {
      under18: input.age === null ? null : entryAge(input.age)! < 18,
    }),
  };
  const woman = {
    ...(input.womanName !== undefined && { name: entryText("womanName", input.womanName) }),
    ...(input.relationName !== undefined && {
      relationName: entryText("relationName", input.relationName),
    }),
    ...(input.age !== undefined && { age: entryAge(input.age) }),
    ...(input.phone !== undefined && { phone: entryPhone(input.phone) }),
  };

  await changeCase(scope, file, { kind: "UPDATED", act: "CASE_UPDATE" }, () => {
    const fields = [...changed(file, about), ...changed(identity, woman)];
    Object.assign(file, about);
    Object.assign(identity, woman);
    // A change of the identity alone is a change of the case too.
    file.version = input.version + 1;
    return fields;
  });
}

function changed<T extends object>(row: T, values: Partial<T>): string[] {
  return (Object.keys(values) as (keyof T & string)[]).filter((key) => row[key] !== values[key]);
}
