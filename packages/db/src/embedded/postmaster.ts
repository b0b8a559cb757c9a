import { existsSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isAlive, processName } from "./process-identity.ts";

/** A PostgreSQL that answers on this machine's loopback. */
export interface RunningPostmaster {
  readonly pid: number;
  readonly port: number;
}

interface PidFile extends RunningPostmaster {
  readonly status: string;
}

/** The pid file PostgreSQL writes into its folder: line 1 the process, line 4 the port, line 8 its state. */
export function readPidFile(clusterDir: string): PidFile | undefined {
  try {
    const lines = readFileSync(pidFile(clusterDir), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? "").trim() };
  } catch {
    return undefined;
  }
}

/** The server already running on this folder, once it answers; a file left by a killed one does not count. */
export async function findRunning(
  clusterDir: string,
  patienceMs = 30_000,
): Promise<RunningPostmaster | undefined> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const found = readPidFile(clusterDir);
    if (found === undefined || !isPostmaster(found.pid)) return undefined;
    if (found.status === "ready" && (await answers(found.port)))
      return { pid: found.pid, port: found.port };
    if (Date.now() > until) return undefined;
    await pause(50);
  }
}

/** Removes a pid file whose number now belongs to a stranger; PostgreSQL itself would refuse to start over it. */
export function dropForeignPidFile(clusterDir: string): void {
  const found = readPidFile(clusterDir);
  if (found !== undefined && isAlive(found.pid) && !isPostmaster(found.pid))
    rmSync(pidFile(clusterDir), { force: true });
}

/** Whether a server killed without notice left its pid file behind. */
export function wasKilled(clusterDir: string): boolean {
  return existsSync(pidFile(clusterDir));
}

function isPostmaster(pid: number): boolean {
  return isAlive(pid) && (processName(pid) ?? "postgres") === "postgres";
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" }, () => {
      socket.end();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

function pidFile(clusterDir: string): string {
  return path.join(clusterDir, "postmaster.pid");
}
