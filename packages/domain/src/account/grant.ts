import { DUTIES, mayDo, requireDuty, roles, type Actor, type Role } from "../actor.ts";
import { DomainError } from "../errors.ts";

/** A post at a place; the State's posts are at no centre. */
export interface PostAt {
  readonly role: Role;
  readonly centreId: string | null;
}

/** Whoever gives posts: a person in a post of their own. */
export interface Grantor extends PostAt {
  readonly actor: Actor;
}

/** The posts whose every duty this one has too: nobody gives what they do not hold. No person holds the platform's own. */
export function grantableRoles(role: Role): Role[] {
  if (!mayDo(role, "account:administer")) return [];
  return roles.filter(
    (given) => given !== "SYSTEM" && DUTIES[given].every((duty) => mayDo(role, duty)),
  );
}

/** Throws unless the grantor may give, end and reset this post: `ACTOR_NOT_PERMITTED` or `POST_NOT_YOURS_TO_GIVE`. */
export function assertMayGrant(grantor: Grantor, post: PostAt): void {
  requireDuty(grantor.actor, "account:administer");
  if (grantor.centreId !== post.centreId || !grantableRoles(grantor.role).includes(post.role)) {
    throw new DomainError("POST_NOT_YOURS_TO_GIVE", "The grantor does not hold what is given.", {
      role: post.role,
    });
  }
}
