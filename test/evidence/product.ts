import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import path from "node:path";
import type { EvidenceContext } from "./evidence.ts";
import { projectRoot } from "./project.ts";

/** What `.data/demo.json` promises. */
export interface DemoFile {
  readonly api: string;
  readonly web: string;
  readonly accounts: readonly {
    readonly role: string;
    readonly centre: string | null;
    readonly username: string;
    readonly password: string;
  }[];
  readonly apiKeys: readonly string[];
}

/** The whole product as `npm start` runs it, on ports and a folder of this run's own. */
export interface Product {
  readonly demo: DemoFile;
  /** From the command to the banner. */
  readonly secondsToReady: number;
  /** Like Ctrl-C; gives the exit code. */
  stop(): Promise<number | null>;
}

export interface ProductPlace {
  readonly dataDir: string;
  readonly apiPort: number;
  readonly webPort: number;
}

const PATIENCE_MS = 240_000;

/** What `npm start` printed, and how it ended. */
export interface StartRun {
  readonly output: () => string;
  readonly ended: Promise<number | null>;
  readonly child: ChildProcess;
}

/** Runs the start command without waiting for anything. */
export function runStart(place: ProductPlace, { atEnd }: Pick<EvidenceContext, "atEnd">): StartRun {
  const child = spawn(process.execPath, ["bootstrap.mjs", "start"], {
    cwd: projectRoot,
    env: {
      ...process.env,
      // A start of its own, not one that npm watches over.
      npm_lifecycle_event: undefined,
      VITEST: undefined,
      NODE_ENV: undefined,
      SAKHI_DATA_DIR: place.dataDir,
      SAKHI_API_PORT: String(place.apiPort),
      SAKHI_WEB_PORT: String(place.webPort),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  const ended = once(child, "exit").then(([code]) => code as number | null);
  atEnd(() => stop(child, ended).then(() => undefined));
  return { output: () => printed, ended, child };
}

/** Starts the product and waits for its banner. Throws with what it printed when it does not come. */
export async function startProduct(
  place: ProductPlace,
  context: Pick<EvidenceContext, "atEnd">,
): Promise<Product> {
  const began = performance.now();
  const run = runStart(place, context);
  const ready = new Promise<void>((resolve) => {
    run.child.stdout?.on("data", () => {
      if (run.output().includes("is ready after")) resolve();
    });
  });
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const tooLate = once(patience, "abort").then(() => "did not become ready");
  const outcome = await Promise.race([
    ready,
    tooLate,
    run.ended.then((code) => `ended with ${code}`),
  ]);
  if (typeof outcome === "string") throw new Error(`The start ${outcome}:\n${run.output()}`);
  return {
    demo: readDemoFile(place.dataDir),
    secondsToReady: Math.round((performance.now() - began) / 100) / 10,
    stop: () => stop(run.child, run.ended),
  };
}

function readDemoFile(dataDir: string): DemoFile {
  return JSON.parse(readFileSync(path.join(dataDir, "demo.json"), "utf8")) as DemoFile;
}

/** Two ports that nobody listens on now. */
export async function freePorts(): Promise<{ apiPort: number; webPort: number }> {
  const probes = await Promise.all([listen(), listen()]);
  const [apiPort, webPort] = probes.map((probe) => (probe.address() as AddressInfo).port) as [
    number,
    number,
  ];
  await Promise.all(probes.map((probe) => new Promise((resolve) => probe.close(resolve))));
  return { apiPort, webPort };
}

function listen() {
  const server = createServer();
  return new Promise<typeof server>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => resolve(server));
  });
}

async function stop(child: ChildProcess, ended: Promise<number | null>): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
  return ended;
}
