import { chainHash, CHAIN_START, type ChainedEntry } from "@sakhi/db/audit/chain";
import type pg from "pg";
import type { Random } from "../random.ts";

/** A chain in the hands of somebody who rules the database and knows how it is hashed. */
interface Victim {
  readonly admin: pg.ClientBase;
  readonly centreId: string;
  /** Its numbers run from 1 to here. */
  readonly length: number;
  readonly random: Random;
}

/** Does something to the chain and gives the number of an entry it did it to. */
type Tampering = (victim: Victim) => Promise<number>;

const ROOM = 1_000_000;

/** Every column but the number, with a value it did not have. */
const EDITS: Readonly<Record<string, string>> = {
  at: "at + interval '1 microsecond'",
  actor_id: "gen_random_uuid()",
  actor_role: "actor_role || ' '",
  act: "case act when 'CASE_READ' then 'CASE_LIST' else 'CASE_READ' end",
  subject_kind: "lower(subject_kind)",
  subject_ids: "subject_ids[2:] || gen_random_uuid()",
  fields: "array_append(fields, 'age')",
  previous_hash: "sha256(previous_hash)",
  hash: "sha256(hash)",
  centre_id: "(select id from core.centre where id <> centre_id limit 1)",
};

async function edit(victim: Victim, seq: number): Promise<void> {
  const column = victim.random.pick(Object.keys(EDITS));
  await change(victim, `update core.audit_entry set ${column} = ${EDITS[column]!}`, seq);
}

/** One that says something else than before, so that it matters. */
const rewrite = (victim: Victim, seq: number) =>
  change(
    victim,
    `update core.audit_entry set actor_id = gen_random_uuid(), actor_role = 'SYSTEM'`,
    seq,
  );

const drop = (victim: Victim, seq: number) => change(victim, "delete from core.audit_entry", seq);

/** What can be done to a chain, each under the name that the report uses. */
export const tamperings: Readonly<Record<string, Tampering>> = {
  "a column edited": async (victim) => {
    const seq = anyEntry(victim);
    await edit(victim, seq);
    return seq;
  },
  "an entry rewritten with its own hash": async (victim) => {
    const seq = anyEntry(victim);
    await rewrite(victim, seq);
    await hashAgain(victim, seq, seq);
    return seq;
  },
  "an entry rewritten, every hash after it and the head with it": async (victim) => {
    const seq = anyEntry(victim);
    await rewrite(victim, seq);
    await hashToEnd(victim, seq);
    return seq;
  },
  "an entry deleted": async (victim) => {
    const seq = anyEntry(victim);
    await drop(victim, seq);
    return seq;
  },
  "an entry deleted and the gap closed": async (victim) => {
    const seq = anyEntry(victim);
    await drop(victim, seq);
    await shift(victim, seq, -1);
    return seq;
  },
  "an entry deleted, the gap closed, every hash and the head made anew": async (victim) => {
    const seq = anyEntry(victim);
    await drop(victim, seq);
    await shift(victim, seq, -1);
    await hashToEnd(victim, seq);
    return seq;
  },
  "two entries swapped": async (victim) => {
    const [one, other] = twoEntries(victim);
    await swap(victim, one, other);
    return one;
  },
  "two entries swapped, every hash and the head made anew": async (victim) => {
    const [one, other] = twoEntries(victim);
    await swap(victim, one, other);
    await hashToEnd(victim, Math.min(one, other));
    return Math.min(one, other);
  },
  "a forged entry put between": async (victim) => {
    const seq = anyEntry(victim);
    await makeRoom(victim, seq);
    await hashAgain(victim, seq, seq);
    return seq;
  },
  "a forged entry put between, every hash and the head made anew": async (victim) => {
    const seq = anyEntry(victim);
    await makeRoom(victim, seq);
    await hashToEnd(victim, seq);
    return seq;
  },
  "a forged entry put at the end": async (victim) => {
    await copyTo(victim, victim.length, victim.length + 1);
    await hashAgain(victim, victim.length + 1, victim.length + 1);
    return victim.length + 1;
  },
  "the end cut off": async (victim) => cut(victim),
  "the end cut off and the head set back": async (victim) => {
    const seq = await cut(victim);
    await setHead(victim);
    return seq;
  },
  "every entry and the head removed": async ({ admin, centreId, length, random }) => {
    await admin.query("delete from core.audit_entry where centre_id = $1", [centreId]);
    await admin.query("delete from core.audit_head where centre_id = $1", [centreId]);
    return random.between(1, length);
  },
  "the head edited": async ({ admin, centreId, length }) => {
    await admin.query("update core.audit_head set hash = sha256(hash) where centre_id = $1", [
      centreId,
    ]);
    return length;
  },
};

