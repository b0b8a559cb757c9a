import type { Pool } from "pg";

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Sends a statement at once and resolves to its rows, each an array in the order of the select list. */
export type Read = (statement: Statement) => Promise<unknown[][]>;

/**
 * Runs `work`, whose statements are sent without waiting for each other's answers: those of one moment travel in one
 * packet and share one read-only transaction, with its beginning, `entry` and its end. A later moment gets another one.
 * When `entry` fails, everything after it fails too.
 */
export async function readPipelined<T>(
  pool: Pool,
  entry: Statement | null,
  work: (read: Read) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  const { stream } = client.connection;
  const opened: Promise<Error | null>[] = [];
  const closed: Promise<Error | null>[] = [];
  let gathering = false;
  let over = false;
  const send = ({ text, values }: Statement) =>
    client.query<unknown[]>({ ...nameOf(text), text, values: [...values], rowMode: "array" });
  const gather = () => {
    gathering = true;
    stream.cork();
    opened.push(failureOf(client.query("begin read only")));
    if (entry) opened.push(failureOf(send(entry)));
    // Runs once nothing else is left to do in this moment.
    process.nextTick(() => {
      gathering = false;
      closed.push(failureOf(client.query("rollback")));
      stream.uncork();
    });
  };
  const read: Read = async (statement) => {
    if (over) throw new Error("The reading is over; its connection may serve somebody else.");
    if (!gathering) gather();
    return (await send(statement)).rows;
  };
  // A work that throws before it sends anything must leave its connection too.
  const [done] = await Promise.allSettled([(async () => work(read))()]);
  over = true;
  const refused = firstFailure(await Promise.all(opened));
  // The result does not wait for the connection's return to the pool.
  void Promise.all(closed).then((failures) => client.release(firstFailure(failures)));
  if (refused) throw refused;
  if (done.status === "rejected") throw done.reason;
  return done.value;
}

/** Handled from the start, so that no rejection is ever left alone. */
function failureOf(sent: Promise<unknown>): Promise<Error | null> {
  return sent.then(
    () => null,
    (error: Error) => error,
  );
}

function firstFailure(failures: readonly (Error | null)[]): Error | undefined {
  return failures.find((failure) => failure !== null) ?? undefined;
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
