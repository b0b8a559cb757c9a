import { setTimeout as pause } from "node:timers/promises";
import { StartRefusal } from "@sakhi/db/embedded/start-refusal";
import { findPortHolder, isPortFree, type PortHolder } from "./port-holder.ts";

/** A port the product needs: what for, and the variable that moves it. */
export interface WantedPort {
  readonly port: number;
  readonly purpose: string;
  readonly variable: string;
}

/** Refuses a taken port, naming who holds it; waits a little for one that is just being given up. */
export async function requireFreePort(wanted: WantedPort, patienceMs: number): Promise<void> {
  const until = Date.now() + patienceMs;
  while (!(await isPortFree(wanted.port))) {
    if (Date.now() >= until) throw portTaken(wanted, findPortHolder(wanted.port));
    await pause(200);
  }
}

/** The refusal of a taken port, in both languages and with a line to copy. */
export function portTaken(
  { port, purpose, variable }: WantedPort,
  holder: PortHolder | undefined,
): StartRefusal {
  const held =
    holder === undefined
      ? "another program listens there"
      : `process ${holder.pid} listens there: ${holder.command}`;
  const other = `${variable}=${port + 100} npm start`;
  return new StartRefusal({
    what: `Port ${port} is already in use. · पोर्ट ${port} पहले से उपयोग में है।`,
    where: `127.0.0.1:${port}, for ${purpose} (${variable})`,
    why: held,
    fix:
      holder === undefined
        ? `stop that program, or use another port:  ${other}`
        : `kill ${holder.pid}   or use another port:  ${other}`,
  });
}
