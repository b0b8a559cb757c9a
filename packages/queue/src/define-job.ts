import type { z } from "zod";

/** The lanes of the queue; a long import never holds up the upkeep. */
export const lanes = ["imports", "upkeep"] as const;
export type Lane = (typeof lanes)[number];

/** What may be asked of the worker: a name, its lane, the shape of its payload (ids only) and how often it is tried. */
export interface JobDefinition<Payload extends object = object> {
  readonly name: string;
  readonly lane: Lane;
  readonly payload: z.ZodType<Payload>;
  readonly attempts: number;
}

export function defineJob<Payload extends object>(
  job: JobDefinition<Payload>,
): JobDefinition<Payload> {
  return job;
}
