import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { processIdentity, stillThere } from "./process-identity.ts";
import { StartRefusal } from "./start-refusal.ts";

const PATIENCE_MS = 90_000;
const HALF_WRITTEN_MS = 5_000;

/** Runs `act` while no other process holds `file`; a lock left behind by a killed process is broken. */
export async function withStarterLock<T>(file: string, act: () => Promise<T>): Promise<T> {
  const until = Date.now() + PATIENCE_MS;
  while (!take(file)) {
    if (Date.now() > until) {
      throw new StartRefusal({
        what: "Another process has been starting the database for too long.",
        where: file,
        why: `the lock is held by process ${holder(file)}`,
        fix: "stop that process, then start again",
      });
    }
    breakIfAbandoned(file);
    await pause(50);
  }
  try {
    return await act();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, processIdentity(process.pid), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function holder(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** Only one waiter at a time may judge the lock; otherwise a second one would remove the first one's fresh lock. */
function breakIfAbandoned(file: string): void {
  const judging = `${file}.judging`;
  try {
    mkdirSync(judging);
  } catch {
    if (age(judging) > HALF_WRITTEN_MS) rmSync(judging, { recursive: true, force: true });
    return;
  }
  try {
    const identity = holder(file);
    const abandoned =
      identity === "" ? age(file) > HALF_WRITTEN_MS : stillThere(identity) === undefined;
    if (abandoned) rmSync(file, { force: true });
  } finally {
    rmdirSync(judging);
  }
}

function age(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}
