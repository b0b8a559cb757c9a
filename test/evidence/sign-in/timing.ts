import { type Ground, type Person, SIGN_IN } from "./ground.ts";

const kinds = ["known", "unknown", "waiting"] as const;
type Kind = (typeof kinds)[number];
type Times = Readonly<Record<Kind, number[]>>;

/** How long each kind of refusal takes at p95, and how far apart they are at most; in milliseconds. */
export interface Timing {
  readonly samples: number;
  readonly p95Ms: Readonly<Record<Kind, number>>;
  readonly deltaMs: number;
}

/** Tries of each kind in one round. */
const ROUND = 50;

/**
 * Asks in turns and in rounds. The difference of two kinds is the median, over the rounds, of the difference of their p95s:
 * whatever else the machine does falls on one round or another, a leak on all of them.
 */
export async function measureTiming(ground: Ground, samples: number): Promise<Timing> {
  const [known, waiting] = ground.people as readonly [Person, Person];
  const names = { unknown: "nobody.here", known: known.username, waiting: waiting.username };
  await letWait(ground, waiting);
  const rounds: Times[] = [];
  for (let done = 0; done < samples; done += ROUND)
    rounds.push(await askInTurns(ground, names, Math.min(ROUND, samples - done)));
  if (await enters(ground, waiting)) throw new Error("The waiting name did not wait.");
  await ground.forgetTries();
  const differences = (["unknown", "waiting"] as const).map((kind) =>
    Math.abs(
      percentile(
        rounds.map((times) => p95(times[kind]) - p95(times.known)),
        0.5,
      ),
    ),
  );
  const overall = kinds.map((kind) => [kind, rounded(p95(rounds.flatMap((r) => r[kind])))]);
  return {
    samples,
    p95Ms: Object.fromEntries(overall) as Record<Kind, number>,
    deltaMs: rounded(Math.max(...differences)),
  };
}

async function letWait(ground: Ground, { username }: Person): Promise<void> {
  await ground.forgetTries();
  for (let n = 0; n < 5; n++)
    await ground.graphql(SIGN_IN, { u: username, p: "wrong" }, { from: `10.3.0.${n}` });
  await ground.sql(
    "update entry.attempt set open_at = now() + interval '1 day' where failures = 5",
  );
}

async function askInTurns(
  ground: Ground,
  names: Readonly<Record<Kind, string>>,
  samples: number,
): Promise<Times> {
  const times: Times = { unknown: [], known: [], waiting: [] };
  for (let n = 0; n < samples; n++) {
    for (let place = 0; place < kinds.length; place++) {
      const kind = kinds[(place + n) % kinds.length]!;
      // Only the waiting name keeps its failures.
      await ground.sql("delete from entry.attempt where open_at <= now()");
      const began = performance.now();
      await ground.graphql(SIGN_IN, { u: names[kind], p: "wrong" });
      times[kind].push(performance.now() - began);
    }
  }
  return times;
}

async function enters(ground: Ground, { username, password }: Person): Promise<boolean> {
  const told = await ground.graphql(SIGN_IN, { u: username, p: password });
  return told.text.includes('"token":"');
}

function p95(values: readonly number[]): number {
  return percentile(values, 0.95);
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function rounded(ms: number): number {
  return Math.round(ms * 100) / 100;
}
