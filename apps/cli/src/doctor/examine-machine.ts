import { existsSync, statSync, statfsSync } from "node:fs";
import path from "node:path";
import { projectRoot, type CliEnvironment } from "../env.ts";
import { broken, sound, type Finding } from "./finding.ts";

const OLDEST_NODE = [22, 17] as const;
const ENOUGH_DISK_GB = 2;
const INDIA_AHEAD_MINUTES = 330;

/** Node, disk, clock and the built web pages: what needs no database to be judged. */
export function examineMachine({ dataDir }: Pick<CliEnvironment, "dataDir">, now: Date): Finding[] {
  return [
    examineNode(process.versions.node),
    examineDisk(dataDir),
    examineClock(now),
    examineTimeZone(),
    examineWebBuild(),
  ];
}

/** Judges a Node version such as 24.21.0. */
export function examineNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const enough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  if (enough) return sound("node", `Node ${version}`);
  return broken(
    "node",
    `Node ${version}; needed is ${OLDEST_NODE.join(".")} or newer`,
    "npm start   (it brings the pinned Node with it)",
  );
}

function examineDisk(dataDir: string): Finding {
  const { bavail, bsize } = statfsSync(nearestExisting(dataDir));
  const gigabytes = (bavail * bsize) / 1024 ** 3;
  const found = `${gigabytes.toFixed(1)} GB free for ${dataDir}`;
  if (gigabytes >= ENOUGH_DISK_GB) return sound("disk", found);
  return broken(
    "disk",
    found,
    "make room, or move the data: SAKHI_DATA_DIR=/another/disk/sakhi npm start",
  );
}

/** A clock that went back behind the installation would give wrong due dates and broken sessions. */
export function examineClock(now: Date, installedAt: Date | undefined = installation()): Finding {
  if (installedAt !== undefined && now < installedAt) {
    return broken(
      "clock",
      `the clock shows ${now.toISOString()}, before Sakhi was installed`,
      "timedatectl set-ntp true",
    );
  }
  return sound("clock", now.toISOString());
}

/** Dates are Indian dates whatever the machine's own zone is; only Node's knowledge of that zone matters. */
function examineTimeZone(): Finding {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const noon = new Date("2026-01-01T12:00:00Z");
  const india = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Asia/Kolkata",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(noon);
  const [hours = 0, minutes = 0] = india.split(":").map(Number);
  if (hours * 60 + minutes - 12 * 60 === INDIA_AHEAD_MINUTES)
    return sound("time zone", `this machine ${own}, Sakhi Asia/Kolkata`);
  return broken(
    "time zone",
    `Asia/Kolkata comes out as ${india} at noon UTC`,
    "npm start   (it brings the pinned Node and its time zones)",
  );
}

function examineWebBuild(): Finding {
  const built = path.join(projectRoot, "apps", "web", "build", "server", "index.js");
  return existsSync(built)
    ? sound("web pages", "built")
    : broken("web pages", "not built yet", "npm start   (it builds them)");
}

function installation(): Date | undefined {
  return statSync(path.join(projectRoot, "node_modules", ".sakhi-installed"), {
    throwIfNoEntry: false,
  })?.mtime;
}

function nearestExisting(dir: string): string {
  return existsSync(dir) ? dir : nearestExisting(path.dirname(dir));
}
