import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { newSigningKey, readSigningKey } from "@sakhi/db/audit/checkpoint";
import { openCheckpointFiles, type CheckpointFiles } from "@sakhi/db/audit/checkpoint-files";
import { openPlainDatabase, type PlainDatabase } from "@sakhi/db/connections";
import { openTestCentres, TEST_NOW, type TestCentres } from "@sakhi/testkit/centres";
import { openTestRedis } from "@sakhi/testkit/redis";
import { registerCase } from "@sakhi/usecases/case/register-case";
import { startImport } from "@sakhi/usecases/register/start-import";
import { uploadRegister } from "@sakhi/usecases/register/upload-register";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { openWorker } from "./open-worker.ts";
import { processors } from "./processors.ts";

const REGISTER = readFileSync(new URL("../../../data/buxar-register-2024-25.csv", import.meta.url));
const redis = await openTestRedis();
const backends: [string, string | undefined][] = [["PostgreSQL", undefined]];
if (redis) backends.push(["Redis", redis.url]);
afterAll(() => redis?.close());

let centres: TestCentres;
let worker: PlainDatabase;
let stops: (() => Promise<void>)[];
let logged: { message: string; fields: object }[];
let faults: string[];
let folder: string;
let checkpoints: CheckpointFiles;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "sakhi-checkpoints-"));
  checkpoints = openCheckpointFiles(folder, readSigningKey(newSigningKey()));
  centres = await openTestCentres();
  worker = openPlainDatabase(centres.urls.worker);
  stops = [];
  logged = [];
  faults = [];
});
afterEach(async () => {
  await Promise.all(stops.map((stop) => stop()));
  await worker.close();
  await centres.close();
  rmSync(folder, { recursive: true, force: true });
});

const log = {
  info: (message: string, fields: object = {}) => void logged.push({ message, fields }),
  fault: (message: string, error: unknown) => void faults.push(`${message}: ${String(error)}`),
};
const context = () => ({ centre: centres.db, worker, checkpoints, log, now: () => TEST_NOW });
async function start(redisUrl: string | undefined): Promise<void> {
  stops.push(await openWorker(context(), { postgresUrl: centres.urls.worker, redisUrl }));
}
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await holds()); waited += 50) {
    if (waited > 20_000)
      throw new Error(`It did not happen within 20 seconds. ${faults.join("; ")}`);
    await pause(50);
  }
}
const book = () =>
  centres.change(centres.buxar.administrator, async (scope) => {
    const batchId = await uploadRegister(scope, { name: "register.csv", bytes: REGISTER });
    await startImport(scope, batchId);
    return batchId;
  });
const batches = () =>
  centres.ask(
    "select state, imported, unchanged, set_aside as aside from core.import_batch order by imported desc",
  );
const everyMessageDone = async () => {
  const [row] = await centres.ask(
    "select count(*)::int as open from core.outbox_message where done_at is null",
  );
  return row!["open"] === 0;
};

test(`these tests ran on ${backends.map(([name]) => name).join(" and ")}`, () => {
  if (!redis)
    process.stderr.write("The worker was not tested on Redis: no redis-server is on the path.\n");
  expect(backends.length).toBe(redis ? 2 : 1);
});

describe.each(backends)("with its queue on %s the worker", (_, redisUrl) => {
  test("takes a booked register in, marks the booking done, and finds no drift", async () => {
    await start(redisUrl);
    await book();
    await until(everyMessageDone);
    expect(await batches()).toEqual([{ state: "DONE", imported: 178, unchanged: 0, aside: 6 }]);
    await until(() => logged.some(({ message }) => message === "figures reconciled"));
    expect(logged).toContainEqual({ message: "figures reconciled", fields: { drift: 0 } });
    await until(() =>
      logged.some(({ fields }) => "job" in fields && fields.job === "audit.checkpoint"),
    );
    expect(faults).toEqual([]);
  });

  test("finds what was booked while it was away, and two of them at once take each row in once", async () => {
    await book();
    await book();
    await Promise.all([start(redisUrl), start(redisUrl)]);
    await until(everyMessageDone);
    const [{ cases }] = (await centres.ask(
      "select count(*)::int as cases from core.case_file",
    )) as [{ cases: number }];
    expect(cases).toBe(178);
    const told = await batches();
    expect(told.map((batch) => batch["state"])).toEqual(["DONE", "DONE"]);
    const sum = (key: string) => told.reduce((total, batch) => total + Number(batch[key]), 0);
    expect([sum("imported"), sum("unchanged")]).toEqual([178, 178]);
  });
});

describe("a processor", () => {
  const [importRegister, reconcile, checkpoint] = processors;

  test("refuses a payload that is not the one its job promises", async () => {
    await expect(importRegister!.run(context(), { batchId: "x" })).rejects.toThrow();
    await expect(
      importRegister!.run(context(), {
        centreId: centres.buxar.id,
        batchId: crypto.randomUUID(),
        accountId: centres.buxar.administrator.actor.accountId,
        role: "EMPEROR",
      }),
    ).rejects.toThrow("No role is called EMPEROR");
  });

  test("takes no rows in for a post that may not, nor at a centre that is not the import's", async () => {
    const batchId = await book();
    const { accountId } = centres.buxar.caseWorker.actor;
    const run = (centreId: string, role: string) =>
      importRegister!.run(context(), { centreId, batchId, accountId, role });
    await expect(run(centres.buxar.id, "CASE_WORKER")).rejects.toMatchObject({
      code: "ACTOR_NOT_PERMITTED",
    });
    await expect(run(centres.bhojpur.id, "CENTRE_ADMINISTRATOR")).rejects.toMatchObject({
      code: "IMPORT_NOT_FOUND",
    });
    expect(await batches()).toEqual([{ state: "QUEUED", imported: 0, unchanged: 0, aside: 0 }]);
  });

  test("does nothing the second time", async () => {
    const batchId = await book();
    const { accountId, role } = centres.buxar.administrator.actor;
    const payload = { centreId: centres.buxar.id, batchId, accountId, role };
    await importRegister!.run(context(), payload);
    const after = await centres.everythingOf(centres.buxar);
    await importRegister!.run(context(), payload);
    expect(await centres.everythingOf(centres.buxar)).toBe(after);
  });

  test("signs where each audit stands, once while it stands there, and nothing where none was begun", async () => {
    await book();
    for (let times = 0; times < 2; times++) await checkpoint!.run(context(), {});
    expect(checkpoints.centreIds()).toEqual([centres.buxar.id]);
    const [head] = await centres.ask(
      "select seq::int, encode(hash, 'hex') as hash from core.audit_head where centre_id = $1",
      [centres.buxar.id],
    );
    expect((await checkpoints.read(centres.buxar.id)).checkpoints).toEqual([
      { ...head, centreId: centres.buxar.id, at: TEST_NOW.toISOString() },
    ]);
  });

  test("that reconciles reports a drift as a fault, with the centre and nothing of a woman", async () => {
    await centres.change(centres.buxar.administrator, (scope) =>
      registerCase(scope, {
        receivedOn: "2026-11-01",
        type: "OTHER",
        source: "ASHA",
        womanName: "सुनीता",
      }),
    );
    await reconcile!.run(context(), {});
    expect(faults).toEqual([]);
    await centres.ask("update core.rollup_year set received = received + 1");
    await reconcile!.run(context(), {});
    expect(faults).toEqual(["figures differ from the cases: Error: drift"]);
    expect(logged.at(-1)).toEqual({ message: "figures reconciled", fields: { drift: 1 } });
  });
});
