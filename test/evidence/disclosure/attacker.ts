import { categories } from "@sakhi/domain/case/category";
import type { ReleasedYear } from "@sakhi/domain/disclosure/release-cube";
import { maximise } from "./linear-program.ts";
import type { TrueCube } from "./random-cube.ts";
import { System, type Expression } from "./system.ts";

/** A count of one to four women that somebody outside worked out, to fewer numbers than the threshold. */
export interface Recovered {
  readonly cell: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

interface Cell {
  readonly name: string;
  readonly expression: Expression;
}

/**
 * Puts everything that was released into one system of equations, with all that is known of how such figures hang together
 * (opening + received + reopened − disposed = closing, of every year and the next; nothing is below nought; a released
 * pendency is less than a threshold too low), and asks for the bounds of every small cell, released or not.
 *
 * An `insider` is a district whose own post joins in: it knows its own counts exactly.
 */
export function recover(
  cube: TrueCube,
  released: readonly ReleasedYear[],
  threshold: number,
  { insider, pendencyIsExact = false }: { insider?: number; pendencyIsExact?: boolean } = {},
): Recovered[] {
  const system = new System();
  const cells = [
    ...cube.districts.flatMap((_, district) => districtCells(system, cube, district, insider)),
    ...addSplit(system, cube, released),
  ];
  addReleased(system, cube, released, pendencyIsExact ? 0 : threshold - 1);
  return cells.flatMap(({ name, expression }) => {
    const value = system.valueOf(expression);
    if (value < 1 || value >= threshold) return [];
    const { goal, offset, kept } = system.around(expression);
    const to = Math.floor(maximise(goal, kept) + offset + 1e-6);
    const from = Math.ceil(
      offset -
        maximise(
          goal.map((one) => -one),
          kept,
        ) -
        1e-6,
    );
    return to - from + 1 < threshold ? [{ cell: name, value, from, to }] : [];
  });
}

const flow = (district: number, year: number, measure: string) => `${district} ${year} ${measure}`;

/** Pending at the end of a year: all that came in until then, less all that went out. */
function pendency(district: number, until: number): Expression {
  const terms = new Map<string, number>();
  for (let year = 0; year <= until; year++) {
    terms.set(flow(district, year, "received"), 1);
    terms.set(flow(district, year, "reopened"), 1);
    terms.set(flow(district, year, "disposed"), -1);
  }
  return terms;
}

function plus(...expressions: readonly Expression[]): Expression {
  const terms = new Map<string, number>();
  for (const expression of expressions) {
    for (const [name, factor] of expression) terms.set(name, (terms.get(name) ?? 0) + factor);
  }
  return terms;
}

function minus(expression: Expression): Expression {
  return new Map([...expression].map(([name, factor]) => [name, -factor]));
}

/** The unknowns of a district and every count of women that can be made of them. */
function districtCells(
  system: System,
  cube: TrueCube,
  district: number,
  insider: number | undefined,
): Cell[] {
  return cube.years.flatMap((_, year) => {
    const of = (measure: string): Expression => new Map([[flow(district, year, measure), 1]]);
    for (const [measure, value] of Object.entries(cube.truth[district]![year]!)) {
      system.addUnknown(flow(district, year, measure), value as number);
      if (district === insider) system.fix(flow(district, year, measure));
    }
    const pending = pendency(district, year);
    const stillOpen = plus(of("received"), minus(of("disposedOfReceived")));
    const counts: Record<string, Expression> = {
      received: of("received"),
      disposed: of("disposed"),
      reopened: of("reopened"),
      disposedOfReceived: of("disposedOfReceived"),
      "not disposed of those received": stillOpen,
      "older ones disposed": plus(of("disposed"), minus(of("disposedOfReceived"))),
      pending,
      "older ones pending": plus(pending, minus(stillOpen)),
    };
    for (const count of Object.values(counts)) system.addAtLeast(count, 0);
    if (district === insider) return [];
    return Object.entries(counts).map(([name, expression]) => ({
      name: `district ${district}, year ${year}, ${name}`,
      expression,
    }));
  });
}

function addReleased(
  system: System,
  cube: TrueCube,
  released: readonly ReleasedYear[],
  mostTooLow: number,
): void {
  const districts = cube.districts.map((_, at) => at);
  for (const [year, { state, districts: figures }] of released.entries()) {
    for (const measure of ["received", "disposed"] as const) {
      for (const district of districts) {
        const value = figures.get(cube.districts[district]!.lgdCode)![measure];
        if (value !== null) system.fix(flow(district, year, measure), value);
      }
      const total = plus(...districts.map((one) => new Map([[flow(one, year, measure), 1]])));
      if (state[measure] !== null) system.addEqual(total, state[measure]);
    }
    const ends = (next: boolean, pending: number | null, expression: Expression, slack: number) => {
      if (pending === null || (next && year === 0)) return;
      system.addAtLeast(expression, pending);
      system.addAtMost(expression, pending + slack);
    };
    for (const district of districts) {
      const { openingPendency, closingPendency } = figures.get(cube.districts[district]!.lgdCode)!;
      ends(true, openingPendency, pendency(district, year - 1), mostTooLow);
      ends(false, closingPendency, pendency(district, year), mostTooLow);
    }
    const all = (until: number) => plus(...districts.map((one) => pendency(one, until)));
    const slack = mostTooLow * districts.length;
    ends(true, state.openingPendency, all(year - 1), slack);
    ends(false, state.closingPendency, all(year), slack);
  }
}

/** The State's split: each category is an unknown, a merged count a sum of them. */
function addSplit(system: System, cube: TrueCube, released: readonly ReleasedYear[]): Cell[] {
  return released.flatMap(({ state, byCategory }, year) =>
    (["received", "disposed"] as const).flatMap((measure) => {
      const of = (category: string) => new Map([[`${category} ${year} ${measure}`, 1]]);
      for (const category of categories) {
        const value = cube.categories[year]!.get(category)?.[measure] ?? 0;
        system.addUnknown(`${category} ${year} ${measure}`, value);
      }
      for (const { category, includes, ...counts } of byCategory) {
        const value = counts[measure];
        if (value !== null) system.addEqual(plus(of(category), ...includes.map(of)), value);
      }
      const total = state[measure];
      if (total !== null) system.addEqual(plus(...categories.map(of)), total);
      return categories.map((category) => ({
        name: `${category}, year ${year}, ${measure}`,
        expression: of(category),
      }));
    }),
  );
}
