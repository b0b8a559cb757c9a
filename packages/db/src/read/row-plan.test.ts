import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caseTable, eventTable, serviceTable } from "../case/case-columns.ts";
import { planRows, type Readable } from "./row-plan.ts";
import type { Selection } from "./selection.ts";

const CONTEXT = { today: "2026-11-23" };

/** A selection of the listed paths, as a document would ask for them. */
function selecting(paths: readonly string[]): Selection {
  const selection = new Map<string, Map<string, Selection>>();
  for (const path of paths) {
    const [field, beneath] = path.split(".") as [string, string?];
    const under = selection.get(field) ?? new Map<string, Selection>();
    if (beneath !== undefined) under.set(beneath, new Map());
    selection.set(field, under);
  }
  return selection;
}

function pathsIn(built: Record<string, unknown>, above = ""): string[] {
  return Object.entries(built)
    .flatMap(([key, value]) =>
      typeof value === "object" && value !== null
        ? pathsIn(value as Record<string, unknown>, `${above}${key}.`)
        : [`${above}${key}`],
    )
    .toSorted();
}

const tables: [string, Readable][] = [
  ["cases", caseTable],
  ["services", serviceTable],
  ["timeline", eventTable],
];

describe.each(tables)("a plan for %s", (_, table) => {
  const columns = Object.keys(table.columns);

  test("builds exactly the fields that were asked for, and selects nothing else", () => {
    fc.assert(
      fc.property(fc.subarray(columns), (paths) => {
        const plan = planRows(table, selecting(paths));
        const wanted = paths.flatMap((path) => table.columns[path]!.sql);
        const selected = plan.select === "true" ? [] : plan.select.split(", ");
        expect(selected.toSorted()).toEqual(wanted.toSorted());
        const row = selected.map((sql) => (sql === "e.at" ? new Date(0) : `value of ${sql}`));
        expect(pathsIn(plan.build(row, CONTEXT))).toEqual(paths.toSorted());
      }),
    );
  });

  test("joins the vault only when something of it was asked for", () => {
    fc.assert(
      fc.property(fc.subarray(columns), (paths) => {
        const joined = planRows(table, selecting(paths)).from.includes("core.identity");
        expect(joined).toBe(paths.some((path) => path.startsWith("woman.")));
      }),
    );
  });

  test("is made once for a set of fields, in whatever order they were asked for", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(columns), (paths) => {
        expect(planRows(table, selecting(paths))).toBe(
          planRows(table, selecting(paths.toReversed())),
        );
      }),
    );
  });

  test("reads no field that is not listed", () => {
    const hidden = [
      "centre_id",
      "identity_id",
      "passwordHash",
      "toString",
      "__typename",
      "id; drop table",
    ];
    expect(planRows(table, selecting(hidden))).toMatchObject({ select: "true", from: table.from });
  });
});

test("each value stands under its own field", () => {
  const plan = planRows(
    caseTable,
    selecting(["woman.phone", "daysPending", "id", "woman.name", "pending"]),
  );
  const values: Record<string, unknown> = {
    "c.id": "an id",
    "i.phone": "9109281590",
    "i.name": "सुनीता",
    "not c.disposed": true,
    "c.disposed": false,
    "c.received_on": "2026-11-01",
  };
  expect(
    plan.build(
      plan.select.split(", ").map((sql) => values[sql]),
      CONTEXT,
    ),
  ).toEqual({
    id: "an id",
    pending: true,
    daysPending: 22,
    woman: { phone: "9109281590", name: "सुनीता" },
  });
});

test("a woman of whom nothing was asked but what she is, is still there", () => {
  expect(
    planRows(caseTable, selecting(["id", "woman.__typename"])).build(["an id"], CONTEXT),
  ).toEqual({
    id: "an id",
    woman: {},
  });
});

test("two rows of one plan share nothing", () => {
  const plan = planRows(caseTable, selecting(["woman.name"]));
  const [one, other] = [plan.build(["a"], CONTEXT), plan.build(["b"], CONTEXT)];
  expect([one, other]).toEqual([{ woman: { name: "a" } }, { woman: { name: "b" } }]);
});
