import { chainEntries, CHAIN_START, type AuditHead, type UnchainedEntry } from "./chain.ts";

/** Runs a statement whose values stand at its question marks, inside the transaction that is to hold the entries. */
export type Run = (text: string, values: readonly unknown[]) => Promise<object[]>;

/**
 * Locks the end of the centre's chain to the end of the transaction. Take this lock last: every writer of the centre
 * waits for it, and whoever holds it waits for nobody.
 */
export async function lockHead(run: Run, centreId: string): Promise<AuditHead> {
  const [known] = await run(
    `select seq::text, encode(hash, 'hex') as hash from core.audit_head where centre_id = ? for update`,
    [centreId],
  );
  const [row] = known
    ? [known]
    : await run(
        `insert into core.audit_head (centre_id, seq, hash) values (?, 0, decode(?, 'hex'))
         on conflict (centre_id) do update set seq = audit_head.seq returning seq::text, encode(hash, 'hex') as hash`,
        [centreId, CHAIN_START.hash],
      );
  const { seq, hash } = row as { seq: string; hash: string };
  return { seq: Number(seq), hash };
}

const APPEND = `with given as (
  select * from jsonb_to_recordset(?::jsonb) as g("centreId" uuid, seq bigint, at timestamptz, "actorId" uuid, "actorRole" text, act text,
    "subjectKind" text, "subjectIds" uuid[], fields text[], "previousHash" text, hash text)
), entries as (
  insert into core.audit_entry (centre_id, seq, at, actor_id, actor_role, act, subject_kind, subject_ids, fields, previous_hash, hash)
  select "centreId", seq, at, "actorId", "actorRole", act, "subjectKind", "subjectIds", fields, decode("previousHash", 'hex'), decode(hash, 'hex')
  from given
)
update core.audit_head set seq = ?, hash = decode(?, 'hex') where centre_id = ?`;

/** Appends entries after the locked head, in one statement however many there are. */
export async function appendEntries(
  run: Run,
  centreId: string,
  head: AuditHead,
  entries: readonly UnchainedEntry[],
): Promise<void> {
  const chained = chainEntries(centreId, head, entries);
  const last = chained.at(-1);
  if (last) await run(APPEND, [JSON.stringify(chained), last.seq, last.hash, centreId]);
}
