import type { Pool } from "pg";

/** What is kept of an account's life; never a name, an address or anything typed. */
export type AccountEventKind =
  | "SIGNED_IN"
  | "SIGN_IN_REFUSED"
  | "CODE_REFUSED"
  | "PASSWORD_CHANGED"
  | "SESSIONS_ENDED"
  | "SECOND_FACTOR_ADDED"
  | "SECOND_FACTOR_REMOVED"
  | "RECOVERY_CODE_USED"
  | "RECOVERY_CODES_RENEWED"
  | "INVITED"
  | "INVITATION_ACCEPTED"
  | "RESET"
  | "POST_GIVEN"
  | "POST_ENDED";

/** Only ever added to. `accountId` is null where a name was tried that nobody has. */
export async function recordAccountEvent(
  pool: Pool,
  event: { at: Date; accountId: string | null; actorId: string | null; kind: AccountEventKind },
): Promise<void> {
  await pool.query({
    name: "record account event",
    text: `insert into entry.account_event (at, account_id, actor_id, kind) values ($1, $2, $3, $4)`,
    values: [event.at, event.accountId, event.actorId, event.kind],
  });
}
