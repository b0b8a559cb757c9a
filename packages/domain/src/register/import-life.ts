import { DomainError } from "../errors.ts";

/** An import is never undone later than this after it ended. */
export const UNDO_WINDOW_HOURS = 72;

const LIFE = {
  UPLOADED: { start: "QUEUED" },
  QUEUED: { run: "RUNNING" },
  RUNNING: { run: "RUNNING", finish: "DONE" },
  DONE: { undo: "UNDONE" },
  UNDONE: {},
} as const;

export type ImportState = keyof typeof LIFE;
export const importStates = Object.keys(LIFE) as ImportState[];
export type ImportStep = "start" | "run" | "finish" | "undo";

/** Returns the state that `step` leads to, or throws `IMPORT_ILLEGAL_STEP`. */
export function afterImportStep(state: ImportState, step: ImportStep): ImportState {
  const row: Partial<Record<ImportStep, ImportState>> = LIFE[state];
  const next = row[step];
  if (next === undefined) {
    throw new DomainError(
      "IMPORT_ILLEGAL_STEP",
      `An import that is ${state} has no step "${step}".`,
      { state, step },
    );
  }
  return next;
}

/** What became of one row: good rows are imported, rows seen before unchanged, the rest set aside until corrected. */
export const importRowStates = [
  "PENDING",
  "IMPORTED",
  "UNCHANGED",
  "SET_ASIDE",
  "CORRECTED",
  "SUPERSEDED",
  "UNDONE",
] as const;
export type ImportRowState = (typeof importRowStates)[number];

/** The last moment at which an import that ended then can be undone. */
export function undoUntil(finishedAt: Date): Date {
  return new Date(finishedAt.getTime() + UNDO_WINDOW_HOURS * 3_600_000);
}
