import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(fileURLToPath(new URL("..", import.meta.url)));
export const inRoot = (...parts) => path.join(root, ...parts);

const manifest = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));

/** Nothing here reports to anybody. */
export const QUIET = {
  TURBO_TELEMETRY_DISABLED: "1",
  DO_NOT_TRACK: "1",
  npm_config_update_notifier: "false",
};

/** Runs the pinned pnpm, which npm's own `npx` fetches when it is not there yet. */
export function pnpm(args, options = {}) {
  return run("npx", ["--yes", manifest.packageManager, ...args], {
    shell: process.platform === "win32",
    ...options,
  });
}

/** Runs a program and gives its exit code; with `capture`, its output too. */
export function run(program, args, { capture = false, env = {}, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      shell,
      env: { ...process.env, ...QUIET, ...env },
      stdio: capture ? ["ignore", "pipe", "pipe"] : "inherit",
    });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.once("error", reject);
    child.once("close", (code, signal) =>
      resolve({ code: code ?? (signal === null ? 1 : 130), output }),
    );
  });
}

/** One hash over the names and contents of files, so that a change of any of them is seen. */
export function hashOf(files) {
  const hash = createHash("sha256");
  for (const file of files.toSorted((one, other) => (one < other ? -1 : 1)))
    hash.update(path.relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

/** All files below a folder, leaving out what is installed or built. */
export function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (["node_modules", "build", "dist", ".turbo"].includes(entry.name)) return [];
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(inside);
    return entry.isFile() ? [inside] : [];
  });
}

/** What a marker file says, or nothing. */
export function marked(file) {
  return existsSync(file) ? readFileSync(file, "utf8").trim() : "";
}
