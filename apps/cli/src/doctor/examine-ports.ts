import { readFileSync } from "node:fs";
import type { CliEnvironment } from "../env.ts";
import { runningStarter } from "../start/data-dir.ts";
import { findPortHolder, isPortFree } from "../start/port-holder.ts";
import { broken, sound, type Finding } from "./finding.ts";

/** The two ports: free, held by the Sakhi of this data folder, or held by somebody else. */
export async function examinePorts({
  apiPort,
  webPort,
  dataDir,
}: CliEnvironment): Promise<Finding[]> {
  const starter = runningStarter(dataDir);
  return [
    await examinePort("API port", apiPort, "SAKHI_API_PORT", starter),
    await examinePort("web port", webPort, "SAKHI_WEB_PORT", starter),
  ];
}

async function examinePort(
  name: string,
  port: number,
  variable: string,
  starter: number | undefined,
): Promise<Finding> {
  if (await isPortFree(port)) return sound(name, `${port} is free`);
  const holder = findPortHolder(port);
  if (holder !== undefined && starter !== undefined && parentOf(holder.pid) === starter) {
    return sound(name, `${port} is held by the running Sakhi (process ${holder.pid})`);
  }
  const elsewhere = `${variable}=${port + 100} npm start`;
  if (holder === undefined) return broken(name, `${port} is taken by another program`, elsewhere);
  return broken(
    name,
    `${port} is taken by process ${holder.pid}: ${holder.command}`,
    `kill ${holder.pid}   or   ${elsewhere}`,
  );
}

function parentOf(pid: number): number | undefined {
  try {
    return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
  } catch {
    return undefined;
  }
}
