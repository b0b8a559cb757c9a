import type { DatabaseUrls } from "@sakhi/db/database-urls";
import type { DemoLogin } from "./demo-file.ts";

/** What the first start of an empty database is given to work with. */
export interface FirstStartSurroundings {
  readonly urls: DatabaseUrls;
  readonly redisUrl: string | undefined;
  readonly say: (line: string) => void;
}

/** Fills an empty database with the demonstration, in one transaction, and gives its log-ins. */
export async function seed(_surroundings: FirstStartSurroundings): Promise<readonly DemoLogin[]> {
  return [];
}

/** Takes Buxar's register in through the queue and the worker, telling the progress; safe to repeat. */
export async function takeRegisterIn(_surroundings: FirstStartSurroundings): Promise<void> {}
