import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { inCentreScope, readInCentreScope } from "@sakhi/db/centre-scope";
import { openCentreDatabase } from "@sakhi/db/connections";
import type { DatabaseUrls } from "@sakhi/db/database-urls";
import {
  getImport,
  listSetAsideRows,
  type ImportView,
} from "@sakhi/usecases/register/read-imports";
import { startImport } from "@sakhi/usecases/register/start-import";
import { uploadRegister } from "@sakhi/usecases/register/upload-register";
import { administratorAt } from "../enter-centre.ts";

export interface ImportOutcome {
  readonly batchId: string;
  readonly imported: number;
  readonly unchanged: number;
  readonly setAside: readonly {
    line: number;
    code: string;
    column: string;
    found: string;
    expected: string;
  }[];
}

export interface ImportOptions {
  readonly urls: DatabaseUrls;
  readonly centre: string;
  readonly file: string;
  /** Told whenever the import has come further. */
  readonly onProgress: (batch: ImportView) => void;
  /** Called when no worker has taken the job up for a while. */
  readonly onUnattended: () => void;
}

const LOOK_EVERY_MS = 200;
const UNATTENDED_MS = 4_000;

/** Hands a register in for a centre and waits until the worker has taken it in, however often the worker dies meanwhile. */
export async function importRegister(options: ImportOptions): Promise<ImportOutcome> {
  const who = await administratorAt(options.urls, options.centre);
  const entrant = () => ({ ...who, now: new Date() });
  const bytes = await readFile(options.file);
  const db = await openCentreDatabase(options.urls.centre);
  try {
    const batchId = await inCentreScope(db, entrant(), (scope) =>
      uploadRegister(scope, { name: path.basename(options.file), bytes }),
    );
    await inCentreScope(db, entrant(), (scope) => startImport(scope, batchId));
    const look = () => readInCentreScope(db, entrant(), (reader) => getImport(reader, batchId));
    const batch = await waitUntilDone(look, options);
    const rows = await readInCentreScope(db, entrant(), (reader) =>
      listSetAsideRows(reader, batchId, { first: 500, after: 0 }),
    );
    const setAside = rows.map(({ line, code, column, found, expectedEn }) => ({
      line,
      code,
      column,
      found,
      expected: expectedEn,
    }));
    return { batchId, imported: batch.imported, unchanged: batch.unchanged, setAside };
  } finally {
    await db.close();
  }
}

async function waitUntilDone(
  look: () => Promise<ImportView>,
  options: ImportOptions,
): Promise<ImportView> {
  const since = Date.now();
  let told = -1;
  let unattended = false;
  for (;;) {
    const batch = await look();
    if (batch.processedRows > told) options.onProgress(batch);
    told = batch.processedRows;
    if (batch.state === "DONE") return batch;
    if (!unattended && batch.state === "QUEUED" && Date.now() - since > UNATTENDED_MS) {
      unattended = true;
      options.onUnattended();
    }
    await pause(LOOK_EVERY_MS);
  }
}
