import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { projectRoot } from "../env.ts";
import {
  claimDataDir,
  endedAbruptly,
  objectionToRemoval,
  openMarkedDataDir,
  resetDataDir,
  runningStarter,
} from "./data-dir.ts";

let folder: string;
let dataDir: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "sakhi-data-dir-"));
  dataDir = path.join(folder, ".data");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a reset removes a folder that Sakhi made, and nothing else", async () => {
  openMarkedDataDir(dataDir);
  writeFileSync(path.join(dataDir, "demo.json"), "{}");
  await resetDataDir(dataDir);
  expect(existsSync(dataDir)).toBe(false);

  mkdirSync(dataDir);
  writeFileSync(path.join(dataDir, "thesis.odt"), "three years of work");
  await expect(resetDataDir(dataDir)).rejects.toThrow("This folder is not removed");
  expect(existsSync(path.join(dataDir, "thesis.odt"))).toBe(true);
});

test("the project, what lies above it, and the home folder are never removed, marked or not", () => {
  // Asked, not tried: a reset that went wrong here would take the checkout with it.
  for (const folder of [projectRoot, path.dirname(projectRoot), "/", homedir()]) {
    expect(objectionToRemoval(folder)).toContain("it is, or contains, this project");
  }
  expect(objectionToRemoval(path.join(projectRoot, "apps"))).toContain("it has no file SAKHI-DATA");
});

test("a start does not move into a folder full of somebody else's files", () => {
  mkdirSync(dataDir);
  writeFileSync(path.join(dataDir, "thesis.odt"), "three years of work");
  expect(() => openMarkedDataDir(dataDir)).toThrow("holds files that are not Sakhi's");
});

test("one folder is run by one start at a time, and a killed one is forgotten", async () => {
  openMarkedDataDir(dataDir);
  const release = await claimDataDir(dataDir);
  expect(runningStarter(dataDir)).toBe(process.pid);
  await expect(claimDataDir(dataDir)).rejects.toThrow(
    "Sakhi is already running on this data folder",
  );
  await expect(resetDataDir(dataDir)).rejects.toThrow(
    "Sakhi is already running on this data folder",
  );
  release();
  expect(endedAbruptly(dataDir)).toBe(false);

  writeFileSync(path.join(dataDir, "running"), "999999999 1");
  expect(endedAbruptly(dataDir)).toBe(true);
  (await claimDataDir(dataDir))();
});
