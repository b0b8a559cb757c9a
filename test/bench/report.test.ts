import { expect, test } from "vitest";
import { operationNames } from "./operations.ts";
import { FOREIGN_BOUND, summarise } from "./report.ts";
import type { Slice } from "./rounds.ts";

const slice = (contender: string, server: number, foreign = 0): Slice[] =>
  operationNames.map((operation) => ({
    contender,
    operation,
    round: 1,
    server,
    postgres: 0,
    perSecond: 1,
    p50: 1,
    p99: 1,
    foreign,
  }));

test("the ratio is the median's, against the limit's median, whoever comes first", () => {
  const slices = [10, 30, 20].flatMap((micros) => [
    ...slice("Sakhi", micros * 2),
    ...slice("limit", micros),
  ]);
  const [limit, sakhi] = summarise(slices);
  expect(limit).toMatchObject({ contender: "limit", ratio: 1, serverMicros: 20, range: [10, 30] });
  expect(sakhi).toMatchObject({ contender: "Sakhi", ratio: 2, serverMicros: 40, rounds: 3 });
});

test("a round in which others used the machine is left out, unless every round was such", () => {
  const noisy = FOREIGN_BOUND + 0.01;
  const slices = [
    ...slice("limit", 10),
    ...slice("limit", 90, noisy),
    ...slice("Sakhi", 50, noisy),
  ];
  const [limit, sakhi] = summarise(slices);
  expect(limit).toMatchObject({ serverMicros: 10, rounds: 1, leftOut: 1, disturbed: false });
  expect(sakhi).toMatchObject({ serverMicros: 50, rounds: 1, leftOut: 0, disturbed: true });
});
