import type { AuditAct } from "@sakhi/domain/audit/entry";
import { readLooks } from "../audit/read-looks.ts";
import type { CentreReader } from "../centre-scope.ts";
import { planRows, type Readable } from "../read/row-plan.ts";
import type { Selection } from "../read/selection.ts";
import { caseTable, eventTable, serviceTable } from "./case-columns.ts";

export type CaseRow = Record<string, unknown>;

/** One case with what was asked for of it, or null; what belongs to it is asked for at the same moment. */
export async function readCaseById(
  reader: CentreReader,
  id: string,
  selection: Selection,
): Promise<CaseRow | null> {
  const plan = planRows(caseTable, selection);
  const [rows, services, timeline, looks] = await Promise.all([
    reader.read({
      text: `select ${plan.select} from ${plan.from} where c.centre_id = $1 and c.id = $2`,
      values: [reader.centreId, id],
    }),
    readChildren(reader, SERVICES, id, selection.get("services")),
    readChildren(reader, TIMELINE, id, selection.get("timeline")),
    selection.has("lookedAtBy") ? readLooks(reader, [id]) : null,
  ]);
  const row = rows[0];
  if (!row) return null;
  recordReading(reader, "CASE_READ", [id], guardedFields(selection));
  return {
    ...plan.build(row, reader),
    ...(services && { services: services.map(({ child }) => child) }),
    ...(timeline && { timeline: timeline.map(({ child }) => child) }),
    ...(looks && { lookedAtBy: looks.map(({ child }) => child) }),
  };
}

/** The fields of a selection that say who she is or what is told of her. */
export function guardedFields(selection: Selection): string[] {
  return [
    ...planRows(caseTable, selection).guarded,
    ...guardedBeneath("services", serviceTable, selection),
    ...guardedBeneath("timeline", eventTable, selection),
  ];
}

function guardedBeneath(field: string, table: Readable, selection: Selection): string[] {
  const beneath = selection.get(field);
  return beneath ? planRows(table, beneath).guarded.map((name) => `${field}.${name}`) : [];
}

/** Tells the audit which guarded fields of which cases are about to be shown; of others it is told nothing. */
export function recordReading(
  reader: CentreReader,
  act: AuditAct,
  subjectIds: readonly string[],
  fields: readonly string[],
): void {
  if (fields.length > 0) reader.record({ act, subjectKind: "CASE", subjectIds, fields });
}

/** Fills in what belongs to a page of cases: one statement each, however many cases there are. */
export async function readChildrenOfCases(
  reader: CentreReader,
  cases: readonly { id: string; row: CaseRow }[],
  selection: Selection,
): Promise<void> {
  const ids = cases.map(({ id }) => id);
  const [services, timeline, looks] = await Promise.all([
    readChildren(reader, SERVICES, ids, selection.get("services")),
    readChildren(reader, TIMELINE, ids, selection.get("timeline")),
    selection.has("lookedAtBy") ? readLooks(reader, ids) : null,
  ]);
  const [served, happened, looked] = [byCase(services), byCase(timeline), byCase(looks)];
  for (const { id, row } of cases) {
    if (served) row["services"] = served.get(id) ?? [];
    if (happened) row["timeline"] = happened.get(id) ?? [];
    if (looked) row["lookedAtBy"] = looked.get(id) ?? [];
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
