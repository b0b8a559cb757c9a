import type { Actor } from "@sakhi/domain/actor";
import type { PlainDatabase } from "./connections.ts";
import { readReleasedCube, type OversightCube } from "./figure/read-released-cube.ts";
import { readPipelined } from "./pipelined-read.ts";

/** What oversight may touch: no statement of its own, only the cube that has gone through disclosure control. */
export interface OversightReader {
  readonly actor: Actor;
  readonly now: Date;
  readCube(): Promise<OversightCube>;
}

/**
 * The second door: figures of all centres, on a role that has no grant on any table with a person in it.
 * Not even a hostile statement can read a case here, and no query can forget to withhold a small count.
 */
export function inOversightScope<T>(
  db: PlainDatabase,
  who: { readonly actor: Actor; readonly now: Date },
  work: (reader: OversightReader) => Promise<T>,
): Promise<T> {
  return readPipelined(db.pool, null, (read) =>
    work({ actor: who.actor, now: who.now, readCube: () => readReleasedCube(read) }),
  );
}
