import { setTimeout as pause } from "node:timers/promises";
import { type Entrant, inCentreScope } from "@sakhi/db/centre-scope";
import { startImport } from "@sakhi/usecases/register/start-import";
import { uploadRegister } from "@sakhi/usecases/register/upload-register";
import type { Ground } from "./ground.ts";

/** Who hands a register in. */
export type Administrator = Omit<Entrant, "now">;

export interface RegisterFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How far an import has come, as the database has it. */
export interface Progress {
  readonly state: string;
  readonly processed: number;
  readonly total: number;
}

const PATIENCE_MS = 180_000;

/** Uploads a register and has its import booked; the worker does the rest. */
export async function handIn(
  ground: Ground,
  who: Administrator,
  file: RegisterFile,
): Promise<string> {
  const batchId = await upload(ground, who, file);
  await book(ground, who, batchId);
  return batchId;
}

export function upload({ db }: Ground, who: Administrator, file: RegisterFile): Promise<string> {
  return inCentreScope(db, { ...who, now: new Date() }, (scope) => uploadRegister(scope, file));
}

export function book({ db }: Ground, who: Administrator, batchId: string): Promise<void> {
  return inCentreScope(db, { ...who, now: new Date() }, (scope) => startImport(scope, batchId));
}

export async function progressOf({ admin }: Ground, batchId: string): Promise<Progress> {
  const { rows } = await admin.query<Progress>(
    `select state, imported + unchanged + set_aside + corrected as processed, total_rows as total
     from core.import_batch where id = $1`,
    [batchId],
  );
  return rows[0]!;
}

/** Asks again and again until `look` finds something. Throws when it does not for three minutes. */
export async function until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const last = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > last) throw new Error(`Waited in vain for ${what}.`);
    await pause(3);
  }
}

export async function untilDone(ground: Ground, batchId: string): Promise<void> {
  await until("the import to be done", async () =>
    (await progressOf(ground, batchId)).state === "DONE" ? true : undefined,
  );
  await untilAcknowledged(ground, batchId);
}

/** Until the outbox knows that the work was done: from then on nobody will do it again. */
export async function untilAcknowledged({ admin }: Ground, batchId: string): Promise<void> {
  await until("the outbox to close the message", async () => {
    const { rowCount } = await admin.query(
      "select 1 from core.outbox_message where payload->>'batchId' = $1 and done_at is null",
      [batchId],
    );
    return rowCount === 0 ? true : undefined;
  });
}
