import type { Pool } from "pg";

/** A prepared statement; the same `name` must always stand for the same `text`. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Sends a statement at once and resolves to its rows, each an array in the order of the select list. */
export type Read = (statement: Statement) => Promise<unknown[][]>;

/**
 * Runs `work` in one read-only transaction whose statements are all sent without waiting for each other's answers.
 * `entry` is sent first, as its own message; when it fails, everything after it fails too.
 */
export async function readPipelined<T>(pool: Pool, entry: Statement | null, work: (read: Read) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  // The result does not wait for the transaction's end, nor the connection's return to the pool.
  const leave = () => {
    client.query("rollback").then(
      () => client.release(),
      (error: Error) => client.release(error),
    );
  };
  try {
    const opening = [client.query("begin read only")];
    if (entry) opening.push(client.query({ ...entry, values: [...entry.values] }));
    const read: Read = async ({ name, text, values }) => {
      const { rows } = await client.query<unknown[]>({ name, text, values: [...values], rowMode: "array" });
      return rows;
    };
    // Both are awaited whatever happens, so that no rejection is left alone.
    const [opened, done] = await Promise.allSettled([Promise.all(opening), work(read)]);
    if (opened.status === "rejected") throw opened.reason;
    if (done.status === "rejected") throw done.reason;
    return done.value;
  } finally {
    leave();
  }
}
