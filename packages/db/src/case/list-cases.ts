import type { CentreReader } from "../centre-scope.ts";
import { planRows } from "../read/row-plan.ts";
import type { Selection } from "../read/selection.ts";
import { caseTable } from "./case-columns.ts";
import { guardedFields, readChildrenOfCases, recordReading, type CaseRow } from "./read-cases.ts";

/** Where a page starts: after the case with this date of receipt and id. */
export interface CasePosition {
  readonly receivedOn: string;
  readonly id: string;
}

export interface CaseQuery {
  readonly first: number;
  readonly after: CasePosition | null;
  readonly oldestFirst: boolean;
  readonly disposed: boolean | null;
  readonly category: string | null;
  readonly origin: string | null;
  readonly financialYear: {
    readonly year: number;
    readonly from: string;
    readonly to: string;
  } | null;
  readonly search: string | null;
}

export interface CasePage {
  readonly rows: readonly { readonly position: CasePosition; readonly row: CaseRow }[];
  readonly hasNextPage: boolean;
  /** From a counter; null for a text search, or when it was not asked for. */
  readonly totalCount: number | null;
}

/** A page of the centre's cases by keyset; the total comes from the counters, never from counting rows. */
export async function listCasePage(
  reader: CentreReader,
  query: CaseQuery,
  selection: { node: Selection; totalCount: boolean },
): Promise<CasePage> {
  const plan = planRows(caseTable, selection.node);
  const where = conditions(reader.centreId, query);
  const direction = query.oldestFirst ? "asc" : "desc";
  const needsIdentity = query.search !== null && !plan.from.includes(caseTable.joins.identity);
  const [found, counted] = await Promise.all([
    reader.read({
      text: `select ${plan.select}, c.received_on, c.id from ${plan.from} ${needsIdentity ? caseTable.joins.identity : ""}
             where ${where.text} order by c.received_on ${direction}, c.id ${direction} limit $${where.values.length + 1}`,
      values: [...where.values, query.first + 1],
    }),
    selection.totalCount && query.search === null ? countCases(reader, query) : null,
  ]);
  const rows = found.slice(0, query.first).map((row) => ({
    position: { receivedOn: row.at(-2) as string, id: row.at(-1) as string },
    row: plan.build(row, reader),
  }));
  const ids = rows.map(({ position }) => position.id);
  const guarded = guardedFields(selection.node);
  // A search asks about names and phones, whatever it shows: who asked is kept even when nobody was found.
  if (query.search !== null) recordReading(reader, "CASE_SEARCH", ids, ["search", ...guarded]);
  else if (ids.length > 0) recordReading(reader, "CASE_LIST", ids, guarded);
  await readChildrenOfCases(
    reader,
    rows.map(({ position, row }) => ({ id: position.id, row })),
    selection.node,
  );
  return { rows, hasNextPage: found.length > query.first, totalCount: counted };
}

async function countCases(reader: CentreReader, query: CaseQuery): Promise<number> {
  const values: unknown[] = [reader.centreId];
  const parts = ["centre_id = $1"];
  const add = (column: string, value: unknown) => parts.push(`${column} = $${values.push(value)}`);
  if (query.disposed !== null) add("disposed", query.disposed);
  if (query.category !== null) add("category", query.category);
  if (query.origin !== null) add("origin", query.origin);
  if (query.financialYear) add("financial_year", query.financialYear.year);
  const rows = await reader.read({
    text: `select coalesce(sum(cases), 0)::int from core.case_counter where ${parts.join(" and ")}`,
    values,
  });
  return rows[0]![0] as number;
}

/** Only the conditions that apply stand in the statement, so that each form keeps its own plan and index. */
function conditions(centreId: string, query: CaseQuery): { text: string; values: unknown[] } {
  const values: unknown[] = [centreId];
  const parts = ["c.centre_id = $1"];
  const add = (condition: string, ...bound: unknown[]) => {
    parts.push(condition.replaceAll(/\$(\d)/g, (_, n: string) => `$${values.length + Number(n)}`));
    values.push(...bound);
  };
  if (query.disposed !== null) add("c.disposed = $1", query.disposed);
  if (query.category !== null) add("c.category = $1", query.category);
  if (query.origin !== null) add("c.origin = $1", query.origin);
  if (query.financialYear)
    add("c.received_on between $1 and $2", query.financialYear.from, query.financialYear.to);
  if (query.search !== null) {
    const like = `%${query.search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    add(
      "(c.case_number ilike $1 or c.registration_number ilike $1 or i.name ilike $1 or i.phone like $1)",
      like,
    );
  }
  if (query.after) {
    add(
      `(c.received_on, c.id) ${query.oldestFirst ? ">" : "<"} ($1::date, $2::uuid)`,
      query.after.receivedOn,
      query.after.id,
    );
  }
  return { text: parts.join(" and "), values };
}
