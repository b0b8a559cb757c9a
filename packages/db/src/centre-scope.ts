import type { EntityManager } from "@mikro-orm/postgresql";
import type { Actor } from "@sakhi/domain/actor";
import { mergeDrafts, type AuditDraft } from "@sakhi/domain/audit/entry";
import { dateInIndia, type CalendarDate } from "@sakhi/domain/calendar/india-time";
import { appendEntries, lockHead } from "./audit/append-entries.ts";
import type { UnchainedEntry } from "./audit/chain.ts";
import type { CentreDatabase } from "./connections.ts";
import { readPipelined, type Read } from "./pipelined-read.ts";

/** Who enters which centre, and when it is. */
export interface Entrant {
  readonly centreId: string;
  readonly actor: Actor;
  readonly now: Date;
}

interface Audited {
  /** Tells the audit of an act; written down by the door itself once the work is done. */
  readonly record: (draft: AuditDraft) => void;
}

/** Everything one unit of work may touch: one centre, one actor, one transaction. */
export interface CentreScope extends Entrant, Audited {
  readonly today: CalendarDate;
  readonly em: EntityManager;
}

/** The same for reading: flat rows through pipelined statements. */
export interface CentreReader extends Entrant, Audited {
  readonly today: CalendarDate;
  readonly read: Read;
}

/**
 * The one door to a centre's rows, for changing them. Commits what `work` did and the audit of it, or nothing of either.
 * PostgreSQL shows no row of another centre, whatever the statement says; the signed context of the entrant goes here.
 */
export function inCentreScope<T>(
  db: CentreDatabase,
  who: Entrant,
  work: (scope: CentreScope) => Promise<T>,
): Promise<T> {
  return db.orm.em.fork().transactional(async (em) => {
    await em.execute("select app.enter_centre(?)", [who.centreId]);
    const drafts: AuditDraft[] = [];
    const record = (draft: AuditDraft) => void drafts.push(draft);
    const result = await work({ ...who, today: dateInIndia(who.now), em, record });
    if (drafts.length === 0) return result;
    await em.flush();
    const run = (text: string, values: readonly unknown[]) =>
      em.execute<object[]>(text, [...values]);
    const head = await lockHead(run, who.centreId);
    await appendEntries(run, who.centreId, head, entriesOf(who, drafts));
    return result;
  });
}

/**
 * The same door for reading: read-only, its statements sent together. What was recorded of the reading is committed
 * before the result is handed over; when that fails, nobody gets to see it.
 */
export async function readInCentreScope<T>(
  db: CentreDatabase,
  who: Entrant,
  work: (reader: CentreReader) => Promise<T>,
): Promise<T> {
  const entry = { text: "select app.enter_centre($1)", values: [who.centreId] };
  const drafts: AuditDraft[] = [];
  const record = (draft: AuditDraft) => void drafts.push(draft);
  const result = await readPipelined(db.reader, entry, (read) =>
    work({ ...who, today: dateInIndia(who.now), read, record }),
  );
  if (drafts.length > 0) {
    await db.readLog.append(who.centreId, entry, entriesOf(who, mergeDrafts(drafts)));
  }
  return result;
}

function entriesOf({ actor, now }: Entrant, drafts: readonly AuditDraft[]): UnchainedEntry[] {
  return drafts.map((draft) => ({ draft, actor, now }));
}
