import { execFile, spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { clusterDirOf, createCluster, holdsCluster, openDataDir } from "./create-cluster.ts";
import { ensureDatabase } from "./ensure-database.ts";
import { nativeBinaries, type NativeBinaries } from "./native-binaries.ts";
import {
  dropForeignPidFile,
  findRunning,
  readPidFile,
  wasKilled,
  type RunningPostmaster,
} from "./postmaster.ts";
import { chooseRunAs, type RunAs } from "./run-as.ts";
import { hasSecrets, readSecrets } from "./secrets.ts";
import { SHELTER_ROOTS } from "./shelter.ts";
import { withStarterLock } from "./starter-lock.ts";
import { StartRefusal } from "./start-refusal.ts";

export interface EmbeddedOptions {
  /** The folder of everything that stays: the cluster, its passwords, its log. */
  readonly dataDir: string;
  /** Made when it does not exist yet. */
  readonly database?: string;
  /** For tests: nothing is forced to disk, so a crash of the machine may lose everything. */
  readonly disposable?: boolean;
  /** Where to put files the database account cannot reach in the data folder. */
  readonly shelterRoots?: readonly string[];
  readonly say?: (line: string) => void;
}

export interface EmbeddedCluster {
  /** Connects as the cluster's superuser; for preparing the database only, never for serving. */
  readonly adminUrl: string;
  readonly port: number;
  readonly pid: number;
  readonly clusterDir: string;
  /** True when the server was already running, so stopping it is somebody else's business. */
  readonly reused: boolean;
  stop(): Promise<void>;
}

// No value bound to a statement may reach the log: it could be a name or a phone number.
const SETTINGS = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "max_connections=100",
  "timezone=UTC",
  "log_timezone=UTC",
  "cluster_name=sakhi",
  "log_parameter_max_length=0",
  "log_parameter_max_length_on_error=0",
];
const DISPOSABLE = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
const START_ATTEMPTS = 20;

/**
 * Starts the npm-shipped PostgreSQL on this data folder, or joins the one that runs there already.
 * The server is detached: Ctrl-C does not reach it, `stop` does.
 */
export function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedCluster> {
  const dataDir = path.resolve(options.dataDir);
  openDataDir(dataDir);
  return withStarterLock(lockOf(dataDir), () => startOrJoin({ ...options, dataDir }));
}

/** Stops the server running on this data folder, whoever started it; does nothing when none runs. */
export async function stopEmbedded(dataDir: string): Promise<void> {
  const root = path.resolve(dataDir);
  if (!existsSync(root)) return;
  await withStarterLock(lockOf(root), async () => {
    const clusterDir = clusterDirOf(root);
    if ((await findRunning(clusterDir)) === undefined) return;
    const runAs = chooseRunAs(clusterDir);
    await stopServer(clusterDir, await nativeBinaries(runAs, SHELTER_ROOTS), runAs);
  });
}

async function startOrJoin(options: EmbeddedOptions): Promise<EmbeddedCluster> {
  const {
    dataDir,
    disposable = false,
    shelterRoots = SHELTER_ROOTS,
    say = () => undefined,
  } = options;
  let clusterDir = clusterDirOf(dataDir);
  const exists = holdsCluster(clusterDir);
  if (exists && !hasSecrets(dataDir)) throw lostPasswords(dataDir);
  const password = readSecrets(dataDir).superuser;
  const runAs = chooseRunAs(clusterDir);
  const binaries = await nativeBinaries(runAs, shelterRoots);
  if (!exists)
    clusterDir = createCluster(dataDir, {
      binaries,
      runAs,
      password,
      disposable,
      shelterRoots,
      say,
    });

  const running = await findRunning(clusterDir);
  const server =
    running ?? (await startServer({ clusterDir, dataDir, binaries, runAs, disposable }));
  const adminUrl = await ensureDatabase({
    port: server.port,
    password,
    database: options.database ?? "sakhi",
    dataDir,
  });
  const stop = () =>
    withStarterLock(lockOf(dataDir), () => stopServer(clusterDir, binaries, runAs));
  return { ...server, adminUrl, clusterDir, reused: running !== undefined, stop };
}

interface ServerPlan {
  readonly clusterDir: string;
  readonly dataDir: string;
  readonly binaries: NativeBinaries;
  readonly runAs: RunAs;
  readonly disposable: boolean;
}

/** After a kill the old server's children may hold its shared memory for a moment; then it is tried again. */
async function startServer(plan: ServerPlan): Promise<RunningPostmaster> {
  const logFile = path.join(plan.dataDir, "logs", "postgres.log");
  mkdirSync(path.dirname(logFile), { recursive: true, mode: 0o700 });
  dropForeignPidFile(plan.clusterDir);
  const attempts = wasKilled(plan.clusterDir) ? START_ATTEMPTS : 2;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const server = await tryServer(plan, logFile);
    if (server !== undefined) return server;
    await pause(500);
  }
  throw new StartRefusal({
    what: "PostgreSQL does not start.",
    where: plan.clusterDir,
    why: `its own words are in ${logFile}`,
    fix: "read the last lines of that file; to begin afresh: npm start -- --reset",
  });
}

async function tryServer(
  plan: ServerPlan,
  logFile: string,
): Promise<RunningPostmaster | undefined> {
  const port = await freePort();
  const settings = [...SETTINGS, ...(plan.disposable ? DISPOSABLE : [])].flatMap((setting) => [
    "-c",
    setting,
  ]);
  const log = openSync(logFile, "a", 0o600);
  const child = spawn(
    plan.binaries.postgres,
    ["-D", plan.clusterDir, "-p", String(port), ...settings],
    {
      ...plan.runAs,
      cwd: "/",
      detached: true,
      stdio: ["ignore", log, log],
    },
  );
  closeSync(log);
  let over = false;
  child.once("error", () => (over = true));
  child.once("exit", () => (over = true));
  child.unref();
  const until = Date.now() + 60_000;
  while (!over && Date.now() < until) {
    // A killed server's file still says "ready": only our own process counts.
    const written = readPidFile(plan.clusterDir);
    if (written !== undefined && written.pid === child.pid && written.status === "ready")
      return { pid: child.pid, port };
    await pause(10);
  }
  if (!over) child.kill("SIGQUIT");
  return undefined;
}

async function stopServer(
  clusterDir: string,
  binaries: NativeBinaries,
  runAs: RunAs,
): Promise<void> {
  if ((await findRunning(clusterDir, 0)) === undefined) return;
  await promisify(execFile)(
    binaries.pgCtl,
    ["stop", "-D", clusterDir, "-m", "fast", "-w", "-t", "30", "-s"],
    { ...runAs, cwd: "/" },
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function lostPasswords(dataDir: string): StartRefusal {
  return new StartRefusal({
    what: "The passwords of this data folder's database are missing.",
    where: path.join(dataDir, "secrets.json"),
    why: "they are made at the first start and kept nowhere else",
    fix: "bring the file back from a backup, or begin afresh: npm start -- --reset",
  });
}

function lockOf(dataDir: string): string {
  return path.join(dataDir, "postgres.lock");
}
