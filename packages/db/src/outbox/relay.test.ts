import { openTestCentres, type TestCentres } from "@sakhi/testkit/centres";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openPlainDatabase, type PlainDatabase } from "../connections.ts";
import { OutboxMessageEntity } from "./outbox-message.entity.ts";
import { markDone, relayOutbox, type BookedJob } from "./relay.ts";

let centres: TestCentres;
let worker: PlainDatabase;

beforeAll(async () => {
  centres = await openTestCentres();
  worker = openPlainDatabase(centres.urls.worker);
});

afterAll(async () => {
  await worker.close();
  await centres.close();
});

beforeEach(async () => {
  await centres.ask("delete from core.outbox_message");
});

/** Books messages in one change at Buxar; the n-th is n seconds younger than the first. */
function book(ids: readonly string[], then: () => Promise<void> = async () => {}): Promise<void> {
  return centres.change(centres.buxar.administrator, async ({ em, centreId, now }) => {
    ids.forEach((id, n) => {
      const createdAt = new Date(now.getTime() + n * 1000);
      em.create(OutboxMessageEntity, {
        centreId,
        id,
        job: "register.import",
        payload: { n },
        createdAt,
      });
    });
    await em.flush();
    await then();
  });
}

const idsOf = (count: number) => Array.from({ length: count }, () => crypto.randomUUID());

async function relayed(): Promise<string[]> {
  const handed: BookedJob[] = [];
  await relayOutbox(worker.pool, async (job) => void handed.push(job));
  return handed.map(({ id }) => id);
}

test("a message is handed over with its centre, oldest first, and only once", async () => {
  const ids = idsOf(3);
  await book(ids);
  const handed: BookedJob[] = [];
  expect(await relayOutbox(worker.pool, async (job) => void handed.push(job))).toBe(3);
  expect(handed).toEqual(
    ids.map((id, n) => ({
      id,
      centreId: centres.buxar.id,
      job: "register.import",
      payload: { n },
    })),
  );
  expect(await relayed()).toEqual([]);
});

test("a message is never handed over before its change is committed, and not at all when it is not", async () => {
  const ids = idsOf(1);
  await book(ids, async () => expect(await relayed()).toEqual([]));
  expect(await relayed()).toEqual(ids);
  await expect(book(idsOf(1), () => Promise.reject(new Error("refused")))).rejects.toThrow(
    "refused",
  );
  expect(await relayed()).toEqual([]);
});

test("a message handed over but not done is handed over again after a minute, not before", async () => {
  const ids = idsOf(1);
  await book(ids);
  expect(await relayed()).toEqual(ids);
  await centres.ask("update core.outbox_message set handed_at = now() - interval '55 seconds'");
  expect(await relayed()).toEqual([]);
  await centres.ask("update core.outbox_message set handed_at = now() - interval '61 seconds'");
  expect(await relayed()).toEqual(ids);
  await markDone(worker.pool, centres.buxar.id, ids[0]!);
  await centres.ask("update core.outbox_message set handed_at = now() - interval '1 day'");
  expect(await relayed()).toEqual([]);
});

test("when the queue cannot be reached, the message stays to be handed over", async () => {
  const ids = idsOf(2);
  await book(ids);
  let times = 0;
  await expect(
    relayOutbox(worker.pool, async () => {
      times += 1;
      if (times === 2) throw new Error("no queue");
    }),
  ).rejects.toThrow("no queue");
  expect(await relayed()).toEqual(ids);
});

test("two relays at once never hand over the same message", async () => {
  const ids = idsOf(120);
  await book(ids);
  const handed: string[] = [];
  const hand = async ({ id }: BookedJob) => {
    handed.push(id);
    if (handed.length % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 2));
  };
  const relay = async () => {
    while ((await relayOutbox(worker.pool, hand)) > 0);
  };
  await Promise.all([relay(), relay(), relay()]);
  expect(handed.toSorted()).toEqual(ids.toSorted());
});

test("one centre never marks another centre's message as done", async () => {
  const ids = idsOf(1);
  await book(ids);
  await markDone(worker.pool, centres.bhojpur.id, ids[0]!);
  expect(await relayed()).toEqual(ids);
});
