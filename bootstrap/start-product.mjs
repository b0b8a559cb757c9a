import { spawn } from "node:child_process";
import path from "node:path";
import { inRoot, QUIET, root } from "./project.mjs";

const MAIN = path.join("apps", "cli", "src", "start", "main.ts");

/** Runs the product under the given Node until it ends, and gives its exit code. */
export function startProduct(node, args) {
  return new Promise((resolve, reject) => {
    const bin = inRoot("node_modules", ".bin");
    const child = spawn(node, ["--import", "@oxc-node/core/register", MAIN, ...args], {
      cwd: root,
      env: {
        ...process.env,
        ...QUIET,
        PATH: `${path.dirname(node)}${path.delimiter}${bin}${path.delimiter}${process.env.PATH ?? ""}`,
        NODE_COMPILE_CACHE: inRoot("node_modules", ".cache", "sakhi"),
      },
      // The channel tells the product when this process is killed without a chance to say so.
      stdio: ["inherit", "inherit", "inherit", "ipc"],
    });
    // Ctrl-C reaches the whole group; a signal sent to this process alone is handed on. Twice does no harm.
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
      process.on(signal, () => child.kill(signal));
    stopWithParent(child);
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? (signal === null ? 1 : 130)));
  });
}

/** npm, when it is told to end, ends the shell between us and forgets us; an orphan of npm therefore stops by itself. */
function stopWithParent(child) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill("SIGTERM");
  }, 500);
  watch.unref();
}
