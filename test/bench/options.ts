import { parseArgs } from "node:util";

/** How long and on how much the bench runs. */
export interface BenchOptions {
  /** Rounds in all; the first warms up and is dropped. */
  readonly rounds: number;
  /** Length of one slice: one contender, one operation, one round. */
  readonly seconds: number;
  /** Invented cases over all centres, beyond those of the demonstration. */
  readonly cases: number;
}

/** Reads the command line; throws for a number that makes no sense. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: "string", default: "6" },
      seconds: { type: "string", default: "3" },
      cases: { type: "string", default: "20000" },
    },
  });
  const number = (name: keyof typeof values, least: number): number => {
    const value = Number(values[name]);
    if (!(value >= least)) throw new Error(`--${name} must be a number of at least ${least}.`);
    return value;
  };
  return {
    rounds: number("rounds", 2),
    seconds: number("seconds", 0.2),
    cases: number("cases", 0),
  };
}
