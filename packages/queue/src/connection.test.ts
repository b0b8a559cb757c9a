import { setTimeout as pause } from "node:timers/promises";
import { testDatabase, type TestDatabase } from "@sakhi/testkit/database";
import { openTestRedis } from "@sakhi/testkit/redis";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { getJobDefinition } from "./catalog.ts";
import { openQueue, openWorker, type QueueAddress } from "./connection.ts";
import { defineJob } from "./define-job.ts";

const once = defineJob({ name: "test.once", lane: "imports", payload: z.object({}), attempts: 1 });
const twice = defineJob({
  name: "test.twice",
  lane: "imports",
  payload: z.object({}),
  attempts: 2,
});

const redis = await openTestRedis();
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  await database.close();
  await redis?.close();
});

const backends: [string, () => QueueAddress][] = [
  ["PostgreSQL", () => ({ postgresUrl: database.urls.worker, redisUrl: undefined })],
];
if (redis) backends.push(["Redis", () => ({ postgresUrl: "", redisUrl: redis.url })]);

test(`these tests ran on ${backends.map(([name]) => name).join(" and ")}`, () => {
  if (!redis)
    process.stderr.write("The queue was not tested on Redis: no redis-server is on the path.\n");
  expect(backends.length).toBe(redis ? 2 : 1);
});

async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds(); waited += 20) {
    if (waited > 15_000) throw new Error("It did not happen within 15 seconds.");
    await pause(20);
  }
}

describe.each(backends)("the queue on %s", (_, address) => {
  const silent = () => undefined;

  test("works a job once, however often it is added while it waits", async () => {
    const queue = openQueue(address(), "imports", silent);
    const id = crypto.randomUUID();
    for (let times = 0; times < 4; times++) await queue.add(once, id, { times });
    const done: unknown[] = [];
    const handle = async (job: unknown) => void done.push(job);
    const workers = [1, 2].map(() => openWorker(address(), "imports", handle, silent));
    await until(() => done.length > 0);
    await pause(200);
    expect(done).toEqual([{ name: "test.once", payload: { times: 0 }, id }]);
    await Promise.all([queue.close(), ...workers.map((worker) => worker.close())]);
  });

  test("tries a job again when it fails, as often as its definition says", async () => {
    const queue = openQueue(address(), "imports", silent);
    let tries = 0;
    const faults: string[] = [];
    const handle = async () => {
      tries += 1;
      throw new Error("not today");
    };
    const worker = openWorker(address(), "imports", handle, (error) => faults.push(error.message));
    await queue.add(twice, crypto.randomUUID(), {});
    await until(() => faults.length === 2);
    expect(tries).toBe(2);
    expect(faults).toEqual(["not today", "not today"]);
    await Promise.all([queue.close(), worker.close()]);
  });

  test("takes a job that failed for good again when the outbox hands it over again", async () => {
    const queue = openQueue(address(), "imports", silent);
    const id = crypto.randomUUID();
    let tries = 0;
    const handle = async () => {
      tries += 1;
      if (tries === 1) throw new Error("the database was away");
    };
    const faults: Error[] = [];
    const worker = openWorker(address(), "imports", handle, (error) => faults.push(error));
    await queue.add(once, id, {});
    await until(() => faults.length === 1);
    await pause(100);
    await queue.add(once, id, {});
    await until(() => tries === 2);
    await Promise.all([queue.close(), worker.close()]);
  });

  test("lets work in hand finish when its worker is stopped", async () => {
    const queue = openQueue(address(), "imports", silent);
    let begun = false;
    let ended = false;
    const handle = async () => {
      begun = true;
      await pause(300);
      ended = true;
    };
    const worker = openWorker(address(), "imports", handle, silent);
    await queue.add(once, crypto.randomUUID(), {});
    await until(() => begun);
    await worker.close();
    expect(ended).toBe(true);
    await queue.close();
  });

  test("runs a scheduled job once over all workers, however many asked for it", async () => {
    const queues = [1, 2, 3].map(() => openQueue(address(), "upkeep", silent));
    for (const queue of queues)
      await queue.schedule({ ...once, name: "test.hourly", lane: "upkeep" }, 3_600_000);
    const done: string[] = [];
    const handle = async ({ name }: { name: string }) => void done.push(name);
    const workers = [1, 2].map(() => openWorker(address(), "upkeep", handle, silent));
    await until(() => done.length > 0);
    await pause(300);
    expect(done).toEqual(["test.hourly"]);
    await Promise.all([...queues, ...workers].map((one) => one.close()));
  });
});

if (redis) {
  test("closing leaves no connection to Redis behind", async () => {
    const watcher = new Redis(redis.url);
    const clients = async () =>
      String(await watcher.client("LIST"))
        .trim()
        .split("\n").length;
    const queue = openQueue({ postgresUrl: "", redisUrl: redis.url }, "upkeep", () => undefined);
    const worker = openWorker(
      { postgresUrl: "", redisUrl: redis.url },
      "upkeep",
      async () => undefined,
      () => undefined,
    );
    await pause(200);
    expect(await clients()).toBeGreaterThan(1);
    await Promise.all([queue.close(), worker.close()]);
    await pause(100);
    expect(await clients()).toBe(1);
    watcher.disconnect();
  });
}

test("a job that no release knows is no job", () => {
  expect(getJobDefinition("register.import").lane).toBe("imports");
  expect(() => getJobDefinition("register.drop")).toThrow("No job is called register.drop.");
});
