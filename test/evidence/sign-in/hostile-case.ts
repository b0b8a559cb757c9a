import type { Ground } from "./ground.ts";

/** One attack. True when it went through, which must never be. */
export interface HostileCase {
  readonly name: string;
  readonly attempt: (ground: Ground) => Promise<boolean>;
}
