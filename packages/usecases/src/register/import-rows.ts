import { randomUUID } from "node:crypto";
import type { CentreScope } from "@sakhi/db/centre-scope";
import type { ImportBatch } from "@sakhi/db/register/import-batch.entity";
import { ImportRowEntity, type ImportRow } from "@sakhi/db/register/import-row.entity";
import { requireDuty } from "@sakhi/domain/actor";
import { afterImportStep } from "@sakhi/domain/register/import-life";
import { judgeRow } from "@sakhi/domain/register/judge-row";
import { openCases, type NewCase } from "../case/open-cases.ts";
import { recordChange } from "../record-change.ts";
import { readRegisterMemory, supersedeOlderSetAside } from "@sakhi/db/register/register-memory";
import { fromRegister } from "./from-register.ts";
import { getImportBatch } from "./get-import-batch.ts";
import { readRow } from "./read-row.ts";

const MOST_ROWS = 200;
const FEWEST_ROWS = 10;
/** So many steps make the progress bar of a small register move and keep the transactions of a large one short. */
const STEPS = 20;

/**
 * Takes the next rows of an import in, all of them or, when anything fails, none; false when no row is left.
 * The batch is locked meanwhile, so a worker that was thought dead cannot take the same rows again.
 */
export async function importNextRows(scope: CentreScope, batchId: string): Promise<boolean> {
  requireDuty(scope.actor, "register:import");
  const batch = await getImportBatch(scope, batchId);
  if (batch.state === "DONE" || batch.state === "UNDONE") return false;
  batch.state = afterImportStep(batch.state, "run");
  const rows = await nextRows(scope, batch);
  if (rows.length === 0) {
    batch.state = afterImportStep(batch.state, "finish");
    batch.finishedAt = scope.now;
    recordChange(scope, {
      act: "IMPORT_FINISH",
      subjectKind: "IMPORT",
      subjectId: batchId,
      fields: ["state"],
    });
    return false;
  }
  const cases = await judgeRows(scope, batch, rows);
  await openCases(scope, cases);
  await supersedeOlderSetAside(
    scope,
    batchId,
    rows.filter((row) => row.state === "SET_ASIDE").map((row) => row.fingerprint),
  );
  return true;
}

function nextRows(scope: CentreScope, batch: ImportBatch): Promise<ImportRow[]> {
  const limit = Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, Math.ceil(batch.totalRows / STEPS)));
  const { centreId, em } = scope;
  return em.find(
    ImportRowEntity,
    { centreId, batchId: batch.id, state: "PENDING" },
    { orderBy: { line: "asc" }, limit },
  );
}

/** Decides each row in the order of the sheet and returns the cases to open. */
async function judgeRows(
  scope: CentreScope,
  batch: ImportBatch,
  rows: readonly ImportRow[],
): Promise<NewCase[]> {
  const memory = await readRegisterMemory(scope, batch.id, rows);
  const cases: NewCase[] = [];
  for (const row of rows) {
    const corrected = memory.correctedCase(row.fingerprint);
    const judgement = judgeRow(readRow(batch, row), scope.today);
    if (corrected !== null) {
      settle(row, "UNCHANGED", corrected);
      batch.unchanged += 1;
    } else if (!judgement.accepted) {
      setAside(batch, row, judgement.finding);
    } else {
      const standing = memory.standingOf(row);
      if (standing.kind === "TAKEN") {
        setAside(batch, row, {
          code: "DUPLICATE_REGISTRATION_NUMBER",
          column: "REGISTRATION_NUMBER",
          found: judgement.entry.registrationNumber,
        });
      } else if (standing.kind === "SAME") {
        settle(row, "UNCHANGED", standing.caseId);
        batch.unchanged += 1;
        memory.take(row);
      } else {
        const id = randomUUID();
        cases.push(
          fromRegister(id, judgement.entry, {
            batchId: batch.id,
            line: row.line,
            fingerprint: row.fingerprint,
          }),
        );
        settle(row, "IMPORTED", id);
        batch.imported += 1;
        memory.take(row);
      }
    }
  }
  return cases;
}

function settle(row: ImportRow, state: "IMPORTED" | "UNCHANGED", caseId: string): void {
  row.state = state;
  row.caseId = caseId;
}

function setAside(
  batch: ImportBatch,
  row: ImportRow,
  finding: {
    code: NonNullable<ImportRow["code"]>;
    column: NonNullable<ImportRow["foundColumn"]>;
    found: string;
  },
): void {
  row.state = "SET_ASIDE";
  row.code = finding.code;
  row.foundColumn = finding.column;
  row.found = finding.found;
  batch.setAside += 1;
}
