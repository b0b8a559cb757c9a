import { readCaseById, type CaseRow } from "@sakhi/db/case/read-cases";
import type { CentreReader } from "@sakhi/db/centre-scope";
import type { Selection } from "@sakhi/db/read/selection";
import { mayDo } from "@sakhi/domain/actor";
import { caseNotFound, isCaseId } from "./get-case-file.ts";

/** One case of the centre with the selected fields. Throws `CASE_NOT_FOUND` alike for another centre's case, for none, and for a post that reads no cases. */
export async function readCase(
  reader: CentreReader,
  caseId: string,
  selection: Selection,
): Promise<CaseRow> {
  const row =
    mayDo(reader.actor.role, "case:read") && isCaseId(caseId)
      ? await readCaseById(reader, caseId, selection)
      : null;
  if (!row) throw caseNotFound();
  return row;
}
