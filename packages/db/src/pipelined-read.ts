import type { Pool } from "pg";

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Sends a statement at once and resolves to its rows, each an array in the order of the select list. */
export type Read = (statement: Statement) => Promise<unknown[][]>;

/**
 * Runs `work` in one read-only transaction whose statements are all sent without waiting for each other's answers.
 * `entry` is sent first, as its own message; when it fails, everything after it fails too.
 */
export async function readPipelined<T>(
  pool: Pool,
  entry: Statement | null,
  work: (read: Read) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  // The result does not wait for the transaction's end, nor the connection's return to the pool.
  const leave = () => {
    client.query("rollback").then(
      () => client.release(),
      (error: Error) => client.release(error),
    );
  };
  try {
    const opening: Promise<unknown>[] = [client.query("begin read only")];
    const send = ({ text, values }: Statement) =>
      client.query<unknown[]>({ ...nameOf(text), text, values: [...values], rowMode: "array" });
    if (entry) opening.push(send(entry));
    const read: Read = async (statement) => (await send(statement)).rows;
    // Both are awaited whatever happens, so that no rejection is left alone.
    const [opened, done] = await Promise.allSettled([Promise.all(opening), work(read)]);
    if (opened.status === "rejected") throw opened.reason;
    if (done.status === "rejected") throw done.reason;
    return done.value;
  } finally {
    leave();
  }
}

/** Beyond so many texts a statement is not kept prepared: readers choose the selected fields, and could choose endlessly. */
const MOST_PREPARED = 400;
const names = new Map<string, string>();

function nameOf(text: string): { name?: string } {
  const known = names.get(text);
  if (known) return { name: known };
  if (names.size >= MOST_PREPARED) return {};
  const name = `read_${names.size}`;
  names.set(text, name);
  return { name };
}
