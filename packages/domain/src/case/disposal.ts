/**
 * How a case was disposed of, one required.
 * `NOT_STATED` is for imported registers only: they say that a case was disposed of, not how, and it is never guessed.
 */
export const disposalOutcomes = [
  "NEEDS_MET",
  "SETTLEMENT",
  "FIR_AND_COURT_RUNNING",
  "DIR_OR_ORDER",
  "PLACED_IN_HOME",
  "TRANSFERRED",
  "CHILD_TO_CWC",
  "WITHDRAWN_BY_HER",
  "UNTRACEABLE",
  "OUT_OF_SCOPE_REFERRED",
  "DUPLICATE",
  "NOT_STATED",
] as const;
export type DisposalOutcome = (typeof disposalOutcomes)[number];
