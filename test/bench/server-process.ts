import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";

/** A contender's server in a process of its own, so that its work can be told from everything else. */
export interface ServerProcess {
  readonly origin: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Starts a program of this repository that says "ready" when it listens. */
export async function startServer(
  program: string,
  environment: (port: number) => Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const port = await freePort();
  const child = fork(program, {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: "production",
      GRAPHILE_ENV: "production",
      ...environment(port),
    },
    execArgv: ["--import", "@oxc-node/core/register"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await readiness(child, program);
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid!,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      await gone;
    },
  };
}

function readiness(child: ChildProcess, program: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on("message", (message) => {
      if (message === "ready") resolve();
    });
    child.once("error", reject);
    child.once("exit", (code) =>
      reject(new Error(`${program} ended with ${code} before it was ready.`)),
    );
  });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
