import type { CheckpointFiles } from "@sakhi/db/audit/checkpoint-files";
import { verifyCentre, type ChainReport } from "@sakhi/db/audit/verify-centre";
import { writeDueCheckpoint } from "@sakhi/db/audit/write-due-checkpoint";
import type { CentreReader } from "@sakhi/db/centre-scope";
import { requireDuty } from "@sakhi/domain/actor";

/** Examines the centre's whole audit against its signed checkpoints; a line that was not signed is a finding too. */
export async function verifyAudit(
  reader: CentreReader,
  files: CheckpointFiles,
): Promise<ChainReport> {
  requireDuty(reader.actor, "audit:verify");
  const { checkpoints, wrongLines } = await files.read(reader.centreId);
  const report = await verifyCentre(reader, checkpoints);
  const wrong = wrongLines.map((line) => ({
    kind: "CHECKPOINT_MISMATCH" as const,
    fromSeq: 0,
    toSeq: 0,
    what: `line ${line} of the checkpoints was not signed by this key`,
  }));
  return { ...report, findings: [...wrong, ...report.findings] };
}

/** Signs where the centre's audit stands when that is due; true when it did. */
export function checkpointAudit(reader: CentreReader, files: CheckpointFiles): Promise<boolean> {
  requireDuty(reader.actor, "audit:verify");
  return writeDueCheckpoint(reader, files);
}
