import type { Category } from "@sakhi/domain/case/category";
import { FigureLedger } from "@sakhi/domain/indicator/figure-ledger";
import type { CentreScope } from "../centre-scope.ts";

const CASES_OF_BATCH = "select id from core.case_file where centre_id = ? and import_batch_id = ?";

/** How many cases of an import anybody has touched after it; all of them are locked, so that nobody touches one now. */
export async function countWorkedOn(scope: CentreScope, batchId: string): Promise<number> {
  const [row] = await scope.em.execute<{ cases: number }[]>(
    `select count(*) filter (where version > 1)::int as cases
     from (select version from core.case_file where centre_id = ? and import_batch_id = ? for update) as locked`,
    [scope.centreId, batchId],
  );
  return row!.cases;
}

/** What the figures lose when the cases of an import go; none of them has been worked on, so each has one disposal at most. */
export async function discountBatch(scope: CentreScope, batchId: string): Promise<FigureLedger> {
  const cases = await scope.em.execute<
    { receivedOn: string; category: Category; disposedOn: string | null }[]
  >(
    `select received_on::text as "receivedOn", category, disposed_on::text as "disposedOn"
     from core.case_file where centre_id = ? and import_batch_id = ?`,
    [scope.centreId, batchId],
  );
  const ledger = new FigureLedger();
  for (const { receivedOn, category, disposedOn } of cases) {
    const disposals = disposedOn === null ? [] : [{ disposedOn, reopenedOn: null }];
    ledger.discount({ receivedOn, category, origin: "REGISTER", disposals });
  }
  return ledger;
}

/** A row that an import had set aside in place of an older import's row: the latest of the older ones waits again. */
export async function restoreSuperseded(scope: CentreScope, batchId: string): Promise<void> {
  const { em, centreId } = scope;
  await em.execute(
    `update core.import_row as older set state = 'SET_ASIDE'
     where centre_id = ? and state = 'SUPERSEDED' and fingerprint in (
       select fingerprint from core.import_row where centre_id = ? and batch_id = ? and state in ('SET_ASIDE', 'CORRECTED'))
     and batch_id = (
       select one.batch_id from core.import_row as one
       join core.import_batch as batch on batch.centre_id = one.centre_id and batch.id = one.batch_id
       where one.centre_id = older.centre_id and one.fingerprint = older.fingerprint and one.state = 'SUPERSEDED'
       order by batch.uploaded_at desc limit 1)`,
    [centreId, centreId, batchId],
  );
}

/** Removes the cases of an import with all that hangs on them, and marks its rows. */
export async function removeBatchCases(scope: CentreScope, batchId: string): Promise<void> {
  const { em, centreId } = scope;
  for (const table of ["case_event", "service_given", "disposal"]) {
    await em.execute(
      `delete from core.${table} where centre_id = ? and case_id in (${CASES_OF_BATCH})`,
      [centreId, centreId, batchId],
    );
  }
  const gone = await em.execute<{ identityId: string }[]>(
    `delete from core.case_file where centre_id = ? and import_batch_id = ? returning identity_id as "identityId"`,
    [centreId, batchId],
  );
  const ids = gone.map(({ identityId }) => identityId);
  if (ids.length > 0) {
    await em.execute(`delete from core.identity where centre_id = ? and id = any(?::uuid[])`, [
      centreId,
      `{${ids.join(",")}}`,
    ]);
  }
  await em.execute(
    `update core.import_row set state = 'UNDONE' where centre_id = ? and batch_id = ?`,
    [centreId, batchId],
  );
}
