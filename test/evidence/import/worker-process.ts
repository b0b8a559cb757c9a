import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { newSigningKey } from "@sakhi/db/audit/checkpoint";
import type { EvidenceContext } from "../evidence.ts";
import { projectRoot } from "../project.ts";
import type { Ground } from "./ground.ts";

/** The product's own worker in a process that can be killed. */
export interface WorkerProcess {
  /** Settles when it has said that it is ready. */
  readonly ready: Promise<void>;
  /** `kill -9`: nothing of it runs on, nothing is told to it first. */
  kill(): Promise<void>;
  /** The most memory it has held so far, in MiB (Linux only, otherwise NaN). */
  peakMemory(): number;
}

export function startWorker(
  { urls, dataDir }: Pick<Ground, "urls" | "dataDir">,
  { atEnd }: Pick<EvidenceContext, "atEnd">,
): WorkerProcess {
  const log = openSync(path.join(dataDir, "logs", "worker.log"), "a", 0o600);
  const child = spawn(
    process.execPath,
    ["--import", "@oxc-node/core/register", "apps/worker/src/main.ts"],
    {
      cwd: projectRoot,
      env: {
        PATH: process.env["PATH"],
        NODE_ENV: "production",
        NODE_COMPILE_CACHE: path.join(dataDir, "compile-cache"),
        SAKHI_DATABASE_CENTRE_URL: urls.centre,
        SAKHI_DATABASE_WORKER_URL: urls.worker,
        SAKHI_AUDIT_CHECKPOINT_DIR: path.join(dataDir, "audit-checkpoints"),
        SAKHI_AUDIT_SIGNING_KEY: newSigningKey(),
      },
      stdio: ["ignore", log, log, "ipc"],
    },
  );
  closeSync(log);
  const kill = () => end(child);
  atEnd(kill);
  const ready = once(child, "message").then(() => undefined);
  // A worker killed before it was ready never says so; who waits for it learns that from the kill.
  ready.catch(() => undefined);
  return { ready, kill, peakMemory: () => peakMemory(child) };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

function peakMemory({ pid }: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Math.round(Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024);
  } catch {
    return Number.NaN;
  }
}
