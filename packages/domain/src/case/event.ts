/** What a case's timeline shows. */
export const caseEventKinds = [
  "REGISTERED",
  "IMPORTED",
  "UPDATED",
  "SERVICE_ADDED",
  "DISPOSED",
  "REOPENED",
] as const;
export type CaseEventKind = (typeof caseEventKinds)[number];
