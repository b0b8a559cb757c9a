import type { CalendarDate } from "@sakhi/domain/calendar/india-time";
import type { Selection } from "./selection.ts";

/** What a column's reader may need besides the row. */
export interface ReadContext {
  readonly today: CalendarDate;
}

/** One published field: what to select, which join it needs, and what is done to the value on its way out. */
export interface Column {
  readonly sql: string | readonly string[];
  readonly join?: string;
  readonly read?: (values: readonly unknown[], context: ReadContext) => unknown;
  /** Who she is, or what is told of her: that it was read is written into the audit. */
  readonly guarded?: true;
}

/** A readable table. A key like `woman.name` builds a nested object. A field that is not listed cannot be read. */
export interface Readable {
  readonly from: string;
  readonly joins: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<string, Column>>;
}

/** What one selection needs of a table: the select list and the joins, and how a flat row becomes an object. */
export interface RowPlan {
  readonly select: string;
  readonly from: string;
  /** The selected fields whose reading the audit must know of. */
  readonly guarded: readonly string[];
  build(row: readonly unknown[], context: ReadContext): Record<string, unknown>;
}

/** By set of fields, and by the very selection, which a document that is asked again brings along. */
const plans = new WeakMap<Readable, Map<string, RowPlan>>();
const plansBySelection = new WeakMap<Readable, WeakMap<Selection, RowPlan>>();

/** The plan for the listed columns among the selected fields; made once per set of fields. */
export function planRows(table: Readable, selection: Selection): RowPlan {
  const known = plansBySelection.get(table) ?? new WeakMap<Selection, RowPlan>();
  plansBySelection.set(table, known);
  const plan = known.get(selection) ?? planFields(table, selection);
  known.set(selection, plan);
  return plan;
}

function planFields(table: Readable, selection: Selection): RowPlan {
  const paths = pathsOf(selection).filter((path) => Object.hasOwn(table.columns, path));
  const objects = objectsOf(table, selection);
  const key = [...objects, ...paths].join(" ");
  const known = plans.get(table) ?? new Map<string, RowPlan>();
  plans.set(table, known);
  const plan = known.get(key) ?? makePlan(table, paths, objects);
  known.set(key, plan);
  return plan;
}

function pathsOf(selection: Selection): string[] {
  return [...selection]
    .flatMap(([field, beneath]) =>
      beneath.size === 0 ? [field] : pathsOf(beneath).map((path) => `${field}.${path}`),
    )
    .toSorted();
}

/** The fields asked for that are objects: each is built, though nothing listed was asked for beneath it. */
function objectsOf(table: Readable, selection: Selection): string[] {
  const isObject = (field: string) =>
    Object.keys(table.columns).some((path) => path.startsWith(`${field}.`));
  return [...selection.keys()].filter(isObject).toSorted();
}

/** How one field of an object is filled from a flat row. */
interface Step {
  readonly field: string;
  readonly start: number;
  readonly end: number;
  readonly read: Column["read"];
}

function makePlan(table: Readable, paths: readonly string[], objects: readonly string[]): RowPlan {
  const select: string[] = [];
  const joins = new Set<string>();
  const own: Step[] = [];
  const nested = new Map<string, Step[]>(objects.map((object) => [object, []]));
  for (const path of paths) {
    const column = table.columns[path]!;
    const expressions = typeof column.sql === "string" ? [column.sql] : column.sql;
    const start = select.push(...expressions) - expressions.length;
    if (column.join) joins.add(table.joins[column.join]!);
    const [first, field] = path.split(".") as [string, string?];
    const steps = field === undefined ? own : nested.get(first)!;
    steps.push({
      field: field ?? first,
      start,
      end: start + expressions.length,
      read: column.read,
    });
  }
  const parts = [...nested];
  return {
    select: select.length === 0 ? "true" : select.join(", "),
    from: [table.from, ...joins].join(" "),
    guarded: paths.filter((path) => table.columns[path]!.guarded),
    build(row, context) {
      const built = fill(own, row, context);
      for (const [object, steps] of parts) built[object] = fill(steps, row, context);
      return built;
    },
  };
}

function fill(
  steps: readonly Step[],
  row: readonly unknown[],
  context: ReadContext,
): Record<string, unknown> {
  const filled: Record<string, unknown> = {};
  for (const { field, start, end, read } of steps) {
    filled[field] = read ? read(row.slice(start, end), context) : row[start];
  }
  return filled;
}
