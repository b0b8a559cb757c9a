import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DomainError } from "../errors.ts";
import {
  afterStep,
  caseStatuses,
  isDisposed,
  stepsFrom,
  type CaseStatus,
  type CaseStep,
} from "./life-cycle.ts";

/** The life of a case told a second time, status by status, as the field tells it. */
const LIFE: Record<CaseStatus, string> = {
  CONTACT: "mark-information-only>INFORMATION_ONLY register>REGISTERED triage>TRIAGE",
  TRIAGE: "mark-information-only>INFORMATION_ONLY register>REGISTERED",
  REGISTERED:
    "agree-plan>PLAN_AGREED assess>ASSESSED dispose>CLOSED mark-duplicate>DUPLICATE mark-unreachable>UNREACHABLE propose-closure>CLOSURE_PROPOSED serve>IN_SERVICE transfer>TRANSFERRED",
  ASSESSED:
    "agree-plan>PLAN_AGREED dispose>CLOSED mark-duplicate>DUPLICATE mark-unreachable>UNREACHABLE propose-closure>CLOSURE_PROPOSED serve>IN_SERVICE transfer>TRANSFERRED",
  PLAN_AGREED:
    "dispose>CLOSED mark-duplicate>DUPLICATE mark-unreachable>UNREACHABLE propose-closure>CLOSURE_PROPOSED serve>IN_SERVICE transfer>TRANSFERRED",
  IN_SERVICE:
    "dispose>CLOSED mark-duplicate>DUPLICATE mark-unreachable>UNREACHABLE propose-closure>CLOSURE_PROPOSED serve>IN_SERVICE transfer>TRANSFERRED",
  CLOSURE_PROPOSED: "dispose>CLOSED serve>IN_SERVICE",
  CLOSED: "follow-up>FOLLOW_UP reopen>REOPENED",
  FOLLOW_UP: "end>ENDED reopen>REOPENED",
  ENDED: "reopen>REOPENED",
  REOPENED:
    "dispose>CLOSED mark-duplicate>DUPLICATE mark-unreachable>UNREACHABLE propose-closure>CLOSURE_PROPOSED serve>IN_SERVICE transfer>TRANSFERRED",
  TRANSFERRED: "",
  DUPLICATE: "",
  INFORMATION_ONLY: "register>REGISTERED",
  UNREACHABLE: "dispose>CLOSED serve>IN_SERVICE",
};

const everyStep = [...new Set(caseStatuses.flatMap(stepsFrom))];

describe("the life of a case", () => {
  test.each(caseStatuses)("%s allows exactly its own steps", (status) => {
    const allowed = everyStep.flatMap((step) => {
      try {
        return [`${step}>${afterStep(status, step)}`];
      } catch (error) {
        expect(error).toMatchObject({ code: "CASE_ILLEGAL_STEP", details: { status, step } });
        return [];
      }
    });
    expect(allowed.toSorted().join(" ")).toBe(LIFE[status]);
    expect(stepsFrom(status).toSorted()).toEqual(
      allowed.map((one) => one.split(">")[0] ?? "").toSorted(),
    );
  });

  test("every status can be reached from the first contact", () => {
    const reached = new Set<CaseStatus>(["CONTACT"]);
    for (const status of reached)
      for (const step of stepsFrom(status)) reached.add(afterStep(status, step));
    expect([...reached].toSorted()).toEqual(caseStatuses.toSorted());
  });

  test("a disposed case is opened again only by reopening it", () => {
    expect(caseStatuses.filter(isDisposed)).toEqual(["CLOSED", "FOLLOW_UP", "ENDED"]);
    for (const status of caseStatuses.filter(isDisposed)) {
      for (const step of stepsFrom(status)) {
        expect(isDisposed(afterStep(status, step))).toBe(step !== "reopen");
      }
    }
  });

  test("an open case becomes disposed only by disposing of it", () => {
    for (const status of caseStatuses.filter((one) => !isDisposed(one))) {
      for (const step of stepsFrom(status)) {
        expect(isDisposed(afterStep(status, step))).toBe(step === "dispose");
      }
    }
  });

  test("no sequence of steps leads out of the statuses or gets past a refusal", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...everyStep), { maxLength: 30 }), (steps) => {
        let status: CaseStatus = "CONTACT";
        for (const step of steps) {
          const before: CaseStatus = status;
          status = tried(status, step);
          expect(caseStatuses).toContain(status);
          if (!stepsFrom(before).includes(step)) expect(status).toBe(before);
        }
      }),
    );
  });
});

function tried(status: CaseStatus, step: CaseStep): CaseStatus {
  try {
    return afterStep(status, step);
  } catch (error) {
    expect((error as DomainError).code).toBe("CASE_ILLEGAL_STEP");
    return status;
  }
}
