import type { Role } from "../generated/graphql.ts";

/** The first page of each post. */
export function homeOf(role: Role): "/centre" | "/state" {
  return role === "STATE_OFFICER" ? "/state" : "/centre";
}
