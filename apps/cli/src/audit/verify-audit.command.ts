import { parseArgs } from "node:util";
import { readSigningKey } from "@sakhi/db/audit/checkpoint";
import { openCheckpointFiles } from "@sakhi/db/audit/checkpoint-files";
import { databaseUrls } from "@sakhi/db/database-urls";
import { readSecrets } from "@sakhi/db/embedded/secrets";
import type { CliEnvironment } from "../env.ts";
import { openDatabase } from "../start/open-database.ts";
import { checkpointDir } from "../start/services.ts";
import { verifyAudit, type AuditReport } from "./verify-audit.ts";

/** A chain that was broken in very many places is told in so many lines. */
const MOST_LINES = 50;

/**
 * `sakhi verify-audit [--centre <slug>] [--checkpoints <folder>] [--json]`: examines the audit and changes nothing.
 * `--checkpoints` names a copy kept elsewhere. Gives 1 when anything was found.
 */
export async function verifyAuditCommand(
  args: readonly string[],
  environment: CliEnvironment,
  say: (line: string) => void,
): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      centre: { type: "string" },
      checkpoints: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  const database = await openDatabase(environment, () => {});
  try {
    const signingKey = readSigningKey(readSecrets(environment.dataDir).auditSigningKey);
    const report = await verifyAudit({
      urls: databaseUrls(database.adminUrl, database.rolePasswords),
      checkpoints: openCheckpointFiles(
        values.checkpoints ?? checkpointDir(environment),
        signingKey,
      ),
      centre: values.centre,
      now: new Date(),
    });
    say(values.json ? JSON.stringify(report) : inWords(report));
    return report.findings.length === 0 ? 0 : 1;
  } finally {
    await database.release();
  }
}

function inWords({ centres, entries, findings }: AuditReport): string {
  const lines = findings
    .slice(0, MOST_LINES)
    .map(
      ({ centre, kind, fromSeq, toSeq, what }) =>
        `✖ ${centre.padEnd(16)} ${(fromSeq === toSeq ? String(fromSeq) : `${fromSeq}–${toSeq}`).padEnd(12)} ${kind.padEnd(20)} ${what}`,
    );
  const more = findings.length - lines.length;
  return [
    `${entries} entries of ${centres} centres examined: ${findings.length === 0 ? "every one is in its place" : `${findings.length} findings`}`,
    ...lines,
    ...(more > 0 ? [`… and ${more} more; --json tells them all`] : []),
  ].join("\n");
}
