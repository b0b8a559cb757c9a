import { randomUUID } from "node:crypto";
import path from "node:path";
import { newSigningKey, readSigningKey } from "@sakhi/db/audit/checkpoint";
import { openCheckpointFiles, type CheckpointFiles } from "@sakhi/db/audit/checkpoint-files";
import type { AuditFinding } from "@sakhi/db/audit/examine-chain";
import { verifyCentre } from "@sakhi/db/audit/verify-centre";
import { inCentreScope, readInCentreScope, type CentreReader } from "@sakhi/db/centre-scope";
import { SYSTEM_ACTOR } from "@sakhi/domain/actor";
import { checkpointAudit, verifyAudit } from "@sakhi/usecases/audit/verify-audit";
import type pg from "pg";
import {
  type Evidence,
  type EvidenceContext,
  type EvidenceOutcome,
  wholeNumber,
} from "../evidence.ts";
import { type Ground, openGround } from "../import/ground.ts";
import { Random } from "../random.ts";
import { tamperings } from "./tamper.ts";

type Who = Awaited<ReturnType<Ground["openCentre"]>>;

/** The time between two checkpoints of the ground: more than five minutes, so that each is due. */
const STRIDE_MS = 6 * 60_000;

/** Options: `--mutations 1000`, `--entries 300` (a checkpoint every tenth of them), `--seed n`, `--disposable`. */
export const auditEvidence: Evidence = {
  name: "audit",
  claim: "Whatever is done to the audit inside the database is found, and the place told.",
  run: async (context) => {
    const { options, say } = context;
    const mutations = wholeNumber(options, "mutations", 1_000);
    const entries = wholeNumber(options, "entries", 300);
    const seed = wholeNumber(options, "seed", Math.floor(Math.random() * 2 ** 31));
    say(`seed ${seed}`);
    const ground = await openGround(context, { disposable: options.has("disposable") });
    const files = openCheckpointFiles(
      path.join(ground.dataDir, "audit-checkpoints"),
      readSigningKey(newSigningKey()),
    );
    const who = await ground.openCentre();
    await ground.openCentre(); // another centre, for entries that are carried off
    await writeChain(ground, who, { entries, files });
    const before = await examine(ground, who, files);
    const tampered = await tamperMany(ground, context, { who, files, entries, mutations, seed });
    const after = await examine(ground, who, files);
    return outcome({ ...tampered, seed, mutations, entries, findings: [...before, ...after] });
  },
};

/** A chain written through the product's own doors, changes and readings in turn, with signed checkpoints along it. */
async function writeChain(
  { db }: Ground,
  who: Who,
  { entries, files }: { entries: number; files: CheckpointFiles },
): Promise<void> {
  const start = Date.parse("2026-11-23T06:30:00Z");
  const subject = () => ({
    subjectKind: "CASE" as const,
    subjectIds: [randomUUID(), randomUUID()],
  });
  for (let written = 0; written < entries; written += 1) {
    const now = new Date(start + written * 1_000);
    if (written % 3 === 0) {
      await inCentreScope(db, { ...who, now }, async ({ record }) =>
        record({ act: "CASE_UPDATE", ...subject(), fields: ["age", "phone"] }),
      );
    } else {
      await readInCentreScope(db, { ...who, now }, async ({ record }) =>
        record({ act: "CASE_READ", ...subject(), fields: ["woman.name", "remark"] }),
      );
    }
    if ((written + 1) % Math.ceil(entries / 10) !== 0 && written + 1 !== entries) continue;
    const later = new Date(start + (written + 1) * STRIDE_MS);
    await readInCentreScope(db, { ...who, actor: SYSTEM_ACTOR, now: later }, (reader) =>
      checkpointAudit(reader, files),
    );
  }
}

/** The honest chain must come out clean, through the product's own door. */
async function examine({ db }: Ground, who: Who, files: CheckpointFiles): Promise<AuditFinding[]> {
  const report = await readInCentreScope(
    db,
    { ...who, actor: SYSTEM_ACTOR, now: new Date() },
    (reader) => verifyAudit(reader, files),
  );
  return [...report.findings];
}

interface Tampered {
  readonly located: number;
  /** To the very entry; the others to the stretch between two checkpoints. */
  readonly toTheEntry: number;
  readonly missed: readonly string[];
  readonly kinds: Readonly<Record<string, number>>;
}

/** Tampers again and again inside a transaction that is taken back each time, and has the chain examined within it. */
async function tamperMany(
  ground: Ground,
  { say }: Pick<EvidenceContext, "say">,
  work: { who: Who; files: CheckpointFiles; entries: number; mutations: number; seed: number },
): Promise<Tampered> {
  const { who, files, mutations } = work;
  const { checkpoints } = await files.read(who.centreId);
  const random = new Random(work.seed);
  const names = Object.keys(tamperings);
  const missed: string[] = [];
  let toTheEntry = 0;
  const kinds: Record<string, number> = {};
  const admin = await ground.admin.connect();
  try {
    for (let done = 0; done < mutations; done += 1) {
      const name = names[done % names.length]!;
      await admin.query("begin");
      const victim = { admin, centreId: who.centreId, length: work.entries, random };
      const seq = await tamperings[name]!(victim);
      const { findings } = await verifyCentre(asReader(admin, who), checkpoints);
      await admin.query("rollback");
      for (const kind of new Set(findings.map((one) => one.kind)))
        kinds[kind] = (kinds[kind] ?? 0) + 1;
      if (!findings.some(({ fromSeq, toSeq }) => fromSeq <= seq && seq <= toSeq)) {
        missed.push(`${name} at ${seq}: ${JSON.stringify(findings)}`);
      }
      if (findings.some(({ fromSeq, toSeq }) => fromSeq === seq && toSeq === seq)) toTheEntry += 1;
      if ((done + 1) % 200 === 0) say(`${done + 1} of ${mutations}`);
    }
  } finally {
    admin.release();
  }
  return { located: mutations - missed.length, toTheEntry, missed, kinds };
}

/** The examination as the tamperer's own connection sees the chain, since nobody else sees what is not committed. */
function asReader(
  admin: pg.ClientBase,
  { centreId }: Who,
): Pick<CentreReader, "centreId" | "read"> {
  return {
    centreId,
    read: async ({ text, values }) =>
      (await admin.query<unknown[]>({ text, values: [...values], rowMode: "array" })).rows,
  };
}

function outcome(
  found: Tampered & {
    seed: number;
    mutations: number;
    entries: number;
    findings: readonly AuditFinding[];
  },
): EvidenceOutcome {
  const { mutations, located, toTheEntry, missed, kinds, entries, seed, findings } = found;
  return {
    figures: {
      mutations,
      located,
      toTheEntry,
      ways: Object.keys(tamperings).length,
      entries,
      kinds,
      seed,
    },
    failures: [
      ...missed.map((one) => `not located: ${one}`),
      ...findings.map((one) => `found in an honest chain: ${JSON.stringify(one)}`),
    ],
  };
}
