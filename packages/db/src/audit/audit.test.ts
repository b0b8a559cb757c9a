import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { SYSTEM_ACTOR } from "@sakhi/domain/actor";
import type { AuditDraft } from "@sakhi/domain/audit/entry";
import { openTestCentres, TEST_NOW, type TestCentres } from "@sakhi/testkit/centres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { caseTable, eventTable, serviceTable } from "../case/case-columns.ts";
import { readCaseById } from "../case/read-cases.ts";
import { listCasePage, type CaseQuery } from "../case/list-cases.ts";
import type { Selection } from "../read/selection.ts";
import { newSigningKey, readSigningKey } from "./checkpoint.ts";
import { openCheckpointFiles } from "./checkpoint-files.ts";
import { readLooks } from "./read-looks.ts";
import { verifyCentre } from "./verify-centre.ts";
import { writeDueCheckpoint } from "./write-due-checkpoint.ts";

let centres: TestCentres;
const CASE = "00000000-0000-4000-8000-00000000ca5e";
const UPDATE: AuditDraft = {
  act: "CASE_UPDATE",
  subjectKind: "CASE",
  subjectIds: [CASE],
  fields: ["age"],
};
const ALL: CaseQuery = {
  first: 50,
  after: null,
  oldestFirst: false,
  disposed: null,
  category: null,
  origin: null,
  financialYear: null,
  search: null,
};

beforeAll(async () => {
  centres = await openTestCentres();
  const { id } = centres.buxar;
  await centres.ask(
    "insert into core.identity (centre_id, id, name) values ($1, $1, 'सुनीता काल्पनिक')",
    [id],
  );
  await centres.ask(
    `insert into core.case_file (centre_id, id, case_number, identity_id, received_on, type, category, source, status, disposed,
       remark, origin, synthetic, created_at)
     values ($1, $2, 'BR-1', $1, '2026-11-01', 'OTHER', 'OTHER', 'ASHA', 'IN_SERVICE', false, 'पति से डर', 'ENTERED', true, now())`,
    [id, CASE],
  );
});
afterAll(() => centres.close());

const entriesOf = (centreId = centres.buxar.id) =>
  centres.ask<{ seq: number; act: string; subjects: string[]; fields: string[]; role: string }>(
    `select seq::int, act, subject_ids::text[] as subjects, fields, actor_role as role from core.audit_entry
     where centre_id = $1 order by seq`,
    [centreId],
  );
const newestEntry = async () => (await entriesOf()).at(-1);
const verify = (who = centres.buxar.administrator) =>
  centres.read(who, (reader) => verifyCentre(reader, []));
/** `a.b` under `a`, as a document's fields lie. */
const selecting = (...paths: string[]): Selection => {
  const selection = new Map<string, Selection>();
  for (const [field, beneath] of paths.map((one) => one.split(".") as [string, string?])) {
    selection.set(field, new Map(beneath ? [[beneath, new Map() as Selection]] : []));
  }
  return selection;
};

describe("the chain of a centre", () => {
  test("has no gap and no fork though many write and read at one moment, and centres do not meet in it", async () => {
    const { buxar, bhojpur } = centres;
    const busy = [buxar.administrator, buxar.caseWorker, bhojpur.caseWorker];
    await Promise.all(
      Array.from({ length: 90 }, (_, at) => {
        const who = busy[at % 3]!;
        return at % 2 === 0
          ? centres.change(who, async ({ record }) => record(UPDATE))
          : centres.read(who, async ({ record }) => record({ ...UPDATE, act: "CASE_READ" }));
      }),
    );
    for (const { administrator, id } of [buxar, bhojpur]) {
      const numbers = (await entriesOf(id)).map(({ seq }) => seq);
      expect(numbers).toEqual(Array.from(numbers, (_, at) => at + 1));
      expect(await verify(administrator)).toEqual({ entries: numbers.length, findings: [] });
    }
    expect((await entriesOf(buxar.id)).length).toBe(60);
  });

  test("keeps the entries of one change in the order they were told, and none of a change that failed", async () => {
    const before = (await entriesOf()).length;
    const work = (fails: boolean) =>
      centres.change(centres.buxar.administrator, async ({ record }) => {
        for (let n = 0; n < 200; n++) record({ ...UPDATE, fields: [`field ${n}`] });
        if (fails) throw new Error("the power went");
      });
    await expect(work(true)).rejects.toThrow("the power went");
    expect((await entriesOf()).length).toBe(before);
    await work(false);
    const fields = (await entriesOf()).slice(before).map((entry) => entry.fields[0]);
    expect(fields).toEqual(Array.from({ length: 200 }, (_, n) => `field ${n}`));
    expect((await verify()).findings).toEqual([]);
  });

  test("hashes an id as PostgreSQL spells it, however a reader wrote it", async () => {
    await centres.read(centres.buxar.caseWorker, (reader) =>
      readCaseById(reader, CASE.toUpperCase(), selecting("remark")),
    );
    expect(await newestEntry()).toMatchObject({ act: "CASE_READ", subjects: [CASE] });
    expect((await verify()).findings).toEqual([]);
  });
});

