import path from "node:path";
import { seedDemonstration } from "../demo/seed-demonstration.ts";
import type { DatabaseUrls } from "@sakhi/db/database-urls";
import { projectRoot } from "../env.ts";
import { importRegister } from "../register/import-register.ts";
import type { DemoLogin } from "./demo-file.ts";

/** What the first start of an empty database is given to work with. */
export interface FirstStartSurroundings {
  readonly urls: DatabaseUrls;
  readonly redisUrl: string | undefined;
  readonly say: (line: string) => void;
}

/** Fills the database with the demonstration, or finishes a seeding that was cut short, and gives all its log-ins. */
export async function seed({ urls, say }: FirstStartSurroundings): Promise<readonly DemoLogin[]> {
  say("Filling the demonstration: 39 centres over 38 districts, every person in it invented …");
  const { accounts } = await seedDemonstration({
    urls,
    now: new Date(),
    log: say,
    renewPasswords: true,
  });
  return accounts;
}

const REGISTER = path.join(projectRoot, "data", "buxar-register-2024-25.csv");

/** Takes Buxar's register in through the queue and the worker, telling the progress; safe to repeat. */
export async function takeRegisterIn({ urls, say }: FirstStartSurroundings): Promise<void> {
  say("Taking Buxar's register of 2024-25 in …");
  const { imported, unchanged, setAside } = await importRegister({
    urls,
    centre: "buxar",
    file: REGISTER,
    onProgress: ({ processedRows, totalRows }) => say(`  ${processedRows} of ${totalRows} rows`),
    onUnattended: () => say("  waiting for the worker …"),
  });
  say(
    `  ${imported + unchanged} cases taken in, ${setAside.length} rows set aside for a person to look at`,
  );
}
