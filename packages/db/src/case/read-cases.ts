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
    readChildren(reader, SERVICES, id, selection.get("services")),
    readChildren(reader, TIMELINE, id, selection.get("timeline")),
  ]);
  const row = rows[0];
  if (!row) return null;
  return {
    ...plan.build(row, reader),
    ...(services && { services: services.map(({ child }) => child) }),
    ...(timeline && { timeline: timeline.map(({ child }) => child) }),
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
  const [served, happened] = [byCase(services), byCase(timeline)];
  for (const { id, row } of cases) {
    if (served) row["services"] = served.get(id) ?? [];
    if (happened) row["timeline"] = happened.get(id) ?? [];
  }
}

function byCase(children: readonly Child[] | null): Map<string, CaseRow[]> | null {
  if (!children) return null;
  const grouped = new Map<string, CaseRow[]>();
  for (const { caseId, child } of children) {
    const known = grouped.get(caseId);
    if (known) known.push(child);
    else grouped.set(caseId, [child]);
  }
  return grouped;
}

interface Child {
  readonly caseId: string;
  readonly child: CaseRow;
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

/** Of one case by a plain comparison, whose plan is made once; of several by their list, which is planned each time. */
async function readChildren(
  reader: CentreReader,
  { table, alias, order }: Children,
  cases: string | readonly string[],
  selection: Selection | undefined,
): Promise<Child[] | null> {
  if (!selection) return null;
  const plan = planRows(table, selection);
  const match = typeof cases === "string" ? "= $2" : "= any($2::uuid[])";
  const rows = await reader.read({
    text: `select ${plan.select}, ${alias}.case_id from ${plan.from}
           where ${alias}.centre_id = $1 and ${alias}.case_id ${match} order by ${order}`,
    values: [reader.centreId, cases],
  });
  return rows.map((row) => ({ caseId: row.at(-1) as string, child: plan.build(row, reader) }));
}
