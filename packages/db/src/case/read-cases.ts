import type { CentreReader } from "../centre-scope.ts";
import { planRows, type Readable } from "../read/row-plan.ts";
import type { Selection } from "../read/selection.ts";
import { caseTable, eventTable, serviceTable } from "./case-columns.ts";

export type CaseRow = Record<string, unknown>;

/** One case with what was asked for of it, or null; its services and timeline are asked for at the same moment. */
export async function readCaseById(
  reader: CentreReader,
  id: string,
  selection: Selection,
): Promise<CaseRow | null> {
  const plan = planRows(caseTable, selection);
  const [rows, services, timeline] = await Promise.all([
    reader.read({
      text: `select ${plan.select} from ${plan.from} where c.centre_id = $1 and c.id = $2`,
      values: [reader.centreId, id],
    }),
    readChildren(reader, SERVICES, [id], selection.get("services")),
    readChildren(reader, TIMELINE, [id], selection.get("timeline")),
  ]);
  const row = rows[0];
  if (!row) return null;
  return {
    ...plan.build(row, reader),
    ...(services && { services: services.get(id) ?? [] }),
    ...(timeline && { timeline: timeline.get(id) ?? [] }),
  };
}

/** Fills in the services and timelines of a page of cases: one statement each, however many cases there are. */
export async function readChildrenOfCases(
  reader: CentreReader,
  cases: readonly { id: string; row: CaseRow }[],
  selection: Selection,
): Promise<void> {
  const ids = cases.map(({ id }) => id);
  const [services, timeline] = await Promise.all([
    readChildren(reader, SERVICES, ids, selection.get("services")),
    readChildren(reader, TIMELINE, ids, selection.get("timeline")),
  ]);
  for (const { id, row } of cases) {
    if (services) row["services"] = services.get(id) ?? [];
    if (timeline) row["timeline"] = timeline.get(id) ?? [];
  }
}

interface Children {
  readonly table: Readable;
  readonly alias: string;
  readonly order: string;
}

const SERVICES: Children = {
  table: serviceTable,
  alias: "s",
  order: "s.given_on nulls first, s.id",
};
const TIMELINE: Children = { table: eventTable, alias: "e", order: "e.at, e.id" };

async function readChildren(
  reader: CentreReader,
  { table, alias, order }: Children,
  caseIds: readonly string[],
  selection: Selection | undefined,
): Promise<Map<string, CaseRow[]> | null> {
  if (!selection) return null;
  const plan = planRows(table, selection);
  const rows = await reader.read({
    text: `select ${plan.select}, ${alias}.case_id from ${plan.from}
           where ${alias}.centre_id = $1 and ${alias}.case_id = any($2::uuid[]) order by ${order}`,
    values: [reader.centreId, caseIds],
  });
  const byCase = new Map<string, CaseRow[]>();
  for (const row of rows) {
    const caseId = row.at(-1) as string;
    const children = byCase.get(caseId) ?? [];
    children.push(plan.build(row, reader));
    byCase.set(caseId, children);
  }
  return byCase;
}
