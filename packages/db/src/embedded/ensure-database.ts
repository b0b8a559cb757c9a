import path from "node:path";
import pg from "pg";
import { StartRefusal } from "./start-refusal.ts";

/** Makes the database when it is missing and gives the superuser's address of it. */
export async function ensureDatabase(server: {
  port: number;
  password: string;
  database: string;
  dataDir: string;
}): Promise<string> {
  const address = (database: string) =>
    `postgres://postgres:${encodeURIComponent(server.password)}@127.0.0.1:${server.port}/${database}`;
  const client = new pg.Client({
    connectionString: address("postgres"),
    connectionTimeoutMillis: 10_000,
  });
  try {
    await client.connect();
    const known = await client.query("select 1 from pg_database where datname = $1", [
      server.database,
    ]);
    if (known.rowCount === 0)
      await client.query(`create database ${client.escapeIdentifier(server.database)}`);
    return address(server.database);
  } catch (cause) {
    if ((cause as { code?: string }).code !== "28P01") throw cause;
    throw new StartRefusal(
      {
        what: "The database of this data folder does not accept its password.",
        where: path.join(server.dataDir, "secrets.json"),
        why: "the file belongs to another data folder, or was changed",
        fix: "bring the right file back from a backup, or begin afresh: npm start -- --reset",
      },
      { cause },
    );
  } finally {
    await client.end();
  }
}
