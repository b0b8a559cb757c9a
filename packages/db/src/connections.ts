import { MikroORM } from "@mikro-orm/postgresql";
import pg from "pg";
import { openReadLog, type ReadLog } from "./audit/read-log.ts";
import { entities } from "./entities.ts";

const DATE_OID = 1082;
const types = new pg.TypeOverrides();
// A calendar date is a calendar date: as a JavaScript Date it would move with the server's time zone.
types.setTypeParser(DATE_OID, (text) => text);

/** Connections of the centre role: entities for writing, a pipelining pool for reading. */
export interface CentreDatabase {
  readonly orm: MikroORM;
  readonly reader: pg.Pool;
  readonly readLog: ReadLog;
  close(): Promise<void>;
}

/** Connections of a role that only reads or has no entities. */
export interface PlainDatabase {
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/** Sizes suit one process on a small machine; PostgreSQL allows a hundred connections in all. */
const POOL_SIZE = 8;

export async function openCentreDatabase(url: string): Promise<CentreDatabase> {
  const orm = await MikroORM.init({
    clientUrl: url,
    entities,
    pool: { max: POOL_SIZE },
    ensureDatabase: false,
    allowGlobalContext: false,
  });
  const reader = openPool(url);
  return {
    orm,
    reader,
    readLog: openReadLog(reader),
    close: async () => {
      await Promise.all([orm.close(), reader.end()]);
    },
  };
}

export function openPlainDatabase(url: string): PlainDatabase {
  const pool = openPool(url);
  return { pool, close: () => pool.end() };
}

function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: POOL_SIZE, pipeline: true, types });
  // A connection the server drops while idle is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => {});
  return pool;
}
