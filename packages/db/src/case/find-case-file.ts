import { LockMode } from "@mikro-orm/core";
import type { CentreScope } from "../centre-scope.ts";
import { CaseFileEntity, type CaseFile } from "./case-file.entity.ts";

/** The case, locked to the end of the transaction: who changes it next waits and then sees this change. */
export function findCaseFileForChange(scope: CentreScope, id: string): Promise<CaseFile | null> {
  const { centreId, em } = scope;
  return em.findOne(CaseFileEntity, { centreId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}
