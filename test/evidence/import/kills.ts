import { setTimeout as pause } from "node:timers/promises";
import type { EvidenceContext } from "../evidence.ts";
import type { Random } from "../random.ts";
import type { Ground } from "./ground.ts";
import {
  type Administrator,
  book,
  progressOf,
  type RegisterFile,
  until,
  untilAcknowledged,
  upload,
} from "./take-in.ts";
import { startWorker, type WorkerProcess } from "./worker-process.ts";

/** One `kill -9`, and where the import stood then. */
export interface Kill {
  readonly aim: Aim["kind"];
  readonly state: string;
  readonly processed: number;
  /** Whether a transaction of the import was open at that moment. */
  readonly midTransaction: boolean;
  /** Until a worker started at once had come further; null when there was nothing left to do. */
  readonly recoveryMs: number | null;
}

/** Where a kill is aimed at. */
type Aim =
  /** Right after the booking committed: the relay may be handing it over. */
  | { readonly kind: "BOOKED" }
  /** Any moment from the worker's start on: while starting, waiting for the dead one's lock, working. */
  | { readonly kind: "MOMENT"; readonly afterMs: number }
  /** So many rows further, and then so many milliseconds on: anywhere between two commits. */
  | { readonly kind: "ROWS"; readonly further: number; readonly thenMs: number }
  /** So many rows further, while a transaction of the import is open. */
  | { readonly kind: "TRANSACTION"; readonly further: number }
  /** The last row is in, but the queue may not know it yet. */
  | { readonly kind: "DONE" };

function drawAim(random: Random, total: number): Aim {
  const further = random.between(1, Math.max(1, Math.floor(total / 12)));
  const draw = random.fraction();
  if (draw < 0.3) return { kind: "MOMENT", afterMs: random.between(0, 9_000) };
  if (draw < 0.65) return { kind: "ROWS", further, thenMs: random.between(0, 60) };
  return { kind: "TRANSACTION", further };
}

/** Takes a register in while its worker is killed again and again; returns when the import is done all the same. */
export async function takeInUnderKills(
  ground: Ground,
  context: Pick<EvidenceContext, "atEnd" | "say">,
  plan: { who: Administrator; file: RegisterFile; kills: number; random: Random },
): Promise<{ batchId: string; kills: Kill[] }> {
  const batchId = await upload(ground, plan.who, plan.file);
  const { total } = await progressOf(ground, batchId);
  let worker = startWorker(ground, context);
  await worker.ready;
  await book(ground, plan.who, batchId);
  const kills: Kill[] = [];
  while (kills.length < plan.kills) {
    const isLast = kills.length === plan.kills - 1;
    const aim: Aim =
      kills.length === 0
        ? { kind: "BOOKED" }
        : isLast
          ? { kind: "DONE" }
          : drawAim(plan.random, total);
    const { state } = await reach(ground, batchId, aim);
    if (state === "DONE" && aim.kind !== "DONE") break;
    const { kill, next } = await killAndRestart(ground, context, { batchId, aim, worker });
    kills.push(kill);
    worker = next;
    context.say(`  kill ${kills.length}: ${sayKill(kill, total)}`);
  }
  await until("the import to be done", async () =>
    (await progressOf(ground, batchId)).state === "DONE" ? true : undefined,
  );
  await untilAcknowledged(ground, batchId);
  await worker.kill();
  return { batchId, kills };
}

/** Waits until the moment that is aimed at, or until the import is done. */
async function reach(ground: Ground, batchId: string, aim: Aim) {
  const from = await progressOf(ground, batchId);
  const look = () => progressOf(ground, batchId);
  const began = Date.now();
  return until(`a moment to kill (${aim.kind})`, async () => {
    const at = await look();
    if (at.state === "DONE") return at;
    switch (aim.kind) {
      case "BOOKED":
        return at;
      case "MOMENT":
        return Date.now() - began >= aim.afterMs ? at : undefined;
      case "ROWS":
        if (at.processed - from.processed < aim.further) return undefined;
        await pause(aim.thenMs);
        return at;
      case "TRANSACTION":
        return at.processed - from.processed >= aim.further && (await isMidTransaction(ground))
          ? at
          : undefined;
      case "DONE":
        return undefined;
    }
  });
}

async function killAndRestart(
  ground: Ground,
  context: Pick<EvidenceContext, "atEnd">,
  { batchId, aim, worker }: { batchId: string; aim: Aim; worker: WorkerProcess },
): Promise<{ kill: Kill; next: WorkerProcess }> {
  const midTransaction = await isMidTransaction(ground);
  const killedAt = performance.now();
  await worker.kill();
  const { state, processed } = await progressOf(ground, batchId);
  const next = startWorker(ground, context);
  const told = { aim: aim.kind, state, processed, midTransaction };
  // A moment is counted from the new worker's start, so nothing is waited for before the next one.
  if (state === "DONE" || aim.kind === "MOMENT")
    return { kill: { ...told, recoveryMs: null }, next };
  await until("the import to go on", async () => {
    const at = await progressOf(ground, batchId);
    return at.processed > processed || at.state === "DONE" ? true : undefined;
  });
  return { kill: { ...told, recoveryMs: Math.round(performance.now() - killedAt) }, next };
}

async function isMidTransaction({ admin }: Ground): Promise<boolean> {
  const { rowCount } = await admin.query(
    `select 1 from pg_stat_activity where usename = 'sakhi_centre' and xact_start is not null
     and state in ('active', 'idle in transaction')`,
  );
  return rowCount !== 0;
}

function sayKill(
  { aim, state, processed, midTransaction, recoveryMs }: Kill,
  total: number,
): string {
  const where = `${processed} of ${total} rows in, ${state}${midTransaction ? ", in a transaction" : ""}`;
  return `${aim}: ${where}${recoveryMs === null ? "" : `; went on after ${(recoveryMs / 1000).toFixed(1)} s`}`;
}