describe("reading who she is, or what is told of her", () => {
  const guarded = [
    ...Object.entries(caseTable.columns)
      .filter(([, column]) => "guarded" in column)
      .map(([path]) => path),
    ...Object.entries(serviceTable.columns)
      .filter(([, column]) => "guarded" in column)
      .map(([path]) => `services.${path}`),
    ...Object.entries(eventTable.columns)
      .filter(([, column]) => "guarded" in column)
      .map(([path]) => `timeline.${path}`),
  ];

  test("means everything of the vault and every text that somebody wrote", () => {
    expect(guarded).toEqual([
      "remark",
      "woman.name",
      "woman.relationName",
      "woman.age",
      "woman.phone",
      "services.note",
      "timeline.detail",
    ]);
    const vault = Object.entries(caseTable.columns).filter(([, column]) => "join" in column);
    expect(vault.every(([, column]) => "guarded" in column)).toBe(true);
  });

  test.each(guarded)(
    "%s is recorded, on a case's page and in a list, with the case and the field",
    async (field) => {
      const by = centres.buxar.caseWorker;
      await centres.read(by, (reader) => readCaseById(reader, CASE, selecting("id", field)));
      const entry = { subjects: [CASE], fields: [field], role: "CASE_WORKER" };
      expect(await newestEntry()).toMatchObject({ act: "CASE_READ", ...entry });
      await centres.read(by, (reader) =>
        listCasePage(reader, ALL, { node: selecting(field), totalCount: false }),
      );
      expect(await newestEntry()).toMatchObject({ act: "CASE_LIST", ...entry });
    },
  );

  test("is not recorded where nothing of it was asked for, and nothing was found", async () => {
    const before = (await entriesOf()).length;
    await centres.read(centres.buxar.caseWorker, async (reader) => {
      await readCaseById(reader, CASE, selecting("id", "status", "services.kind", "timeline.at"));
      await readCaseById(reader, centres.buxar.id, selecting("woman.name"));
      await listCasePage(
        reader,
        { ...ALL, disposed: true },
        { node: selecting("woman.name"), totalCount: true },
      );
    });
    expect((await entriesOf()).length).toBe(before);
  });

  test("is recorded of a search even when nobody was found: it asked about a woman", async () => {
    await centres.read(centres.buxar.caseWorker, (reader) =>
      listCasePage(
        reader,
        { ...ALL, search: "कोई और" },
        { node: selecting("id"), totalCount: false },
      ),
    );
    expect(await newestEntry()).toMatchObject({
      act: "CASE_SEARCH",
      subjects: [],
      fields: ["search"],
    });
  });

  test("shows nothing while it cannot be recorded", async () => {
    const read = () =>
      centres.read(centres.buxar.caseWorker, (reader) =>
        readCaseById(reader, CASE, selecting("woman.name")),
      );
    await centres.ask("revoke insert on core.audit_entry from sakhi_centre");
    try {
      await expect(Promise.all([read(), read()])).rejects.toThrow("permission denied");
    } finally {
      await centres.ask("grant insert on core.audit_entry to sakhi_centre");
    }
    expect(await read()).toMatchObject({ woman: { name: "सुनीता काल्पनिक" } });
    expect((await verify()).findings).toEqual([]);
  });

  test("leaves ids and names of fields in the audit and no word of hers", async () => {
    const [row] = await centres.ask<{ all: string }>(
      "select string_agg(e::text, ' ') as all from core.audit_entry e",
    );
    for (const word of ["सुनीता", "काल्पनिक", "पति", "कोई और"]) expect(row!.all).not.toContain(word);
  });
});

describe("who has looked at a case", () => {
  test("is told latest first, alike looks together, lists among them", async () => {
    const { administrator, caseWorker } = centres.bhojpur;
    const other = CASE.replace("ca5e", "ca5f");
    const at = (minute: number) => new Date(TEST_NOW.getTime() + minute * 60_000);
    const look = (
      who: typeof administrator,
      act: AuditDraft["act"],
      minute: number,
      ...subjectIds: string[]
    ) =>
      centres.read(who, async ({ record }) => record({ ...UPDATE, act, subjectIds }), at(minute));
    await look(administrator, "CASE_READ", 1, other);
    await look(caseWorker, "CASE_LIST", 2, CASE.replace("ca5e", "0000"), other);
    await look(administrator, "CASE_READ", 3, other);
    await look(administrator, "CASE_READ", 4, CASE.replace("ca5e", "0000"));
    const looks = await centres.read(administrator, (reader) => readLooks(reader, [other]));
    expect(looks.map(({ caseId, child }) => ({ caseId, ...child }))).toEqual([
      {
        caseId: other,
        at: at(3).toISOString(),
        actorId: administrator.actor.accountId,
        actorRole: "CENTRE_ADMINISTRATOR",
        act: "CASE_READ",
        times: 2,
      },
      {
        caseId: other,
        at: at(2).toISOString(),
        actorId: caseWorker.actor.accountId,
        actorRole: "CASE_WORKER",
        act: "CASE_LIST",
        times: 1,
      },
    ]);
    expect(
      await centres.read(centres.buxar.administrator, (reader) => readLooks(reader, [other])),
    ).toEqual([]);
  });
});

describe("a checkpoint", () => {
  test("is due at first, then when the chain has grown for five minutes or by a thousand entries", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "sakhi-checkpoints-"));
    const files = openCheckpointFiles(folder, readSigningKey(newSigningKey()));
    const who = { ...centres.bhojpur.administrator, actor: SYSTEM_ACTOR };
    const sign = (seconds: number) =>
      centres.read(
        who,
        (reader) => writeDueCheckpoint(reader, files),
        new Date(TEST_NOW.getTime() + seconds * 1000),
      );
    const grow = (entries: number) =>
      centres.change(who, async ({ record }) => {
        for (let n = 0; n < entries; n++) record(UPDATE);
      });
    try {
      expect(await sign(0)).toBe(true);
      expect(await sign(3600)).toBe(false);
      await grow(999);
      expect(await sign(299)).toBe(false);
      expect(await sign(300)).toBe(true);
      await grow(1000);
      expect(await sign(301)).toBe(true);
      const { checkpoints } = await files.read(who.centreId);
      expect(checkpoints.length).toBe(3);
      const report = await centres.read(who, (reader) => verifyCentre(reader, checkpoints));
      expect(report.findings).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
