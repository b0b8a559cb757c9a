import type { Contender } from "./contenders.ts";
import type { Ground } from "./ground.ts";
import { putUnderLoad } from "./load.ts";
import { operationNames, type OperationName } from "./operations.ts";
import type { BenchOptions } from "./options.ts";
import { secondsOf, secondsOfMachine, secondsOfPostgres } from "./processor-time.ts";

/** One contender, one operation, one round. */
export interface Slice {
  readonly contender: string;
  readonly operation: OperationName;
  readonly round: number;
  /** Processor time per request in microseconds. */
  readonly server: number;
  readonly postgres: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** The part of the machine that others used meanwhile, 0 to 1. */
  readonly foreign: number;
}

interface Bench {
  readonly contenders: readonly Contender[];
  readonly ground: Ground;
  readonly postgresPid: number;
  readonly options: BenchOptions;
  readonly say: (line: string) => void;
}

/** Every contender's every operation once per round, in an order drawn anew; the first round only warms up. */
export async function runRounds({
  contenders,
  ground,
  postgresPid,
  options,
  say,
}: Bench): Promise<Slice[]> {
  const slices: Slice[] = [];
  for (let round = 0; round < options.rounds; round++) {
    const due = shuffled(
      operationNames.flatMap((operation) =>
        contenders.map((contender) => ({ operation, contender })),
      ),
    );
    const drawn: Slice[] = [];
    for (const { operation, contender } of due) {
      const slice = await measure(contender, operation, ground, postgresPid, options.seconds);
      drawn.push({ ...slice, contender: contender.name, operation, round });
    }
    if (round > 0) slices.push(...drawn);
    const foreign = drawn.reduce((sum, slice) => sum + slice.foreign, 0) / drawn.length;
    say(
      `round ${round} of ${options.rounds - 1}${round === 0 ? " (warm-up, dropped)" : ""}: others used ${Math.round(foreign * 100)} % of the machine`,
    );
  }
  return slices;
}

async function measure(
  contender: Contender,
  operation: OperationName,
  ground: Ground,
  postgresPid: number,
  seconds: number,
) {
  const before = readClocks(contender, postgresPid);
  const load = await putUnderLoad(contender, operation, ground, seconds);
  const after = readClocks(contender, postgresPid);
  const spent = (clock: keyof typeof before) => after[clock] - before[clock];
  const perRequest = (clock: keyof typeof before) => (spent(clock) / load.requests) * 1_000_000;
  const at = (part: number) =>
    load.latencies[Math.min(load.requests - 1, Math.floor(load.requests * part))]!;
  return {
    server: perRequest("server"),
    postgres: perRequest("postgres"),
    perSecond: load.requests / load.seconds,
    p50: at(0.5),
    p99: at(0.99),
    foreign:
      Math.max(0, spent("busy") - spent("server") - spent("postgres") - spent("asker")) /
      spent("possible"),
  };
}

function readClocks(contender: Contender, postgresPid: number) {
  return {
    server: secondsOf(contender.server.pid),
    postgres: secondsOfPostgres(postgresPid),
    asker: secondsOf(process.pid),
    ...secondsOfMachine(),
  };
}

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, turn: Math.random() }))
    .toSorted((a, b) => a.turn - b.turn)
    .map(({ item }) => item);
}
