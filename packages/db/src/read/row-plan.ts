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
  build(row: readonly unknown[], context: ReadContext): Record<string, unknown>;
}

const plans = new WeakMap<Readable, Map<string, RowPlan>>();

/** The plan for the listed columns among the selected fields; made once per set of fields. */
export function planRows(table: Readable, selection: Selection): RowPlan {
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

function makePlan(table: Readable, paths: readonly string[], objects: readonly string[]): RowPlan {
  const select: string[] = [];
  const joins = new Set<string>();
  const steps = paths.map((path) => {
    const column = table.columns[path]!;
    const expressions = typeof column.sql === "string" ? [column.sql] : column.sql;
    const start = select.push(...expressions) - expressions.length;
    if (column.join) joins.add(table.joins[column.join]!);
    return { path: path.split("."), start, end: start + expressions.length, read: column.read };
  });
  return {
    select: select.length === 0 ? "true" : select.join(", "),
    from: [table.from, ...joins].join(" "),
    build(row, context) {
      const built: Record<string, unknown> = Object.fromEntries(
        objects.map((field) => [field, {}]),
      );
      for (const { path, start, end, read } of steps) {
        place(built, path, read ? read(row.slice(start, end), context) : row[start]);
      }
      return built;
    },
  };
}

function place(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let at = target;
  for (const step of path.slice(0, -1)) at = (at[step] ??= {}) as Record<string, unknown>;
  at[path.at(-1)!] = value;
}
