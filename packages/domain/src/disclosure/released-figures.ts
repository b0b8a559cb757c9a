import { disposalRate, receivedPerLakhFemales } from "../indicator/figures.ts";
import type { ReleasedCounts } from "./release-cube.ts";

/** The figures of an area's year that can be withheld. */
export const releasableFigures = [
  "RECEIVED",
  "DISPOSED",
  "DISPOSAL_RATE",
  "OPENING_PENDENCY",
  "CLOSING_PENDENCY",
  "RECEIVED_PER_LAKH_FEMALES",
] as const;
export type ReleasableFigure = (typeof releasableFigures)[number];

/** An area's year for reading: null where a figure is withheld or there is none, `withheld` telling which. */
export interface ReleasedFigures extends ReleasedCounts {
  readonly disposalRate: number | null;
  readonly receivedPerLakhFemales: number | null;
  readonly withheld: readonly ReleasableFigure[];
}

/** What follows from released counts and nothing else: a figure made of a withheld one is withheld with it. */
export function releasedFigures(counts: ReleasedCounts, females: number): ReleasedFigures {
  const { received, disposed, openingPendency, closingPendency } = counts;
  const isWithheld: Record<ReleasableFigure, boolean> = {
    RECEIVED: received === null,
    DISPOSED: disposed === null,
    DISPOSAL_RATE: received === null || disposed === null,
    OPENING_PENDENCY: openingPendency === null,
    CLOSING_PENDENCY: closingPendency === null,
    RECEIVED_PER_LAKH_FEMALES: received === null,
  };
  return {
    ...counts,
    disposalRate:
      received === null || disposed === null ? null : disposalRate({ received, disposed }),
    receivedPerLakhFemales: received === null ? null : receivedPerLakhFemales(received, females),
    withheld: releasableFigures.filter((figure) => isWithheld[figure]),
  };
}
