import { expect, test } from "vitest";
import {
  afterImportStep,
  importStates,
  undoUntil,
  type ImportState,
  type ImportStep,
} from "./import-life.ts";

const LIFE: Record<ImportState, Partial<Record<ImportStep, ImportState>>> = {
  UPLOADED: { start: "QUEUED" },
  QUEUED: { run: "RUNNING" },
  RUNNING: { run: "RUNNING", finish: "DONE" },
  DONE: { undo: "UNDONE" },
  UNDONE: {},
};
const steps: ImportStep[] = ["start", "run", "finish", "undo"];

test.each(importStates.flatMap((state) => steps.map((step) => ({ state, step }))))(
  "an import that is $state, asked to $step",
  ({ state, step }) => {
    const next = LIFE[state][step];
    if (next !== undefined) {
      expect(afterImportStep(state, step)).toBe(next);
      return;
    }
    expect(() => afterImportStep(state, step)).toThrow(
      expect.objectContaining({ code: "IMPORT_ILLEGAL_STEP", details: { state, step } }) as Error,
    );
  },
);

test("an import is never taken back before it has ended, nor twice", () => {
  expect(importStates.filter((state) => LIFE[state].undo)).toEqual(["DONE"]);
});

test("an import can be taken back for three days to the millisecond", () => {
  expect(undoUntil(new Date("2026-11-20T06:30:00.000Z"))).toEqual(
    new Date("2026-11-23T06:30:00.000Z"),
  );
});
