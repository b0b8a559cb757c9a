import { inCentreScope } from "@sakhi/db/centre-scope";
import type { CentreDatabase } from "@sakhi/db/connections";
import { dateInIndia } from "@sakhi/domain/calendar/india-time";
import { administratorOf } from "../../apps/cli/src/demo/demo-accounts.ts";
import { centres, demonstrationId } from "../../apps/cli/src/demo/districts.ts";
import { generateCases } from "../../apps/cli/src/demo/generate-cases.ts";
import { writeCentreCases } from "../../apps/cli/src/demo/write-centre-cases.ts";

/** Cases per transaction: enough to be quick, few enough to stay small in memory. */
const CASES_AT_ONCE = 20_000;

/** Adds so many more invented cases, spread over centres and years as the demonstration's own are. */
export async function seedMoreCases(db: CentreDatabase, cases: number, now: Date): Promise<void> {
  const drawn = generateCases(dateInIndia(now));
  for (let written = 0; written < cases; written += CASES_AT_ONCE) {
    const due = Math.min(CASES_AT_ONCE, cases - written);
    // An even stride takes as large a part of every centre and year.
    const batch = Array.from({ length: due }, (_, at) => {
      const one = drawn[Math.floor((at * drawn.length) / due)]!;
      return { ...one, id: demonstrationId(`bench/${written + at}`) };
    });
    for (const centre of centres()) {
      const own = batch.filter(({ centreSlug }) => centreSlug === centre.slug);
      const { id: accountId, role } = administratorOf(centre);
      const entrant = { centreId: centre.id, actor: { accountId, role }, now };
      await inCentreScope(db, entrant, (scope) => writeCentreCases(scope, centre, own));
    }
  }
}
