import { describe, expect, test } from "vitest";
import { DUTIES, getRole, mayDo, requireDuty, roles, type Duty } from "./actor.ts";
import { DomainError } from "./errors.ts";

/** Who may do what, told a second time by hand: a changed cell is a decision, not a slip. */
const NEED_TO_KNOW: Record<Duty, readonly string[]> = {
  "case:read": ["CENTRE_ADMINISTRATOR", "CASE_WORKER"],
  "case:register": ["CENTRE_ADMINISTRATOR", "CASE_WORKER"],
  "case:update": ["CENTRE_ADMINISTRATOR", "CASE_WORKER"],
  "case:dispose": ["CENTRE_ADMINISTRATOR"],
  "case:reopen": ["CENTRE_ADMINISTRATOR"],
  "register:import": ["CENTRE_ADMINISTRATOR"],
  "figure:read-centre": ["CENTRE_ADMINISTRATOR", "CASE_WORKER"],
  "figure:read-state": ["STATE_OFFICER"],
  "figure:reconcile": ["SYSTEM"],
  "audit:verify": ["SYSTEM"],
  "account:administer": ["CENTRE_ADMINISTRATOR", "STATE_OFFICER"],
};
const duties = Object.keys(NEED_TO_KNOW) as Duty[];

describe("the duties of a post", () => {
  test.each(duties)("%s belongs to the posts that need it and to no other", (duty) => {
    expect(roles.filter((role) => mayDo(role, duty)).toSorted()).toEqual(
      NEED_TO_KNOW[duty].toSorted(),
    );
  });

  test("no duty stands in a post's list that this table does not know", () => {
    for (const role of roles) for (const duty of DUTIES[role]) expect(duties).toContain(duty);
  });

  test("the State's officer has no duty that reaches a case", () => {
    expect(DUTIES.STATE_OFFICER.filter((duty) => !/^(figure|account):/.test(duty))).toEqual([]);
  });

  test("an act without the duty is refused with the post and the duty, and nothing else", () => {
    const refusal = thrownBy(() =>
      requireDuty({ accountId: "one", role: "CASE_WORKER" }, "case:dispose"),
    );
    expect(refusal).toBeInstanceOf(DomainError);
    expect(refusal).toMatchObject({
      code: "ACTOR_NOT_PERMITTED",
      details: { role: "CASE_WORKER", duty: "case:dispose" },
    });
  });

  test("a post of another release is no post", () => {
    expect(getRole("CASE_WORKER")).toBe("CASE_WORKER");
    for (const name of ["case_worker", "constructor", ""]) {
      expect(() => getRole(name)).toThrow("No role is called");
    }
  });
});

function thrownBy(act: () => void): unknown {
  try {
    act();
    return undefined;
  } catch (error) {
    return error;
  }
}
