import { spawn, type ChildProcess } from "node:child_process";
import { appendFileSync, closeSync } from "node:fs";
import { openLog } from "./log-file.ts";

/** One of the product's processes. */
export interface ServicePlan {
  readonly name: string;
  /** Seen from the project's root. */
  readonly program: string;
  readonly environment: NodeJS.ProcessEnv;
}

export interface KeptService {
  readonly name: string;
  readonly logFile: string;
  /** Settles at the process's first message `ready`. */
  readonly saidReady: Promise<void>;
  /** Asks the process to end, and ends it when it has not within that time. */
  stop(patienceMs: number): Promise<void>;
}

export interface KeepingHooks {
  readonly say: (line: string) => void;
  /** The process died again and again within half a minute of its start, and is not started any more. */
  readonly onGivenUp: (service: { name: string; logFile: string }) => void;
}

const QUICK_DEATH_MS = 30_000;
const QUICK_DEATHS = 5;
const FIRST_PAUSE_MS = 500;

/** Runs a process and runs it again whenever it dies, later each time. */
export function keepRunning(
  plan: ServicePlan,
  place: { root: string; dataDir: string },
  hooks: KeepingHooks,
): KeptService {
  const { file: logFile, descriptor } = openLog(place.dataDir, plan.name);
  closeSync(descriptor);
  let current: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopping = false;
  let quickDeaths = 0;
  let tellReady: () => void = () => undefined;
  const saidReady = new Promise<void>((resolve) => (tellReady = resolve));

  const run = (): void => {
    const startedAt = Date.now();
    const child = launch(plan, place, hooks.say);
    current = child;
    child.on("message", (message) => {
      if (message === "ready") tellReady();
    });
    child.once("exit", (code, signal) => {
      current = undefined;
      if (stopping) return;
      quickDeaths = Date.now() - startedAt < QUICK_DEATH_MS ? quickDeaths + 1 : 1;
      if (quickDeaths >= QUICK_DEATHS) {
        hooks.onGivenUp({ name: plan.name, logFile });
        return;
      }
      const pauseMs = FIRST_PAUSE_MS * 2 ** (quickDeaths - 1);
      timer = setTimeout(() => {
        hooks.say(`${plan.name} ended (${signal ?? `code ${code}`}) and is started again.`);
        run();
      }, pauseMs);
    });
  };

  run();
  return {
    name: plan.name,
    logFile,
    saidReady,
    stop: (patienceMs) => {
      stopping = true;
      clearTimeout(timer);
      return current === undefined ? Promise.resolve() : endProcess(current, patienceMs);
    },
  };
}

/** The log takes everything the process prints; what it prints as an error is shown here too. */
function launch(
  plan: ServicePlan,
  { root, dataDir }: { root: string; dataDir: string },
  say: (line: string) => void,
): ChildProcess {
  const { file, descriptor } = openLog(dataDir, plan.name);
  const child = spawn(process.execPath, ["--import", "@oxc-node/core/register", plan.program], {
    cwd: root,
    env: plan.environment,
    stdio: ["ignore", descriptor, "pipe", "ipc"],
  });
  closeSync(descriptor);
  child.stderr?.on("data", (chunk: Buffer) => {
    appendFileSync(file, chunk);
    for (const line of chunk.toString().trimEnd().split("\n")) say(`${plan.name}: ${line}`);
  });
  return child;
}

function endProcess(child: ChildProcess, patienceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => child.kill("SIGKILL"), patienceMs);
    child.once("exit", () => {
      clearTimeout(impatience);
      resolve();
    });
    child.kill("SIGTERM");
  });
}
