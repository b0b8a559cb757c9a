import { DomainError } from "./errors.ts";

/** What may be done, as `noun:verb`. */
export type Duty =
  | "case:read"
  | "case:register"
  | "case:update"
  | "case:dispose"
  | "case:reopen"
  | "register:import"
  | "figure:read-centre"
  | "figure:read-state"
  | "figure:reconcile"
  | "audit:verify"
  | "account:administer";

/** The duties of each post. The full need-to-know table replaces this one when district posts join. */
export const DUTIES = {
  CENTRE_ADMINISTRATOR: [
    "case:read",
    "case:register",
    "case:update",
    "case:dispose",
    "case:reopen",
    "register:import",
    "figure:read-centre",
    "account:administer",
  ],
  CASE_WORKER: ["case:read", "case:register", "case:update", "figure:read-centre"],
  STATE_OFFICER: ["figure:read-state", "account:administer"],
  // The platform itself, for work that nobody asked for; no account holds this post.
  SYSTEM: ["figure:reconcile", "audit:verify"],
} as const satisfies Record<string, readonly Duty[]>;

export type Role = keyof typeof DUTIES;
export const roles = Object.keys(DUTIES) as Role[];

/** The role of that name; throws for a name that is none, as a job of another release may carry. */
export function getRole(name: string): Role {
  const role = roles.find((one) => one === name);
  if (!role) throw new Error(`No role is called ${name}.`);
  return role;
}

/** Who acts: an account in its post. A job acts for the account that asked for it. */
export interface Actor {
  readonly accountId: string;
  readonly role: Role;
}

/** Who acts when nobody asked. */
export const SYSTEM_ACTOR: Actor = {
  accountId: "00000000-0000-0000-0000-000000000000",
  role: "SYSTEM",
};

export function mayDo(role: Role, duty: Duty): boolean {
  return (DUTIES[role] as readonly Duty[]).includes(duty);
}

/** Throws `ACTOR_NOT_PERMITTED` unless the actor's post has the duty. */
export function requireDuty(actor: Actor, duty: Duty): void {
  if (!mayDo(actor.role, duty)) {
    throw new DomainError(
      "ACTOR_NOT_PERMITTED",
      `The post ${actor.role} does not have the duty ${duty}.`,
      {
        role: actor.role,
        duty,
      },
    );
  }
}
