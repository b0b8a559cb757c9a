import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { shippedMajorVersion, type NativeBinaries } from "./native-binaries.ts";
import { canEnter, type RunAs } from "./run-as.ts";
import { makeShelter } from "./shelter.ts";
import { StartRefusal } from "./start-refusal.ts";

// The collation is PostgreSQL's own, so a data folder sorts alike on every machine.
const INITDB = [
  "--username=postgres",
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--auth=scram-sha-256",
];

export interface ClusterPlan {
  readonly binaries: NativeBinaries;
  readonly runAs: RunAs;
  readonly password: string;
  readonly disposable: boolean;
  readonly shelterRoots: readonly string[];
  readonly say: (line: string) => void;
}

/** Makes the data folder; root lets other accounts pass through it, since PostgreSQL lives inside under one of them. */
export function openDataDir(dataDir: string): void {
  if (existsSync(dataDir)) return;
  mkdirSync(dataDir, { recursive: true });
  chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
}

/** Where this data folder's cluster lies: `<dataDir>/postgres`, or the place that name points to. */
export function clusterDirOf(dataDir: string): string {
  const named = path.join(dataDir, "postgres");
  if (lstatSync(named, { throwIfNoEntry: false }) === undefined) return named;
  try {
    return realpathSync(named);
  } catch (cause) {
    throw new StartRefusal(
      {
        what: "The database of this data folder is gone.",
        where: named,
        why: "it points to a place that no longer exists",
        fix: "bring that place back from a backup, or begin afresh: npm start -- --reset",
      },
      { cause },
    );
  }
}

/** True when a finished cluster lies there; refuses one written by another version of PostgreSQL. */
export function holdsCluster(clusterDir: string): boolean {
  const versionFile = path.join(clusterDir, "PG_VERSION");
  if (!existsSync(versionFile)) return false;
  const found = readFileSync(versionFile, "utf8").trim();
  const ours = shippedMajorVersion();
  if (found === ours) return true;
  throw new StartRefusal({
    what: `The data folder was written by PostgreSQL ${found}; this version of Sakhi ships PostgreSQL ${ours}.`,
    where: clusterDir,
    why: "PostgreSQL does not read the files of another major version",
    fix: `start the release that wrote it, dump with pg_dump ${found} and restore; or begin afresh: npm start -- --reset`,
  });
}

/** Makes an empty cluster and gives its place; an interrupted attempt leaves nothing that could pass for a cluster. */
export function createCluster(dataDir: string, plan: ClusterPlan): string {
  const { runAs } = plan;
  const named = path.join(dataDir, "postgres");
  rmSync(named, { recursive: true, force: true });
  const home = canEnter(dataDir, runAs) ? dataDir : makeShelter(plan.shelterRoots, "sakhi-");
  const clusterDir = path.join(home, "postgres");
  initialise(clusterDir, plan);
  if (home !== dataDir) {
    writeFileSync(path.join(home, "BELONGS-TO"), `${dataDir}\n`, { mode: 0o600 });
    symlinkSync(clusterDir, named);
    plan.say(
      `The database account may not enter ${dataDir}: its files are kept in ${clusterDir} (${named} points there).`,
    );
  }
  return clusterDir;
}

function initialise(
  clusterDir: string,
  { binaries, runAs, password, disposable }: ClusterPlan,
): void {
  const halfway = `${clusterDir}.new`;
  const passwordFile = `${clusterDir}.password`;
  rmSync(halfway, { recursive: true, force: true });
  mkdirSync(halfway, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (runAs.uid !== undefined && runAs.gid !== undefined) {
    chownSync(halfway, runAs.uid, runAs.gid);
    chownSync(passwordFile, runAs.uid, runAs.gid);
  }
  try {
    const flags = [
      `--pgdata=${halfway}`,
      `--pwfile=${passwordFile}`,
      ...INITDB,
      ...(disposable ? ["--no-sync"] : []),
    ];
    const made = spawnSync(binaries.initdb, flags, { ...runAs, cwd: "/", encoding: "utf8" });
    if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
    renameSync(halfway, clusterDir);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(halfway, { recursive: true, force: true });
  }
}
