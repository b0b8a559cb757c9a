import { createHash, randomUUID } from "node:crypto";
import type { CentreScope } from "@sakhi/db/centre-scope";
import { ImportBatchEntity } from "@sakhi/db/register/import-batch.entity";
import { stageImportRows, storeImportFile } from "@sakhi/db/register/stage-import";
import { requireDuty } from "@sakhi/domain/actor";
import { cleanLine } from "@sakhi/domain/register/clean-text";
import { readHeadings } from "@sakhi/domain/register/columns";
import { registrationKey } from "@sakhi/domain/register/registration-key";
import { rowFingerprintText } from "@sakhi/domain/register/row-fingerprint-text";
import { DomainError } from "@sakhi/domain/errors";
import { recordChange } from "../record-change.ts";
import { readSheet } from "../register-sheet/read-sheet.ts";
import { toCells } from "../register-sheet/to-cells.ts";

/** A name is shown, never opened: only its last part is kept. */
const FILE_NAME_LIMIT = 150;

/**
 * Keeps an uploaded register, whole and row by row, for a look before it is taken in; returns the batch's id.
 * Throws `IMPORT_FILE_UNREADABLE` or `IMPORT_COLUMNS_MISSING`; then nothing is kept.
 */
export async function uploadRegister(
  scope: CentreScope,
  file: { name: string; bytes: Uint8Array },
): Promise<string> {
  requireDuty(scope.actor, "register:import");
  const sheet = await readSheet(file.name, file.bytes);
  const { columns, missing } = readHeadings(sheet.headings);
  if (missing.length > 0) {
    throw new DomainError(
      "IMPORT_COLUMNS_MISSING",
      `The sheet has no column for ${missing.join(", ")}.`,
      { columns: missing.join(" ") },
    );
  }
  const { centreId, em, now, actor } = scope;
  const id = randomUUID();
  em.create(ImportBatchEntity, {
    centreId,
    id,
    fileName: cleanLine(file.name.split(/[/\\]/).at(-1)!).slice(0, FILE_NAME_LIMIT),
    fileSha256: createHash("sha256").update(file.bytes).digest("hex"),
    headings: sheet.headings,
    columns: columns.map((column) => column ?? ""),
    state: "UPLOADED",
    uploadedAt: now,
    uploadedBy: actor.accountId,
    totalRows: sheet.rows.length,
  });
  recordChange(scope, {
    act: "IMPORT_UPLOAD",
    subjectKind: "IMPORT",
    subjectId: id,
    fields: ["*"],
  });
  await em.flush();
  await storeImportFile(scope, id, file.bytes);
  await stageImportRows(
    scope,
    id,
    sheet.rows.map(({ line, cells }) => {
      const known = toCells(columns, cells);
      const number = known.REGISTRATION_NUMBER ?? "";
      const fingerprint = createHash("sha256").update(rowFingerprintText(known)).digest("hex");
      return { line, cells, registrationKey: registrationKey(number) || null, fingerprint };
    }),
  );
  return id;
}
