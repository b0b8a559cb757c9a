import type { FigureLedger } from "@sakhi/domain/indicator/figure-ledger";
import type { CentreScope } from "../centre-scope.ts";

const COUNTS = ["received", "disposed", "reopened", "disposed_of_received"] as const;

/** Adds a change of cases to the rollups and list counters, in the transaction of the change itself. */
export async function applyLedger(scope: CentreScope, ledger: FigureLedger): Promise<void> {
  const { centreId } = scope;
  await addTo(scope, {
    table: "rollup_day",
    key: ["day", "category", "origin"],
    measures: COUNTS,
    rows: ledger
      .days()
      .map((c) => [
        centreId,
        c.day,
        c.category,
        c.origin,
        c.received,
        c.disposed,
        c.reopened,
        c.disposedOfReceived,
      ]),
  });
  await addTo(scope, {
    table: "rollup_year",
    key: ["financial_year", "category", "origin"],
    measures: COUNTS,
    rows: ledger
      .years()
      .map((c) => [
        centreId,
        c.financialYear,
        c.category,
        c.origin,
        c.received,
        c.disposed,
        c.reopened,
        c.disposedOfReceived,
      ]),
  });
  await addTo(scope, {
    table: "case_counter",
    key: ["financial_year", "category", "origin", "disposed"],
    measures: ["cases"],
    rows: ledger
      .counters()
      .map((c) => [centreId, c.financialYear, c.category, c.origin, c.disposed, c.cases]),
  });
}

interface Addition {
  readonly table: string;
  readonly key: readonly string[];
  readonly measures: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

async function addTo(scope: CentreScope, { table, key, measures, rows }: Addition): Promise<void> {
  if (rows.length === 0) return;
  const columns = ["centre_id", ...key, ...measures];
  const one = `(${columns.map(() => "?").join(", ")})`;
  const sums = measures
    .map((measure) => `${measure} = ${table}.${measure} + excluded.${measure}`)
    .join(", ");
  await scope.em.execute(
    `insert into core.${table} (${columns.join(", ")}) values ${rows.map(() => one).join(", ")}
     on conflict (centre_id, ${key.join(", ")}) do update set ${sums}`,
    rows.flat(),
  );
}
