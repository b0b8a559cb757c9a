import { openPlainDatabase } from "@sakhi/db/connections";
import { readFirstStart, writeFirstStart, type DemoLogin } from "./demo-file.ts";
import { seed, takeRegisterIn, type FirstStartSurroundings } from "./wiring.ts";

/** Seeds a database without a centre; one that has centres of its own is left as it is. Gives the log-ins this folder knows. */
export async function seedWhenEmpty(
  dataDir: string,
  surroundings: FirstStartSurroundings,
): Promise<readonly DemoLogin[]> {
  const state = readFirstStart(dataDir);
  const empty = !(await hasCentres(surroundings.urls.owner));
  const cutShort = state !== undefined && !state.seeded;
  if (!empty && !cutShort) return state?.accounts ?? [];
  writeFirstStart(dataDir, { seeded: false, accounts: [], registerTaken: false });
  const accounts = await seed(surroundings);
  writeFirstStart(dataDir, { seeded: true, accounts, registerTaken: false });
  return accounts;
}

/** Does the main job before the newcomer's eyes, once; a start killed meanwhile does it again without doubling anything. */
export async function takeRegisterInOnce(
  dataDir: string,
  surroundings: FirstStartSurroundings,
): Promise<void> {
  const state = readFirstStart(dataDir);
  if (state?.seeded !== true || state.registerTaken) return;
  await takeRegisterIn(surroundings);
  writeFirstStart(dataDir, { ...state, registerTaken: true });
}

async function hasCentres(ownerUrl: string): Promise<boolean> {
  const database = openPlainDatabase(ownerUrl);
  try {
    const { rowCount } = await database.pool.query("select 1 from core.centre limit 1");
    return rowCount !== 0;
  } finally {
    await database.close();
  }
}
