import { MikroORM } from "@mikro-orm/postgresql";
import {
  openTestCentres,
  TEST_NOW,
  type TestCentre,
  type TestCentres,
} from "@sakhi/testkit/centres";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openReadLog } from "./audit/read-log.ts";
import { CaseFileEntity } from "./case/case-file.entity.ts";
import {
  inCentreScope,
  readInCentreScope,
  type CentreScope,
  type Entrant,
} from "./centre-scope.ts";
import type { CentreDatabase } from "./connections.ts";
import { entities } from "./entities.ts";
import { inOversightScope } from "./oversight-scope.ts";
import { openPlainDatabase } from "./connections.ts";
import { IdentityEntity } from "./vault/identity.entity.ts";

let centres: TestCentres;
/** One connection to write and one to read: whatever the last unit of work left behind, the next one meets. */
let narrow: CentreDatabase;
const OWN = "select centre_id::text as centre from core.identity";

beforeAll(async () => {
  centres = await openTestCentres();
  const orm = await MikroORM.init({
    clientUrl: centres.urls.centre,
    entities,
    pool: { max: 1 },
    ensureDatabase: false,
    allowGlobalContext: false,
  });
  const reader = new pg.Pool({ connectionString: centres.urls.centre, max: 1, pipeline: true });
  narrow = {
    orm,
    reader,
    readLog: openReadLog(reader),
    close: async () => {
      await Promise.all([orm.close(), reader.end()]);
    },
  };
  for (const centre of [centres.buxar, centres.bhojpur]) {
    await inCentreScope(narrow, entrantOf(centre), async ({ em, centreId }) => {
      em.create(IdentityEntity, { centreId, id: centreId, name: "काल्पनिक" });
    });
  }
});

afterAll(async () => {
  await narrow.close();
  await centres.close();
});

const entrantOf = ({ administrator }: TestCentre): Entrant => ({ ...administrator, now: TEST_NOW });

const seenInScope = (centre: TestCentre) =>
  inCentreScope(narrow, entrantOf(centre), async ({ em }) =>
    (await em.execute<{ centre: string }[]>(OWN)).map((row) => row.centre),
  );
const seenByReader = (centre: TestCentre) =>
  readInCentreScope(narrow, entrantOf(centre), async ({ read }) =>
    (await read({ text: OWN, values: [] })).map((row) => row[0]),
  );

/** What the two connections see when nobody has entered a centre. */
async function seenOutside(): Promise<number[]> {
  const inTransaction = await narrow.orm.em
    .fork()
    .transactional(async (em) => (await em.execute(OWN)).length);
  const plain = (await narrow.orm.em.fork().execute(OWN)).length;
  const reader = (await narrow.reader.query(OWN)).rows.length;
  return [inTransaction, plain, reader];
}

test("every entity is a centre's own: its key starts with the centre", () => {
  expect(entities.length).toBeGreaterThan(7);
  const known = [...narrow.orm.getMetadata().getAll().values()];
  expect(known).toHaveLength(entities.length);
  for (const { className, primaryKeys } of known) {
    expect(`${className}: ${primaryKeys[0]}`).toBe(`${className}: centreId`);
  }
});

test("both doors show a centre its own rows and nobody else's", async () => {
  expect(await seenInScope(centres.buxar)).toEqual([centres.buxar.id]);
  expect(await seenInScope(centres.bhojpur)).toEqual([centres.bhojpur.id]);
  expect(await seenByReader(centres.buxar)).toEqual([centres.buxar.id]);
  expect(await seenByReader(centres.bhojpur)).toEqual([centres.bhojpur.id]);
});

test("who has entered no centre sees nothing, on whatever connection", async () => {
  await seenInScope(centres.buxar);
  await seenByReader(centres.buxar);
  expect(await seenOutside()).toEqual([0, 0, 0]);
});

test("a filter for another centre's rows finds none, by SQL or by entity", async () => {
  await inCentreScope(narrow, entrantOf(centres.buxar), async ({ em }) => {
    const other = { centreId: centres.bhojpur.id };
    expect(await em.find(IdentityEntity, other)).toEqual([]);
    expect(
      await em.execute("select 1 from core.identity where centre_id = ?", [other.centreId]),
    ).toEqual([]);
    expect(await em.nativeUpdate(IdentityEntity, other, { name: "fremd" })).toBe(0);
    expect(await em.nativeDelete(IdentityEntity, other)).toBe(0);
  });
});

