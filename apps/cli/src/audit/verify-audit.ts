import type { CheckpointFiles } from "@sakhi/db/audit/checkpoint-files";
import type { AuditFinding } from "@sakhi/db/audit/examine-chain";
import { readInCentreScope } from "@sakhi/db/centre-scope";
import { listCentres } from "@sakhi/db/centre/places";
import { openCentreDatabase } from "@sakhi/db/connections";
import type { DatabaseUrls } from "@sakhi/db/database-urls";
import { SYSTEM_ACTOR } from "@sakhi/domain/actor";
import { verifyAudit as verifyCentreAudit } from "@sakhi/usecases/audit/verify-audit";

/** What the examination of the audit came to; `centre` is a slug, or the id of a centre that is gone. */
export interface AuditReport {
  readonly centres: number;
  readonly entries: number;
  readonly findings: readonly ({ readonly centre: string } & AuditFinding)[];
}

export interface VerifyOptions {
  readonly urls: Pick<DatabaseUrls, "centre">;
  readonly checkpoints: CheckpointFiles;
  /** A slug; undefined for every centre, those too that only have checkpoints left. */
  readonly centre: string | undefined;
  readonly now: Date;
}

/** Examines the audit of one centre or of all, one after another. Throws when there is no such centre. */
export async function verifyAudit(options: VerifyOptions): Promise<AuditReport> {
  const { checkpoints, now } = options;
  const db = await openCentreDatabase(options.urls.centre);
  try {
    const centres = new Map((await listCentres(db.reader)).map(({ id, slug }) => [id, slug]));
    for (const id of checkpoints.centreIds()) if (!centres.has(id)) centres.set(id, id);
    const chosen = [...centres].filter(([, slug]) => slug === (options.centre ?? slug));
    if (chosen.length === 0) throw new Error(`There is no centre "${options.centre}".`);
    const findings: AuditReport["findings"][number][] = [];
    let entries = 0;
    for (const [centreId, centre] of chosen) {
      const who = { centreId, actor: SYSTEM_ACTOR, now };
      const report = await readInCentreScope(db, who, (reader) =>
        verifyCentreAudit(reader, checkpoints),
      );
      entries += report.entries;
      findings.push(...report.findings.map((finding) => ({ centre, ...finding })));
    }
    return { centres: chosen.length, entries, findings };
  } finally {
    await db.close();
  }
}
