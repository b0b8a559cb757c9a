import { DomainError } from "../errors.ts";

export type CaseStep =
  | "triage"
  | "register"
  | "assess"
  | "agree-plan"
  | "serve"
  | "propose-closure"
  | "dispose"
  | "follow-up"
  | "end"
  | "reopen"
  | "transfer"
  | "mark-duplicate"
  | "mark-information-only"
  | "mark-unreachable";

const OPEN_STEPS = {
  serve: "IN_SERVICE",
  "propose-closure": "CLOSURE_PROPOSED",
  dispose: "CLOSED",
  transfer: "TRANSFERRED",
  "mark-duplicate": "DUPLICATE",
  "mark-unreachable": "UNREACHABLE",
} as const;

/** The whole life of a case. A step absent from a row is forbidden in that status. */
const LIFE = {
  CONTACT: {
    triage: "TRIAGE",
    register: "REGISTERED",
    "mark-information-only": "INFORMATION_ONLY",
  },
  TRIAGE: { register: "REGISTERED", "mark-information-only": "INFORMATION_ONLY" },
  REGISTERED: { assess: "ASSESSED", "agree-plan": "PLAN_AGREED", ...OPEN_STEPS },
  ASSESSED: { "agree-plan": "PLAN_AGREED", ...OPEN_STEPS },
  PLAN_AGREED: OPEN_STEPS,
  IN_SERVICE: { ...OPEN_STEPS, serve: "IN_SERVICE" },
  CLOSURE_PROPOSED: { serve: "IN_SERVICE", dispose: "CLOSED" },
  CLOSED: { "follow-up": "FOLLOW_UP", reopen: "REOPENED" },
  FOLLOW_UP: { end: "ENDED", reopen: "REOPENED" },
  ENDED: { reopen: "REOPENED" },
  REOPENED: OPEN_STEPS,
  TRANSFERRED: {},
  DUPLICATE: {},
  INFORMATION_ONLY: { register: "REGISTERED" },
  UNREACHABLE: { serve: "IN_SERVICE", dispose: "CLOSED" },
} as const;

export type CaseStatus = keyof typeof LIFE;
export const caseStatuses = Object.keys(LIFE) as CaseStatus[];

/** Returns the status that `step` leads to, or throws `CASE_ILLEGAL_STEP`. */
export function afterStep(status: CaseStatus, step: CaseStep): CaseStatus {
  const row: Partial<Record<CaseStep, CaseStatus>> = LIFE[status];
  const next = row[step];
  if (next === undefined) {
    throw new DomainError("CASE_ILLEGAL_STEP", `A case that is ${status} has no step "${step}".`, {
      status,
      step,
    });
  }
  return next;
}

/** The steps that a case in this status may take, for the screen to offer. */
export function stepsFrom(status: CaseStatus): CaseStep[] {
  return Object.keys(LIFE[status]) as CaseStep[];
}

/** Disposed of (निष्पादित): counted out of the pendency until it is reopened. */
export function isDisposed(status: CaseStatus): boolean {
  return status === "CLOSED" || status === "FOLLOW_UP" || status === "ENDED";
}
