import {
  existsSync,
  lstatSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { openDataDir } from "@sakhi/db/embedded/create-cluster";
import { processIdentity, stillThere } from "@sakhi/db/embedded/process-identity";
import { stopEmbedded } from "@sakhi/db/embedded/start-embedded";
import { StartRefusal } from "@sakhi/db/embedded/start-refusal";
import { withStarterLock } from "@sakhi/db/embedded/starter-lock";
import { projectRoot } from "../env.ts";

const MARK = "SAKHI-DATA";
const MARK_TEXT =
  "This folder belongs to Sakhi: the database, its passwords, its logs. `npm start -- --reset` removes it.\n";

/** Opens the data folder, making and marking it; refuses a folder that holds somebody else's files. */
export function openMarkedDataDir(dataDir: string): void {
  if (
    existsSync(dataDir) &&
    !isMarked(dataDir) &&
    readdirSync(dataDir).some((name) => name !== "lost+found")
  ) {
    throw new StartRefusal({
      what: "The data folder holds files that are not Sakhi's.",
      where: dataDir,
      why: `it is not empty and has no file ${MARK}`,
      fix: "set SAKHI_DATA_DIR to an empty folder, or to one that does not exist yet",
    });
  }
  openDataDir(dataDir);
  if (!isMarked(dataDir)) writeFileSync(path.join(dataDir, MARK), MARK_TEXT);
}

/** The process that runs Sakhi on this folder now, if any. */
export function runningStarter(dataDir: string): number | undefined {
  try {
    return stillThere(readFileSync(claimFile(dataDir), "utf8"));
  } catch {
    return undefined;
  }
}

/** True when the last start on this folder ended without a word: its processes may still be on their way out. */
export function endedAbruptly(dataDir: string): boolean {
  return existsSync(claimFile(dataDir)) && runningStarter(dataDir) === undefined;
}

/** Notes that this process runs Sakhi here; a second one is refused, a killed one is forgotten. */
export async function claimDataDir(dataDir: string): Promise<() => void> {
  await withStarterLock(path.join(dataDir, "start.lock"), async () => {
    const pid = runningStarter(dataDir);
    if (pid !== undefined) throw alreadyRunning(dataDir, pid);
    writeFileSync(claimFile(dataDir), processIdentity(process.pid), { mode: 0o600 });
  });
  return () => rmSync(claimFile(dataDir), { force: true });
}

/** Stops the database of this folder and removes all of it; refuses any folder that is not marked as Sakhi's. */
export async function resetDataDir(dataDir: string): Promise<void> {
  if (!existsSync(dataDir)) return;
  const pid = runningStarter(dataDir);
  if (pid !== undefined) throw alreadyRunning(dataDir, pid);
  const objection = objectionToRemoval(dataDir);
  if (objection !== undefined) {
    throw new StartRefusal({
      what: "This folder is not removed.",
      where: dataDir,
      why: objection,
      fix: "look into it; when it may go, remove it by hand",
    });
  }
  await stopEmbedded(dataDir);
  removeShelter(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
}

/** Why a folder must not be removed; undefined when it may. */
export function objectionToRemoval(dataDir: string): string | undefined {
  const kept = [projectRoot, homedir(), path.parse(dataDir).root];
  if (kept.some((inner) => isInside(inner, dataDir)))
    return "it is, or contains, this project or your home folder";
  return isMarked(dataDir) ? undefined : `it has no file ${MARK}, so it may be somebody else's`;
}

/** The database's files may lie elsewhere; they go only when that place says it belongs to this folder. */
function removeShelter(dataDir: string): void {
  const named = path.join(dataDir, "postgres");
  if (lstatSync(named, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return;
  const shelter = path.dirname(readlinkSync(named));
  const owner = path.join(shelter, "BELONGS-TO");
  if (existsSync(owner) && readFileSync(owner, "utf8").trim() === dataDir)
    rmSync(shelter, { recursive: true, force: true });
}

function alreadyRunning(dataDir: string, pid: number): StartRefusal {
  return new StartRefusal({
    what: "Sakhi is already running on this data folder.",
    where: dataDir,
    why: `process ${pid} runs it`,
    fix: `kill ${pid}   or give this one a folder of its own:  SAKHI_DATA_DIR=.data-2 npm start`,
  });
}

function isInside(inner: string, outer: string): boolean {
  const way = path.relative(outer, inner);
  return way === "" || (!way.startsWith("..") && !path.isAbsolute(way));
}

function isMarked(dataDir: string): boolean {
  return existsSync(path.join(dataDir, MARK));
}

function claimFile(dataDir: string): string {
  return path.join(dataDir, "running");
}
