import { existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import path from "node:path";

const FULL_BYTES = 50 * 1024 * 1024;

/** Opens a process's log for appending; a full one is kept once under the name `.1`. */
export function openLog(dataDir: string, name: string): { file: string; descriptor: number } {
  const file = logFileOf(dataDir, name);
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  if (existsSync(file) && statSync(file).size > FULL_BYTES) renameSync(file, `${file}.1`);
  return { file, descriptor: openSync(file, "a", 0o600) };
}

/** The end of a log, for the terminal. */
export function lastLines(file: string, count = 15): string {
  if (!existsSync(file)) return "";
  return readFileSync(file, "utf8").trimEnd().split("\n").slice(-count).join("\n");
}

export function logFileOf(dataDir: string, name: string): string {
  return path.join(dataDir, "logs", `${name}.log`);
}
