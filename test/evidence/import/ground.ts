import { randomUUID } from "node:crypto";
import type { Entrant } from "@sakhi/db/centre-scope";
import { type CentreDatabase, openCentreDatabase } from "@sakhi/db/connections";
import { type DatabaseUrls, databaseRoles } from "@sakhi/db/database-urls";
import { readSecrets } from "@sakhi/db/embedded/secrets";
import { startEmbedded } from "@sakhi/db/embedded/start-embedded";
import { prepareDatabase } from "@sakhi/db/prepare-database";
import { prepareQueue } from "@sakhi/queue/prepare-queue";
import pg from "pg";
import { ownDataFolder } from "../data-folder.ts";
import type { EvidenceContext } from "../evidence.ts";

/** A PostgreSQL of this run's own, prepared like the product's, with centres made one by one. */
export interface Ground {
  readonly dataDir: string;
  readonly urls: DatabaseUrls;
  readonly db: CentreDatabase;
  /** The superuser: to look at what no role may see, never to change it. */
  readonly admin: pg.Pool;
  /** A new, empty centre and the administrator who acts there. */
  openCentre(): Promise<Omit<Entrant, "now">>;
}

export async function openGround(
  context: EvidenceContext,
  { disposable }: { disposable: boolean },
): Promise<Ground> {
  const dataDir = ownDataFolder(context);
  const { adminUrl } = await startEmbedded({ dataDir, disposable });
  const urls = await prepareDatabase({ adminUrl, rolePasswords: readSecrets(dataDir).roles });
  await prepareQueue({ adminUrl, redisUrl: undefined, workerRole: databaseRoles.worker });
  const admin = new pg.Pool({ connectionString: adminUrl, max: 2 });
  const db = await openCentreDatabase(urls.centre);
  context.atEnd(async () => {
    await Promise.all([admin.end(), db.close()]);
  });
  let opened = 0;
  return {
    dataDir,
    urls,
    db,
    admin,
    openCentre: async () => {
      opened += 1;
      return openCentre(admin, opened);
    },
  };
}

async function openCentre(admin: pg.Pool, number: number): Promise<Omit<Entrant, "now">> {
  await admin.query(
    `insert into core.district (lgd_code, slug, name_en, name_hi, division_en, division_hi, population_2011,
       female_population_2011, tile_row, tile_column)
     values (193, 'buxar', 'Buxar', 'बक्सर', 'Patna', 'पटना', 1706352, 818491, 1, 1) on conflict do nothing`,
  );
  const centreId = randomUUID();
  await admin.query(
    `insert into core.centre (id, slug, number_in_district, name_en, name_hi, demonstration, district_lgd_code)
     values ($1, $2, $3, $4, $5, true, 193)`,
    [centreId, `evidence-${number}`, number, `Evidence ${number}`, `प्रमाण ${number}`],
  );
  return { centreId, actor: { accountId: randomUUID(), role: "CENTRE_ADMINISTRATOR" } };
}
