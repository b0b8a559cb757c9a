import { operationNames, type OperationName } from "./operations.ts";
import type { Slice } from "./rounds.ts";

/** With more of the machine in foreign hands than this, a slice is left out of the medians. */
export const FOREIGN_BOUND = 0.2;

/** Medians over the rounds that were quiet enough. */
export interface Result {
  readonly operation: OperationName;
  readonly contender: string;
  /** Processor time per request, server and PostgreSQL together, against the first contender's; 1 is the limit. */
  readonly ratio: number;
  readonly serverMicros: number;
  readonly postgresMicros: number;
  /** The least and the most of a round, server and PostgreSQL together. */
  readonly range: readonly [number, number];
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly rounds: number;
  readonly leftOut: number;
  /** No round was quiet: these are the medians of disturbed ones. */
  readonly disturbed: boolean;
}

/** One result per operation and contender; where no round was quiet all are used, and the result is marked. */
export function summarise(slices: readonly Slice[]): Result[] {
  const contenders = [...new Set(slices.map(({ contender }) => contender))];
  return operationNames.flatMap((operation) => {
    const results = limitFirst(contenders).map((contender) =>
      medians(slices, operation, contender),
    );
    const limit = results[0]!.serverMicros + results[0]!.postgresMicros;
    return results.map((result) => ({
      ...result,
      ratio: (result.serverMicros + result.postgresMicros) / limit,
    }));
  });
}

const limitFirst = (contenders: readonly string[]) =>
  contenders.toSorted((a, b) => Number(b === "limit") - Number(a === "limit") || (a < b ? -1 : 1));

function medians(
  slices: readonly Slice[],
  operation: OperationName,
  contender: string,
): Omit<Result, "ratio"> {
  const all = slices.filter(
    (slice) => slice.operation === operation && slice.contender === contender,
  );
  const quiet = all.filter(({ foreign }) => foreign <= FOREIGN_BOUND);
  const used = quiet.length === 0 ? all : quiet;
  const middle = (value: (slice: Slice) => number) => median(used.map(value));
  const together = used.map(({ server, postgres }) => server + postgres);
  return {
    operation,
    contender,
    serverMicros: middle(({ server }) => server),
    postgresMicros: middle(({ postgres }) => postgres),
    range: [Math.min(...together), Math.max(...together)],
    perSecond: middle(({ perSecond }) => perSecond),
    p50: middle(({ p50 }) => p50),
    p99: middle(({ p99 }) => p99),
    rounds: used.length,
    leftOut: all.length - used.length,
    disturbed: quiet.length === 0,
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const HEADINGS = [
  "",
  "ratio",
  "CPU µs",
  "server",
  "PostgreSQL",
  "range",
  "requests/s",
  "p50 ms",
  "p99 ms",
  "rounds",
];

/** The results as a table for people, operation by operation. */
export function writeTable(results: readonly Result[]): string {
  const whole = (value: number) => String(Math.round(value));
  const rows = results.flatMap((result, at) => [
    ...(results[at - 1]?.operation === result.operation ? [] : [[result.operation]]),
    [
      `  ${result.contender}`,
      result.ratio.toFixed(2),
      whole(result.serverMicros + result.postgresMicros),
      whole(result.serverMicros),
      whole(result.postgresMicros),
      result.range.map(whole).join("-"),
      whole(result.perSecond),
      result.p50.toFixed(1),
      result.p99.toFixed(1),
      `${result.rounds}${result.disturbed ? " (all disturbed)" : result.leftOut > 0 ? ` (${result.leftOut} left out)` : ""}`,
    ],
  ]);
  const widths = HEADINGS.map((heading, at) =>
    Math.max(heading.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[at]!)))
      .join("  ");
  return [HEADINGS, ...rows].map((row) => line(row).trimEnd()).join("\n");
}
