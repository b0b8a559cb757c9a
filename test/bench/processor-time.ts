import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";

/** Linux counts processor time in these, whatever the machine. */
const TICKS_PER_SECOND = 100;

interface ProcessTime {
  readonly parent: number;
  readonly own: number;
  /** Of children that ended and were waited for. */
  readonly ofChildren: number;
}

/** Processor seconds of one process with all its threads. */
export function secondsOf(pid: number): number {
  return readProcess(pid)?.own ?? 0;
}

/** Processor seconds of PostgreSQL: its parent process, every connection's, and those that ended. */
export function secondsOfPostgres(pid: number): number {
  const parent = readProcess(pid);
  if (!parent) return 0;
  let seconds = parent.own + parent.ofChildren;
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const one = readProcess(Number(name));
    if (one?.parent === pid) seconds += one.own + one.ofChildren;
  }
  return seconds;
}

/** Processor seconds the whole machine has worked, and could have. */
export function secondsOfMachine(): { readonly busy: number; readonly possible: number } {
  const [, ...ticks] = readFileSync("/proc/stat", "utf8")
    .split("\n", 1)[0]!
    .split(/\s+/)
    .map(Number);
  const [user = 0, nice = 0, system = 0, idle = 0, waiting = 0, irq = 0, softirq = 0, stolen = 0] =
    ticks;
  const busy = user + nice + system + irq + softirq + stolen;
  return { busy: busy / TICKS_PER_SECOND, possible: (busy + idle + waiting) / TICKS_PER_SECOND };
}

/** Cores this run may use. */
export const cores = availableParallelism();

function readProcess(pid: number): ProcessTime | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in brackets may hold spaces; the fields are counted from behind it.
    const fields = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const [user, system, childUser, childSystem] = fields.slice(11, 15) as [
      number,
      number,
      number,
      number,
    ];
    return {
      parent: fields[1]!,
      own: (user + system) / TICKS_PER_SECOND,
      ofChildren: (childUser + childSystem) / TICKS_PER_SECOND,
    };
  } catch {
    return null;
  }
}