function anyEntry({ random, length }: Victim): number {
  return random.between(1, length);
}

function twoEntries(victim: Victim): [number, number] {
  const one = anyEntry(victim);
  return [one, one === victim.length ? 1 : victim.random.between(one + 1, victim.length)];
}

async function change({ admin, centreId }: Victim, statement: string, seq: number): Promise<void> {
  await admin.query(`${statement} where centre_id = $1 and seq = $2`, [centreId, seq]);
}

/** Numbers all entries from one on anew; by way of numbers nobody has, since the key is looked at row by row. */
async function shift({ admin, centreId }: Victim, from: number, by: number): Promise<void> {
  const move = `update core.audit_entry set seq = seq + $3 where centre_id = $1 and seq >= $2`;
  await admin.query(move, [centreId, from, ROOM]);
  await admin.query(move, [centreId, ROOM, by - ROOM]);
}

async function swap(victim: Victim, one: number, other: number): Promise<void> {
  const move = (from: number, to: number) =>
    change(victim, `update core.audit_entry set seq = ${to}`, from);
  await move(one, ROOM);
  await move(other, one);
  await move(ROOM, other);
}

async function makeRoom(victim: Victim, seq: number): Promise<void> {
  await shift(victim, seq, 1);
  await copyTo(victim, seq + 1, seq);
}

/** The copy names nobody who was there; its hash is made by whoever calls. */
async function copyTo({ admin, centreId }: Victim, from: number, to: number): Promise<void> {
  await admin.query(
    `insert into core.audit_entry select centre_id, $3, at, gen_random_uuid(), actor_role, act, subject_kind, subject_ids, fields,
       previous_hash, hash from core.audit_entry where centre_id = $1 and seq = $2`,
    [centreId, from, to],
  );
}

async function cut({ admin, centreId, length, random }: Victim): Promise<number> {
  const seq = random.between(2, length);
  await admin.query("delete from core.audit_entry where centre_id = $1 and seq >= $2", [
    centreId,
    seq,
  ]);
  return seq;
}

async function hashToEnd(victim: Victim, from: number): Promise<void> {
  await hashAgain(victim, from, ROOM);
  await setHead(victim);
}

/** Makes the chain fit again between two numbers, as whoever forges it would. */
async function hashAgain({ admin, centreId }: Victim, from: number, to: number): Promise<void> {
  const { rows } = await admin.query<Omit<ChainedEntry, "seq"> & { seq: string }>(
    `select centre_id as "centreId", seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor_id as "actorId",
       actor_role as "actorRole", act, subject_kind as "subjectKind", to_jsonb(subject_ids) as "subjectIds", fields, encode(hash, 'hex') as hash
     from core.audit_entry where centre_id = $1 and seq between $2 and $3 order by seq`,
    [centreId, from - 1, to],
  );
  let previousHash = CHAIN_START.hash;
  const made: object[] = [];
  for (const row of rows) {
    const entry = { ...row, seq: Number(row.seq) };
    if (entry.seq >= from) {
      const hash = chainHash(previousHash, entry);
      made.push({ seq: entry.seq, previous: previousHash, hash });
      previousHash = hash;
    } else {
      previousHash = row.hash;
    }
  }
  await admin.query(
    `update core.audit_entry e set previous_hash = decode(m.previous, 'hex'), hash = decode(m.hash, 'hex')
     from jsonb_to_recordset($2::jsonb) as m(seq bigint, previous text, hash text) where e.centre_id = $1 and e.seq = m.seq`,
    [centreId, JSON.stringify(made)],
  );
}

async function setHead({ admin, centreId }: Victim): Promise<void> {
  await admin.query(
    `update core.audit_head h set seq = e.seq, hash = e.hash from
       (select seq, hash from core.audit_entry where centre_id = $1 order by seq desc limit 1) e where h.centre_id = $1`,
    [centreId],
  );
}
