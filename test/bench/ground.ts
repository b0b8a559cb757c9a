import { openCentreDatabase } from "@sakhi/db/connections";
import type { DatabaseUrls } from "@sakhi/db/database-urls";
import pg from "pg";
import { centres } from "../../apps/cli/src/demo/districts.ts";
import { type DemoLogIn, seedDemonstration } from "../../apps/cli/src/demo/seed-demonstration.ts";
import { seedMoreCases } from "./seed-cases.ts";

/** The same rows for every contender, and what the operations are asked with. */
export interface Ground {
  readonly urls: DatabaseUrls;
  readonly adminUrl: string;
  readonly centreId: string;
  readonly caseIds: readonly string[];
  readonly financialYear: string;
  readonly cases: number;
  readonly administrator: DemoLogIn;
  readonly stateOfficer: DemoLogIn;
}

interface Place {
  readonly urls: DatabaseUrls;
  readonly adminUrl: string;
  readonly cases: number;
  readonly say: (line: string) => void;
}

/** The demonstration's largest centre. */
const CENTRE = "patna";
/** Case pages asked for in turn. */
const CASE_PAGES = 500;

/** Fills a migrated, empty database and settles its statistics. */
export async function layGround({ urls, adminUrl, cases, say }: Place): Promise<Ground> {
  const now = new Date();
  const { accounts } = await seedDemonstration({ urls, now, log: say });
  const db = await openCentreDatabase(urls.centre);
  try {
    await seedMoreCases(db, cases, now);
  } finally {
    await db.close();
  }
  const centreId = centres().find(({ slug }) => slug === CENTRE)!.id;
  const logIn = (username: string) => accounts.find((account) => account.username === username)!;
  return {
    urls,
    adminUrl,
    centreId,
    ...(await settle(adminUrl, centreId)),
    financialYear: "2024-25",
    administrator: logIn(`${CENTRE}.admin`),
    stateOfficer: logIn("state.officer"),
  };
}

async function settle(
  adminUrl: string,
  centreId: string,
): Promise<{ caseIds: string[]; cases: number }> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query("vacuum (analyze)");
    await admin.query("checkpoint");
    const { rows } = await admin.query<{ id: string }>(
      "select id from core.case_file where centre_id = $1 order by md5(id::text) limit $2",
      [centreId, CASE_PAGES],
    );
    const counted = await admin.query<{ cases: number }>(
      "select count(*)::int as cases from core.case_file",
    );
    return { caseIds: rows.map(({ id }) => id), cases: counted.rows[0]!.cases };
  } finally {
    await admin.end();
  }
}