test("no row can be written into another centre, nor moved there", async () => {
  const before = await centres.everythingOf(centres.bhojpur);
  const write = (work: (scope: CentreScope) => Promise<unknown>) =>
    inCentreScope(narrow, entrantOf(centres.buxar), work);
  await expect(
    write(async ({ em }) => {
      em.create(IdentityEntity, { centreId: centres.bhojpur.id, id: crypto.randomUUID() });
    }),
  ).rejects.toThrow("row-level security");
  await expect(
    write(({ em }) => em.execute("update core.identity set centre_id = ?", [centres.bhojpur.id])),
  ).rejects.toThrow("row-level security");
  expect(await centres.everythingOf(centres.bhojpur)).toBe(before);
});

describe("after a unit of work that failed", () => {
  const fails: [string, (scope: CentreScope) => Promise<unknown>][] = [
    ["in the code", () => Promise.reject(new Error("broken"))],
    ["in a statement", ({ em }) => em.execute("select 1 / 0")],
    [
      "at the commit",
      async ({ em, centreId }) => {
        em.create(CaseFileEntity, {
          centreId,
          id: centreId,
          caseNumber: "X",
          identityId: crypto.randomUUID(),
          receivedOn: "2026-01-01",
          type: "OTHER",
          category: "OTHER",
          source: "OTHER",
          status: "REGISTERED",
          disposed: false,
          origin: "ENTERED",
          synthetic: true,
          version: 1,
          createdAt: TEST_NOW,
        });
      },
    ],
  ];

  test.each(fails)(
    "%s nothing of it is kept, and the connection has left the centre",
    async (_, work) => {
      const before = await centres.everythingOf(centres.buxar);
      await expect(
        inCentreScope(narrow, entrantOf(centres.buxar), async (scope) => {
          scope.em.create(IdentityEntity, { centreId: scope.centreId, id: crypto.randomUUID() });
          await scope.em.flush();
          await work(scope);
        }),
      ).rejects.toThrow();
      expect(await centres.everythingOf(centres.buxar)).toBe(before);
      expect(await seenOutside()).toEqual([0, 0, 0]);
      expect(await seenInScope(centres.bhojpur)).toEqual([centres.bhojpur.id]);
    },
  );

  test("a reading that failed leaves its connection outside and usable", async () => {
    const entrant = entrantOf(centres.buxar);
    await expect(
      readInCentreScope(narrow, entrant, ({ read }) => read({ text: "select 1 / 0", values: [] })),
    ).rejects.toThrow("division by zero");
    await expect(
      readInCentreScope(narrow, entrant, async () => {
        throw new Error("broken");
      }),
    ).rejects.toThrow("broken");
    expect(await seenOutside()).toEqual([0, 0, 0]);
    expect(await seenByReader(centres.bhojpur)).toEqual([centres.bhojpur.id]);
  });
});

test("a reading changes nothing, even when a statement tries", async () => {
  await expect(
    readInCentreScope(narrow, entrantOf(centres.buxar), ({ read }) =>
      read({ text: "delete from core.identity returning id", values: [] }),
    ),
  ).rejects.toThrow("read-only transaction");
});

test("an id that is none opens no door", async () => {
  const nowhere = { ...entrantOf(centres.buxar), centreId: "' or true --" };
  await expect(inCentreScope(narrow, nowhere, async () => "in")).rejects.toThrow("uuid");
  await expect(
    readInCentreScope(narrow, nowhere, ({ read }) => read({ text: OWN, values: [] })),
  ).rejects.toThrow("uuid");
  expect(await seenOutside()).toEqual([0, 0, 0]);
});

test("today is the day in India, whatever the clock of the server says", async () => {
  const at = (instant: string) =>
    inCentreScope(
      narrow,
      { ...entrantOf(centres.buxar), now: new Date(instant) },
      async ({ today }) => today,
    );
  expect(await at("2026-03-31T18:29:59Z")).toBe("2026-03-31");
  expect(await at("2026-03-31T18:30:00Z")).toBe("2026-04-01");
});

test("the State's door gives the released cube and takes no statement", async () => {
  const oversight = openPlainDatabase(centres.urls.oversight);
  const who = { actor: centres.stateOfficer.actor, now: TEST_NOW };
  try {
    const given = await inOversightScope(oversight, who, async (reader) => ({
      hands: Object.keys(reader).toSorted(),
      cube: await reader.readCube(),
    }));
    expect(given.hands).toEqual(["actor", "now", "readCube"]);
    expect(given.cube.districts.map(({ slug, centres: number }) => [slug, number])).toEqual([
      ["bhojpur", 1],
      ["buxar", 1],
    ]);
    expect(given.cube.years).toEqual([]);
    await expect(oversight.pool.query(OWN)).rejects.toThrow("permission denied for table identity");
  } finally {
    await oversight.close();
  }
});
