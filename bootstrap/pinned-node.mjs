import { spawnSync } from "node:child_process";
import { inRoot } from "./project.mjs";

const OLDEST = [22, 17];

/** The Node the workspace pins; where it could not be installed, this machine's own when that is new enough. */
export function findNode() {
  const pinned = inRoot(
    "node_modules",
    "node",
    "bin",
    process.platform === "win32" ? "node.exe" : "node",
  );
  if (spawnSync(pinned, ["--version"], { stdio: "ignore" }).status === 0) return pinned;

  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) {
    process.stderr.write(
      `The pinned Node could not be installed here; going on with Node ${process.versions.node}.\n`,
    );
    return process.execPath;
  }
  throw new Error(
    [
      "✖ There is no Node new enough to run Sakhi.",
      `  where: ${pinned}`,
      `  why:   the pinned Node could not be installed, and this machine's is ${process.versions.node} (needed: ${OLDEST.join(".")})`,
      "  fix:   remove the folder node_modules and try again, or install Node 24",
    ].join("\n"),
  );
}
