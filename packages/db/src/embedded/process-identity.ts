import { readFileSync } from "node:fs";
import { platform } from "node:os";

/** True while a process of that number runs, also when it belongs to somebody else; one that ended unnoticed does not count. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return !ENDED.has(statusOf(pid)[0] ?? "");
}

/** A process number together with the moment it began, so that a recycled number is not mistaken for its former owner. */
export function processIdentity(pid: number): string {
  return `${pid} ${statusOf(pid)[STARTED_AT] ?? ""}`.trim();
}

/** The number of the process an identity names, or undefined when that process is gone. */
export function stillThere(identity: string): number | undefined {
  const pid = Number.parseInt(identity, 10);
  return isAlive(pid) && processIdentity(pid) === identity.trim() ? pid : undefined;
}

/** The short name of a running process; undefined where the platform does not tell. */
export function processName(pid: number): string | undefined {
  if (platform() !== "linux") return undefined;
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").trim();
  } catch {
    return undefined;
  }
}

/** In a container without an init, a killed process keeps its number as a zombie for good. */
const ENDED = new Set(["Z", "X"]);
const STARTED_AT = 19;

/** The columns of Linux's /proc/<pid>/stat after the name: the state, then numbers. */
function statusOf(pid: number): readonly string[] {
  if (platform() !== "linux") return [];
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}
