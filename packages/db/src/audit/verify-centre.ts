import type { CentreReader } from "../centre-scope.ts";
import type { AuditHead, ChainedEntry } from "./chain.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { ChainExaminer, type AuditFinding } from "./examine-chain.ts";

/** What the examination of one chain came to. */
export interface ChainReport {
  readonly entries: number;
  readonly findings: readonly AuditFinding[];
}

/** All that an examination needs of a reader. */
type ChainReader = Pick<CentreReader, "centreId" | "read">;

/** So many numbers are read at a time; a number that is there twice is met twice. */
const NUMBERS_AT_ONCE = 2_000;

/** Examines a centre's chain from its first entry to its end, against its checkpoints. Writers need not stop meanwhile. */
export async function verifyCentre(
  reader: ChainReader,
  checkpoints: readonly Checkpoint[],
): Promise<ChainReport> {
  const examiner = new ChainExaminer(checkpoints);
  const before = await readHead(reader);
  let entries = 0;
  let rows = await readAfter(reader, null);
  while (rows.length > 0) {
    entries += rows.length;
    for (const row of rows) examiner.take(toEntry(reader.centreId, row));
    rows = await readAfter(reader, rows.at(-1)![0] as string);
  }
  return { entries, findings: examiner.finish(before, await readHead(reader)) };
}

/** Where the centre's chain ends; null when nothing was ever written down. */
export async function readHead({ read, centreId }: ChainReader): Promise<AuditHead | null> {
  const [row] = await read({
    text: `select seq::text, encode(hash, 'hex') from core.audit_head where centre_id = $1`,
    values: [centreId],
  });
  return row ? { seq: Number(row[0]), hash: row[1] as string } : null;
}

/** The rows that come next, every column in the spelling that was hashed. */
function readAfter({ read, centreId }: ChainReader, seq: string | null): Promise<unknown[][]> {
  return read({
    text: `with first as (
             select min(seq) as seq from core.audit_entry where centre_id = $1 and ($2::bigint is null or seq > $2))
           select e.seq::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), actor_id::text, actor_role, act,
             subject_kind, to_jsonb(subject_ids), to_jsonb(fields), encode(previous_hash, 'hex'), encode(hash, 'hex')
           from core.audit_entry e, first
           where centre_id = $1 and e.seq >= first.seq and e.seq::numeric < first.seq::numeric + ${NUMBERS_AT_ONCE}
           order by e.seq`,
    values: [centreId, seq],
  });
}

function toEntry(centreId: string, row: readonly unknown[]): ChainedEntry {
  const [seq, at, actorId, actorRole, act, subjectKind, subjectIds, fields, previousHash, hash] =
    row;
  const who = { centreId, seq: Number(seq), at, actorId, actorRole };
  return { ...who, act, subjectKind, subjectIds, fields, previousHash, hash } as ChainedEntry;
}
