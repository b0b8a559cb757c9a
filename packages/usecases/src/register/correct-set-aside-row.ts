import { randomUUID } from "node:crypto";
import type { CentreScope } from "@sakhi/db/centre-scope";
import { ImportRowEntity } from "@sakhi/db/register/import-row.entity";
import { recordRowsRead } from "@sakhi/db/register/read-imports";
import { readRegisterMemory } from "@sakhi/db/register/register-memory";
import { requireDuty } from "@sakhi/domain/actor";
import { DomainError } from "@sakhi/domain/errors";
import type { RegisterColumn } from "@sakhi/domain/register/columns";
import { judgeRow } from "@sakhi/domain/register/judge-row";
import { registrationKey } from "@sakhi/domain/register/registration-key";
import type { Finding } from "@sakhi/domain/register/set-aside";
import { openCases } from "../case/open-cases.ts";
import { recordChange } from "../record-change.ts";
import { fromRegister } from "./from-register.ts";
import { getImportBatch } from "./get-import-batch.ts";
import { setAsideView, type SetAsideView } from "./read-imports.ts";
import { readRow } from "./read-row.ts";

export interface CorrectSetAsideRowInput {
  readonly batchId: string;
  readonly line: number;
  readonly cells: readonly { readonly column: RegisterColumn; readonly value: string }[];
}

/** Not accepted: `row` says what is wrong now, with the cells as they were typed. */
export interface Correction {
  readonly accepted: boolean;
  readonly caseId: string | null;
  readonly row: SetAsideView | null;
}

/** Takes a corrected row in, or says what is wrong with it now; the sheet's own cells are kept as they were handed in. */
export async function correctSetAsideRow(
  scope: CentreScope,
  input: CorrectSetAsideRowInput,
): Promise<Correction> {
  requireDuty(scope.actor, "register:import");
  const batch = await getImportBatch(scope, input.batchId);
  const { centreId, em, today } = scope;
  const row = await em.findOne(ImportRowEntity, {
    centreId,
    batchId: batch.id,
    line: input.line,
    state: "SET_ASIDE",
  });
  if (!row || batch.state === "UNDONE") {
    throw new DomainError("SET_ASIDE_ROW_NOT_FOUND", "This row is not set aside any more.", {
      line: String(input.line),
    });
  }
  const cells = {
    ...readRow(batch, row),
    ...Object.fromEntries(input.cells.map(({ column, value }) => [column, value])),
  };
  const refuse = (finding: Finding): Correction => {
    const typed = batch.columns.map((column) => cells[column as RegisterColumn] ?? "");
    recordRowsRead(scope, batch.id);
    return {
      accepted: false,
      caseId: null,
      row: setAsideView(batch, { ...finding, line: row.line, state: row.state, cells: typed }),
    };
  };
  const judgement = judgeRow(cells, today);
  if (!judgement.accepted) return refuse(judgement.finding);

  const { entry } = judgement;
  const key = registrationKey(entry.registrationNumber);
  const memory = await readRegisterMemory(scope, batch.id, [
    { registrationKey: key, fingerprint: row.fingerprint },
  ]);
  if (memory.standingOf({ registrationKey: key, fingerprint: row.fingerprint }).kind !== "NEW") {
    return refuse({
      code: "DUPLICATE_REGISTRATION_NUMBER",
      column: "REGISTRATION_NUMBER",
      found: entry.registrationNumber,
    });
  }
  const caseId = randomUUID();
  row.state = "CORRECTED";
  row.caseId = caseId;
  row.registrationKey = key;
  batch.corrected += 1;
  batch.setAside -= 1;
  recordChange(scope, {
    act: "IMPORT_CORRECT",
    subjectKind: "IMPORT",
    subjectId: batch.id,
    fields: input.cells.map(({ column }) => column),
  });
  await openCases(scope, [
    fromRegister(caseId, entry, {
      batchId: batch.id,
      line: row.line,
      fingerprint: row.fingerprint,
    }),
  ]);
  return { accepted: true, caseId, row: null };
}
