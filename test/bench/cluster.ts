import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { DatabaseUrls } from "@sakhi/db/database-urls";
import { readSecrets } from "@sakhi/db/embedded/secrets";
import { startEmbedded } from "@sakhi/db/embedded/start-embedded";
import { prepareDatabase } from "@sakhi/db/prepare-database";

/** A migrated PostgreSQL that lives as long as the bench. */
export interface BenchCluster {
  readonly urls: DatabaseUrls;
  readonly adminUrl: string;
  /** Its process, the parent of every connection's. */
  readonly pid: number;
  /** Stops it and removes its folder. */
  readonly discard: () => Promise<void>;
}

/** Starts a PostgreSQL of the bench's own in a new folder. */
export async function startCluster(): Promise<BenchCluster> {
  const folder = mkdtempSync(path.join(tmpdir(), "sakhi-bench-"));
  chmodSync(folder, 0o711);
  const dataDir = path.join(folder, "data");
  const { adminUrl, pid, ...server } = await startEmbedded({ dataDir });
  const urls = await prepareDatabase({ adminUrl, rolePasswords: readSecrets(dataDir).roles });
  const discard = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { urls, adminUrl, pid, discard };
}
