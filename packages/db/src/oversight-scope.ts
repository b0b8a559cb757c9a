import type { Actor } from "@sakhi/domain/actor";
import type { PlainDatabase } from "./connections.ts";
import { readPipelined, type Read } from "./pipelined-read.ts";

export interface OversightReader {
  readonly actor: Actor;
  readonly now: Date;
  readonly read: Read;
}

/**
 * The second door: figures of all centres, on a role that has no grant on any table with a person in it.
 * Not even a hostile statement can read a case here.
 */
export function inOversightScope<T>(
  db: PlainDatabase,
  who: { readonly actor: Actor; readonly now: Date },
  work: (reader: OversightReader) => Promise<T>,
): Promise<T> {
  return readPipelined(db.pool, null, (read) => work({ ...who, read }));
}
