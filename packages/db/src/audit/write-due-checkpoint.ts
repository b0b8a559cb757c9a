import type { CentreReader } from "../centre-scope.ts";
import type { CheckpointFiles } from "./checkpoint-files.ts";
import { readHead } from "./verify-centre.ts";

/** What a chain may grow by, and how long, before its end is signed again. */
const MOST_ENTRIES = 1_000;
const MOST_MS = 5 * 60_000;

/** Signs where the chain of a centre ends when it has grown enough, or long enough ago; true when it did. */
export async function writeDueCheckpoint(
  reader: CentreReader,
  files: CheckpointFiles,
): Promise<boolean> {
  const { centreId, now } = reader;
  const [head, last] = await Promise.all([readHead(reader), files.latest(centreId)]);
  const grown = (head?.seq ?? 0) - (last?.seq ?? 0);
  const due = last === null || now.getTime() - Date.parse(last.at) >= MOST_MS;
  if (!head || grown <= 0 || (!due && grown < MOST_ENTRIES)) return false;
  await files.add({ ...head, centreId, at: now.toISOString() });
  return true;
}
