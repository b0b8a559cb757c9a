import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DUTIES, mayDo, roles } from "../actor.ts";
import { DomainError } from "../errors.ts";
import { assertMayGrant, grantableRoles, type Grantor } from "./grant.ts";

const role = fc.constantFrom(...roles);
const place = fc.constantFrom(null, "buxar", "bhojpur");
const grantorOf = (post: Pick<Grantor, "role" | "centreId">): Grantor => ({
  ...post,
  actor: { accountId: "one", role: post.role },
});

describe("giving a post", () => {
  test("never gives a duty that the giver lacks, nor reaches another place, whoever gives what", () => {
    fc.assert(
      fc.property(role, place, role, place, (mine, here, theirs, there) => {
        try {
          assertMayGrant(grantorOf({ role: mine, centreId: here }), {
            role: theirs,
            centreId: there,
          });
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
          return;
        }
        expect(here).toBe(there);
        for (const duty of DUTIES[theirs]) expect(mayDo(mine, duty)).toBe(true);
        expect(mayDo(mine, "account:administer")).toBe(true);
      }),
    );
  });

  test("is for administrators: of a centre its own posts, of the State its officers", () => {
    expect(grantableRoles("CENTRE_ADMINISTRATOR")).toEqual(["CENTRE_ADMINISTRATOR", "CASE_WORKER"]);
    expect(grantableRoles("STATE_OFFICER")).toEqual(["STATE_OFFICER"]);
    expect(grantableRoles("CASE_WORKER")).toEqual([]);
  });

  test("never gives the platform's own post", () => {
    for (const one of roles) expect(grantableRoles(one)).not.toContain("SYSTEM");
  });
});
