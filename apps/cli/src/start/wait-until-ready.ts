import { setTimeout as pause } from "node:timers/promises";
import { StartRefusal } from "@sakhi/db/embedded/start-refusal";
import type { KeptService } from "./keep-running.ts";
import { lastLines } from "./log-file.ts";

const PATIENCE_MS = 120_000;

/** Waits for an address to answer 200; gives up with the service's own last words. */
export async function waitForAnswer(
  service: KeptService,
  address: string,
  over: AbortSignal,
): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (!(await isReady(address))) {
    over.throwIfAborted();
    if (Date.now() > until) throw notReady(service, `${address} does not answer 200`);
    await pause(100, undefined, { signal: over });
  }
}

/** Waits for a service without an address to say that it is ready. */
export async function waitForWord(service: KeptService, over: AbortSignal): Promise<void> {
  const patience = new AbortController();
  const tooLate = pause(PATIENCE_MS, "late" as const, {
    signal: AbortSignal.any([over, patience.signal]),
  });
  try {
    const outcome = await Promise.race([service.saidReady, tooLate]);
    if (outcome === "late") throw notReady(service, "it did not say that it is ready");
  } finally {
    patience.abort();
    await tooLate.catch(() => undefined);
  }
}

async function isReady(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(5_000) });
    await answer.body?.cancel();
    return answer.status === 200;
  } catch {
    return false;
  }
}

function notReady(service: KeptService, why: string): StartRefusal {
  return new StartRefusal({
    what: `${service.name} was not ready within ${PATIENCE_MS / 1000} seconds.`,
    where: service.logFile,
    why: `${why}; its last lines:\n${lastLines(service.logFile)}`,
    fix: "npm run sakhi -- doctor",
  });
}
