import type { Pool } from "pg";

export interface BookedJob {
  readonly id: string;
  readonly centreId: string;
  readonly job: string;
  readonly payload: object;
}

/** Handed over but not done after this long, a message is handed over again; the queue knows it by its id. */
const HAND_AGAIN_SECONDS = 60;
const AT_ONCE = 50;

/**
 * Hands open messages to `hand`, oldest first, and returns how many. A message counts as handed only when the transaction
 * commits after `hand` returned: a relay killed in between hands it over again, never too seldom.
 */
export async function relayOutbox(
  pool: Pool,
  hand: (job: BookedJob) => Promise<void>,
): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const { rows } = await client.query<BookedJob>(
      `select id, centre_id as "centreId", job, payload from core.outbox_message
       where done_at is null and (handed_at is null or handed_at < now() - make_interval(secs => $1))
       order by created_at limit $2 for update skip locked`,
      [HAND_AGAIN_SECONDS, AT_ONCE],
    );
    for (const message of rows) {
      await hand(message);
      await client.query(
        "update core.outbox_message set handed_at = now() where centre_id = $1 and id = $2",
        [message.centreId, message.id],
      );
    }
    await client.query("commit");
    client.release();
    return rows.length;
  } catch (error) {
    client.release(error instanceof Error ? error : true);
    throw error;
  }
}

/** Notes that the work a message asked for is done; it is never handed over again. */
export async function markDone(pool: Pool, centreId: string, id: string): Promise<void> {
  await pool.query(
    "update core.outbox_message set done_at = now() where centre_id = $1 and id = $2",
    [centreId, id],
  );
}
