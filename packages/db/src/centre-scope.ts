import type { EntityManager } from "@mikro-orm/postgresql";
import type { Actor } from "@sakhi/domain/actor";
import { dateInIndia, type CalendarDate } from "@sakhi/domain/calendar/india-time";
import type { CentreDatabase } from "./connections.ts";
import { readPipelined, type Read } from "./pipelined-read.ts";

/** Who enters which centre, and when it is. */
export interface Entrant {
  readonly centreId: string;
  readonly actor: Actor;
  readonly now: Date;
}

/** Everything one unit of work may touch: one centre, one actor, one transaction. */
export interface CentreScope extends Entrant {
  readonly today: CalendarDate;
  readonly em: EntityManager;
}

/** The same for reading: flat rows through pipelined statements. */
export interface CentreReader extends Entrant {
  readonly today: CalendarDate;
  readonly read: Read;
}

/**
 * The one door to a centre's rows, for changing them. Commits what `work` did, or nothing of it.
 * PostgreSQL shows no row of another centre, whatever the statement says; the signed context of the entrant goes here.
 */
export function inCentreScope<T>(
  db: CentreDatabase,
  who: Entrant,
  work: (scope: CentreScope) => Promise<T>,
): Promise<T> {
  return db.orm.em.fork().transactional(async (em) => {
    await em.execute("select app.enter_centre(?)", [who.centreId]);
    return work({ ...who, today: dateInIndia(who.now), em });
  });
}

/** The same door for reading: one read-only transaction, its statements sent together. */
export function readInCentreScope<T>(
  db: CentreDatabase,
  who: Entrant,
  work: (reader: CentreReader) => Promise<T>,
): Promise<T> {
  const entry = { text: "select app.enter_centre($1)", values: [who.centreId] };
  return readPipelined(db.reader, entry, (read) =>
    work({ ...who, today: dateInIndia(who.now), read }),
  );
}
