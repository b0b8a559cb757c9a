import { readInCentreScope } from "@sakhi/db/centre-scope";
import type { Category } from "@sakhi/domain/case/category";
import { centreFigures } from "@sakhi/usecases/figure/centre-figures";
import { reconcileRollups } from "@sakhi/usecases/rollup/reconcile-rollups";
import type { ExpectedRegister } from "../expected/expected-register.ts";
import type { Ground } from "./ground.ts";
import type { Administrator } from "./take-in.ts";

/** What the database holds after an import, held against what it must hold. */
export interface Examination {
  readonly received: number;
  readonly disposed: number;
  readonly setAside: number;
  /** Good rows without a case. */
  readonly lost: number;
  /** Whatever exists more than once for a row: cases, identities, disposals, entries of the timeline. */
  readonly doubled: number;
  readonly failures: readonly string[];
}

const SYSTEM = { accountId: "00000000-0000-0000-0000-000000000000", role: "SYSTEM" } as const;

/** Examines a centre whose only imported cases are those of this register, taken in by that batch. */
export async function examine(
  ground: Ground,
  who: Administrator,
  { batchId, expected, title }: { batchId: string; expected: ExpectedRegister; title: string },
): Promise<Examination> {
  const failures: string[] = [];
  const same = (what: string, found: unknown, wanted: unknown) => {
    const [one, other] = [JSON.stringify(found), JSON.stringify(wanted)];
    if (one !== other)
      failures.push(`${title}: ${what} is ${one.slice(0, 300)}, not ${other.slice(0, 300)}`);
  };
  const now = new Date();
  const figures = await readInCentreScope(ground.db, { ...who, now }, (reader) =>
    centreFigures(reader, expected.financialYear, "REGISTER"),
  );
  same("received", figures.received, expected.received);
  same("disposed", figures.disposed, expected.disposed);
  for (const measure of ["received", "disposed"] as const) {
    const found = Object.fromEntries(figures.byCategory.map((row) => [row.category, row[measure]]));
    for (const [category, count] of Object.entries(expected[`${measure}ByCategory`]))
      same(`${measure} of ${category}`, found[category as Category], count);
  }
  const drift = await readInCentreScope(
    ground.db,
    { centreId: who.centreId, actor: SYSTEM, now },
    reconcileRollups,
  );
  same("drift of the figures from the cases", drift, 0);

  const setAside = await rowsOf<{ line: number; code: string }>(
    ground,
    "select line, code from core.import_row where batch_id = $1 and state = 'SET_ASIDE' order by line",
    [batchId],
  );
  same("rows set aside", setAside, expected.setAside);
  const { batch, kept } = await countRows(ground, batchId);
  same("rows kept", kept.rows, expected.rows);
  same("rows without a verdict", kept.pending, 0);
  same("the batch's own count", batch, {
    state: "DONE",
    good: kept.good,
    setAside: setAside.length,
  });

  const copies = await countCopies(ground, who, batchId);
  const lost = await countLost(ground, batchId);
  const doubled = Math.max(0, copies.cases - expected.received) + copies.extras;
  same("cases", copies.cases, expected.received);
  same("good rows without a case", lost, 0);
  same("identities, disposals and entries more than there should be", copies.extras, 0);
  return {
    received: figures.received,
    disposed: figures.disposed,
    setAside: setAside.length,
    lost,
    doubled,
    failures,
  };
}

async function countRows(ground: Ground, batchId: string) {
  const [batch] = await rowsOf<{ state: string; good: number; setAside: number }>(
    ground,
    `select state, imported + unchanged as good, set_aside as "setAside" from core.import_batch where id = $1`,
    [batchId],
  );
  const [kept] = await rowsOf<{ rows: number; pending: number; good: number }>(
    ground,
    `select count(*)::int as rows, (count(*) filter (where state = 'PENDING'))::int as pending,
       (count(*) filter (where state in ('IMPORTED', 'UNCHANGED')))::int as good
     from core.import_row where batch_id = $1`,
    [batchId],
  );
  return { batch: batch!, kept: kept! };
}

/** Rows judged good whose case is not there, or is not theirs. */
async function countLost(ground: Ground, batchId: string): Promise<number> {
  const [row] = await rowsOf<{ lost: number }>(
    ground,
    `select count(*)::int as lost from core.import_row r
     left join core.case_file c on c.centre_id = r.centre_id and c.id = r.case_id and c.registration_key = r.registration_key
     where r.batch_id = $1 and r.state not in ('SET_ASIDE', 'SUPERSEDED') and c.id is null`,
    [batchId],
  );
  return row!.lost;
}

async function countCopies(ground: Ground, { centreId }: Administrator, batchId: string) {
  const [row] = await rowsOf<{ cases: number; extras: number }>(
    ground,
    `with counted as (select
       (select count(*) from core.case_file where centre_id = $1 and origin = 'REGISTER') as cases,
       (select count(distinct case_number) from core.case_file where centre_id = $1 and origin = 'REGISTER') as numbers,
       (select count(*) from core.identity where centre_id = $1) as identities,
       (select count(*) from core.disposal where centre_id = $1) as disposals,
       (select count(*) from core.case_file where centre_id = $1 and disposed) as closed,
       (select count(*) from core.case_event where centre_id = $1 and kind = 'IMPORTED') as events,
       (select count(*) from core.audit_entry where centre_id = $1 and act = 'IMPORT_FINISH' and subject_ids = array[$2]::uuid[]) as finishes)
     select cases::int, (abs(cases - numbers) + abs(identities - cases) + abs(disposals - closed) + abs(events - cases)
       + abs(finishes - 1))::int as extras from counted`,
    [centreId, batchId],
  );
  return row!;
}

async function rowsOf<Row extends object>(
  { admin }: Ground,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const { rows } = await admin.query<Row>(text, [...values]);
  return rows;
}
