import type { Pool, PoolClient } from "pg";
import type { Statement } from "../pipelined-read.ts";
import { appendEntries, lockHead, type Run } from "./append-entries.ts";
import type { UnchainedEntry } from "./chain.ts";

/** Keeps what was read in the audit. */
export interface ReadLog {
  /** Resolves once the entries are committed, and only then may what was read be shown. `entry` opens the door of the centre. */
  append(centreId: string, entry: Statement, entries: readonly UnchainedEntry[]): Promise<void>;
}

interface Waiting {
  readonly entry: Statement;
  readonly entries: readonly UnchainedEntry[];
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Readings of a centre that come while another is being written down are written down together: one lock, one commit.
 * So a busy centre takes one connection for its reading log, not one for each reader who waits for the lock.
 */
export function openReadLog(pool: Pool): ReadLog {
  const lanes = new Map<string, Waiting[]>();
  const work = async (centreId: string, lane: Waiting[]) => {
    for (let batch = lane.splice(0); batch.length > 0; batch = lane.splice(0)) {
      try {
        await writeDown(pool, centreId, batch);
        for (const { done } of batch) done();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    lanes.delete(centreId);
  };
  return {
    append: (centreId, entry, entries) =>
      new Promise<void>((done, failed) => {
        const lane = lanes.get(centreId) ?? [];
        lane.push({ entry, entries, done, failed });
        if (lanes.has(centreId)) return;
        lanes.set(centreId, lane);
        void work(centreId, lane);
      }),
  };
}

async function writeDown(pool: Pool, centreId: string, batch: readonly Waiting[]): Promise<void> {
  const client = await pool.connect();
  const run = runOn(client);
  try {
    const { text, values } = batch[0]!.entry;
    const [, , head] = await inOnePacket(client, () => [
      client.query("begin"),
      client.query({ text, values: [...values] }),
      lockHead(run, centreId),
    ]);
    const entries = batch.flatMap((waiting) => waiting.entries);
    await inOnePacket(client, () => [
      appendEntries(run, centreId, head, entries),
      client.query("commit"),
    ]);
    client.release();
  } catch (error) {
    // The connection is closed, and with it whatever the transaction had begun.
    client.release(error instanceof Error ? error : true);
    throw error;
  }
}

/** Statements that need not wait for each other's answers travel together. */
function inOnePacket<Sent extends readonly unknown[]>(
  client: PoolClient,
  send: () => readonly [...Sent],
): Promise<{ -readonly [At in keyof Sent]: Awaited<Sent[At]> }> {
  const { stream } = client.connection;
  stream.cork();
  const sent = send();
  process.nextTick(() => stream.uncork());
  return Promise.all(sent);
}

function runOn(client: PoolClient): Run {
  return async (text, values) =>
    (await client.query<object>({ ...prepared(text), values: [...values] })).rows;
}

const known = new Map<string, { name: string; text: string }>();

/** PostgreSQL numbers its places for values, and keeps a statement with a name prepared. */
function prepared(text: string): { name: string; text: string } {
  let places = 0;
  const statement = known.get(text) ?? {
    name: `audit_${known.size}`,
    text: text.replaceAll("?", () => `$${(places += 1)}`),
  };
  known.set(text, statement);
  return statement;
}
