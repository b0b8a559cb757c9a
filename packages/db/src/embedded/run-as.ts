import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { platform } from "node:os";
import { StartRefusal } from "./start-refusal.ts";

/** The account PostgreSQL runs under; empty means the account of this process. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses root: root runs it as the owner of an existing cluster, else as `postgres`, else as `nobody`. */
export function chooseRunAs(clusterDir: string): RunAs {
  if (platform() === "win32" || process.getuid?.() !== 0) return {};
  const owner = statSync(clusterDir, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of ["postgres", "nobody"]) {
    const uid = idOf("-u", name);
    const gid = idOf("-g", name);
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  throw new StartRefusal({
    what: "PostgreSQL cannot be started by root on this machine.",
    where: clusterDir,
    why: "PostgreSQL refuses to run as root, and neither a user postgres nor a user nobody exists to run it instead",
    fix: "start as an ordinary user, or add one:  useradd --system postgres",
  });
}

/** Whether that account may step into the folder, asked of the operating system itself. */
export function canEnter(dir: string, runAs: RunAs): boolean {
  if (runAs.uid === undefined) return true;
  return (
    spawnSync("/bin/sh", ["-c", 'cd -- "$1"', "sh", dir], { ...runAs, cwd: "/", stdio: "ignore" })
      .status === 0
  );
}

function idOf(flag: "-u" | "-g", name: string): number | undefined {
  const asked = spawnSync("id", [flag, name], { encoding: "utf8" });
  return asked.status === 0 ? Number(asked.stdout) : undefined;
}
