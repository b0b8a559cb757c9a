import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { stopEmbedded } from "@sakhi/db/embedded/start-embedded";
import type { EvidenceContext } from "./evidence.ts";

/** A data folder of this run's own, whose database is stopped and which is removed at the end. */
export function ownDataFolder({ atEnd }: Pick<EvidenceContext, "atEnd">): string {
  const folder = mkdtempSync(path.join(tmpdir(), "sakhi-evidence-"));
  // PostgreSQL runs as another user when this one is root.
  chmodSync(folder, 0o711);
  atEnd(async () => {
    await stopEmbedded(path.join(folder, "data"));
    rmSync(folder, { recursive: true, force: true });
  });
  return path.join(folder, "data");
}
