import type { CentreReader } from "../centre-scope.ts";

/** What one case contributes, told a second time in SQL so that the two tellings check each other. */
const CONTRIBUTIONS = `
  select c.received_on as day, c.category, c.origin, 1 as received, 0 as disposed, 0 as reopened, 0 as disposed_of_received
  from core.case_file c where c.centre_id = $1
  union all
  select d.disposed_on, c.category, c.origin, 0, 1, 0, (fy(d.disposed_on) = fy(c.received_on))::int
  from core.case_file c join core.disposal d on d.centre_id = c.centre_id and d.case_id = c.id where c.centre_id = $1
  union all
  select d.reopened_on, c.category, c.origin, 0, 0, 1, -((fy(d.disposed_on) = fy(c.received_on) and fy(d.reopened_on) = fy(c.received_on))::int)
  from core.case_file c join core.disposal d on d.centre_id = c.centre_id and d.case_id = c.id
  where c.centre_id = $1 and d.reopened_on is not null`;

/** A financial year begins on 1 April: three months back, the calendar year is its name. */
const withYears = (sql: string) =>
  sql.replaceAll(/\bfy\(([^)]+)\)/g, "extract(year from $1 - interval '3 months')::int");

const SUMS =
  "sum(received) received, sum(disposed) disposed, sum(reopened) reopened, sum(disposed_of_received) disposed_of_received";
const DIFFERS = ["received", "disposed", "reopened", "disposed_of_received"]
  .map((measure) => `coalesce(e.${measure}, 0) <> coalesce(r.${measure}, 0)`)
  .join(" or ");

const DAY_DRIFT = `select count(*)::int from (select day, category, origin, ${SUMS} from (${CONTRIBUTIONS}) x group by 1, 2, 3) e
  full join (select * from core.rollup_day where centre_id = $1) r using (day, category, origin) where ${DIFFERS}`;
const YEAR_DRIFT = `select count(*)::int from
  (select fy(day) as financial_year, category, origin, ${SUMS} from (${CONTRIBUTIONS}) x group by 1, 2, 3) e
  full join (select * from core.rollup_year where centre_id = $1) r using (financial_year, category, origin) where ${DIFFERS}`;
const COUNTER_DRIFT = `select count(*)::int from
  (select fy(received_on) as financial_year, category, origin, disposed, count(*) as cases
   from core.case_file where centre_id = $1 group by 1, 2, 3, 4) e
  full join (select * from core.case_counter where centre_id = $1) r using (financial_year, category, origin, disposed)
  where coalesce(e.cases, 0) <> coalesce(r.cases, 0)`;

/** How many cells of the centre's rollups and counters differ from what its cases say; must be 0. */
export async function readDrift(reader: CentreReader): Promise<number> {
  const counts = await Promise.all(
    [DAY_DRIFT, YEAR_DRIFT, COUNTER_DRIFT].map((text) =>
      reader.read({ text: withYears(text), values: [reader.centreId] }),
    ),
  );
  return counts.reduce((total, rows) => total + (rows[0]![0] as number), 0);
}
