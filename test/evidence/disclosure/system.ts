import type { Inequality } from "./linear-program.ts";

/** Unknowns by name with their factors. */
export type Expression = ReadonlyMap<string, number>;

interface Relation {
  readonly terms: Expression;
  /** terms ≤ limit */
  readonly limit: number;
}

/** What an attacker knows: unknowns of at least nought, and inequalities between them. */
export class System {
  /** The truth, for judging the attack and for those unknowns that the attacker happens to know. */
  readonly #truth = new Map<string, number>();
  readonly #known = new Map<string, number>();
  readonly #relations: Relation[] = [];

  addUnknown(name: string, truth: number): void {
    this.#truth.set(name, truth);
  }

  /** The attacker was told this one, be it falsely; without a value, truly. */
  fix(name: string, value: number = this.#truth.get(name)!): void {
    this.#known.set(name, value);
  }

  addAtMost(terms: Expression, limit: number): void {
    this.#relations.push({ terms, limit });
  }

  addAtLeast(terms: Expression, limit: number): void {
    this.addAtMost(new Map([...terms].map(([name, factor]) => [name, -factor])), -limit);
  }

  addEqual(terms: Expression, value: number): void {
    this.addAtMost(terms, value);
    this.addAtLeast(terms, value);
  }

  valueOf(terms: Expression): number {
    return [...terms].reduce((sum, [name, factor]) => sum + factor * this.#truth.get(name)!, 0);
  }

  /** The linear program around an expression: only the unknowns that hang together with it. */
  around(expression: Expression): { goal: number[]; offset: number; kept: Inequality[] } {
    const goal = this.#reduce({ terms: expression, limit: 0 });
    const relations = this.#relations
      .map((relation) => this.#reduce(relation))
      .filter(({ terms }) => terms.size > 0);
    const inside = new Set(goal.terms.keys());
    let kept: Relation[] = [];
    for (let before = -1; before !== kept.length;) {
      before = kept.length;
      kept = relations.filter(({ terms }) => [...terms.keys()].some((name) => inside.has(name)));
      for (const { terms } of kept) for (const name of terms.keys()) inside.add(name);
    }
    const names = [...inside];
    const row = (terms: Expression) => names.map((name) => terms.get(name) ?? 0);
    return {
      goal: row(goal.terms),
      offset: -goal.limit,
      kept: distinct(kept).map(({ terms, limit }) => ({ coefficients: row(terms), limit })),
    };
  }

  /** The same with what is known put in. */
  #reduce({ terms, limit }: Relation): Relation {
    const open = new Map<string, number>();
    let rest = limit;
    for (const [name, factor] of terms) {
      const known = this.#known.get(name);
      if (known !== undefined) rest -= factor * known;
      else if (factor !== 0) open.set(name, factor);
    }
    return { terms: open, limit: rest };
  }
}

/** Of relations between the same terms only the narrowest counts. */
function distinct(relations: readonly Relation[]): Relation[] {
  const narrowest = new Map<string, Relation>();
  for (const relation of relations) {
    const key = JSON.stringify([...relation.terms].toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const so = narrowest.get(key);
    if (so === undefined || relation.limit < so.limit) narrowest.set(key, relation);
  }
  return [...narrowest.values()].filter(
    // "At least nought" is what every unknown is anyway.
    ({ terms, limit }) => !(limit >= 0 && [...terms.values()].every((factor) => factor < 0)),
  );
}
