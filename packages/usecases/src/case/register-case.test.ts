import type { Selection } from "@sakhi/db/read/selection";
import { openTestCentres, TEST_NOW, type TestCentres } from "@sakhi/testkit/centres";
import { refusalOf } from "@sakhi/testkit/refusal";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addService } from "./add-service.ts";
import { readCase } from "./read-case.ts";
import { registerCase, type RegisterCaseInput } from "./register-case.ts";
import { updateCase } from "./update-case.ts";

let centres: TestCentres;
beforeAll(async () => {
  centres = await openTestCentres();
});
afterAll(() => centres.close());

const SUNITA = {
  receivedOn: "2026-11-20",
  type: "MENTAL_CRUELTY",
  source: "ASHA",
  womanName: "सुनीता (काल्पनिक)",
  age: 17,
  phone: "+91 91092 81590",
  block: "डुमरांव",
} as const satisfies RegisterCaseInput;

const fields = (...names: string[]): [string, Selection][] =>
  names.map((name) => [name, new Map()]);
const everything: Selection = new Map([
  ...fields(
    "caseNumber",
    "status",
    "category",
    "pending",
    "daysPending",
    "under18",
    "version",
    "block",
  ),
  ["woman", new Map(fields("name", "age", "phone"))],
  ["services", new Map(fields("kind"))],
  ["timeline", new Map(fields("kind", "actorRole"))],
]);

const register = (input: RegisterCaseInput = SUNITA, who = centres.buxar.caseWorker) =>
  centres.change(who, (scope) => registerCase(scope, input));
const read = (caseId: string, who = centres.buxar.caseWorker) =>
  centres.read(who, (reader) => readCase(reader, caseId, everything));
const recordsOf = async (caseId: string) =>
  (
    await centres.ask<{ act: string; fields: string[]; actor: string }>(
      `select act, fields, actor_id as actor from core.audit_entry where $1 = any(subject_ids) and act not in ('CASE_READ', 'CASE_LIST', 'CASE_SEARCH') order by seq`,
      [caseId],
    )
  ).map(({ act, fields }) => `${act} ${fields.join(",")}`);

describe("a woman comes to the centre", () => {
  test("and the case worker registers her case, with no document asked for", async () => {
    const id = await register();
    expect(await read(id)).toEqual({
      caseNumber: "BR-194-01-2627-000001",
      status: "REGISTERED",
      category: "DOMESTIC_VIOLENCE",
      pending: true,
      daysPending: 3,
      under18: true,
      version: 1,
      block: "डुमरांव",
      woman: { name: "सुनीता (काल्पनिक)", age: 17, phone: "9109281590" },
      services: [],
      timeline: [{ kind: "REGISTERED", actorRole: "CASE_WORKER" }],
    });
    expect(await recordsOf(id)).toEqual(["CASE_REGISTER *"]);
  });

  test("and a case is registered of whom nothing is known but the day, the kind and who brought her", async () => {
    const id = await register({ receivedOn: "2026-11-23", type: "OTHER", source: "SELF_WALKIN" });
    expect(await read(id)).toMatchObject({
      woman: { name: null, age: null, phone: null },
      under18: null,
    });
  });

  test("the case file holds no name; the vault alone knows it", async () => {
    const rows = await centres.ask(
      "select to_jsonb(c)::text || coalesce(e.detail, '') as text from core.case_file c left join core.case_event e on e.case_id = c.id",
    );
    for (const row of rows) expect(row["text"]).not.toMatch(/सुनीता|9109281590/);
  });
});

describe("a form sent twice", () => {
  test("at the same moment registers one case and takes one number", async () => {
    const idempotencyKey = crypto.randomUUID();
    const ids = await Promise.all([1, 2, 3, 4].map(() => register({ ...SUNITA, idempotencyKey })));
    expect(new Set(ids)).toEqual(new Set([idempotencyKey]));
    expect(await recordsOf(idempotencyKey)).toEqual(["CASE_REGISTER *"]);
    const [row] = await centres.ask(
      "select last_serial as last, (select count(*)::int from core.case_file) as cases from core.case_serial",
    );
    expect(row).toEqual({ last: row!["cases"], cases: row!["cases"] });
  });

  test("in capital letters the second time is still the same form", async () => {
    const idempotencyKey = crypto.randomUUID();
    await register({ ...SUNITA, idempotencyKey });
    expect(await register({ ...SUNITA, idempotencyKey: idempotencyKey.toUpperCase() })).toBe(
      idempotencyKey,
    );
  });

  test("by two centres under one key registers a case at each", async () => {
    const idempotencyKey = crypto.randomUUID();
    await register({ ...SUNITA, idempotencyKey });
    await register({ ...SUNITA, idempotencyKey }, centres.bhojpur.caseWorker);
    const rows = await centres.ask(
      "select case_number as number from core.case_file where id = $1 order by 1",
      [idempotencyKey],
    );
    expect(rows.map((row) => String(row["number"]).slice(0, 9))).toEqual([
      "BR-193-01",
      "BR-194-01",
    ]);
  });
});

describe("a registration is refused, and leaves nothing", () => {
  test.each<[string, Partial<RegisterCaseInput>, string]>([
    ["of tomorrow", { receivedOn: "2026-11-24" }, "CASE_INPUT_INVALID"],
    ["of a day that does not exist", { receivedOn: "2026-02-30" }, "CASE_INPUT_INVALID"],
    ["of the year 0000", { receivedOn: "0000-01-01" }, "CASE_INPUT_INVALID"],
    ["with an age of 200", { age: 200 }, "CASE_INPUT_INVALID"],
    ["with a telephone number of four digits", { phone: "1234" }, "CASE_INPUT_INVALID"],
    ["with a name of 201 letters", { womanName: "क".repeat(201) }, "CASE_INPUT_INVALID"],
    ["with a remark that cannot be stored", { remark: "a\u0000" }, "CASE_INPUT_INVALID"],
    ["under a key that is none", { idempotencyKey: "1; drop table" }, "CASE_INPUT_INVALID"],
  ])("%s", async (_, part, code) => {
    const before = await centres.everythingOf(centres.buxar);
    expect(await refusalOf(register({ ...SUNITA, ...part }))).toBe(code);
    expect(await centres.everythingOf(centres.buxar)).toBe(before);
  });

  test("by the State's officer, at a centre or at none", async () => {
    const before = await centres.everythingOf(centres.buxar);
    const atBuxar = { ...centres.stateOfficer, centreId: centres.buxar.id };
    expect(await refusalOf(register(SUNITA, centres.stateOfficer))).toBe("ACTOR_NOT_PERMITTED");
    expect(await refusalOf(register(SUNITA, atBuxar))).toBe("ACTOR_NOT_PERMITTED");
    expect(await centres.everythingOf(centres.buxar)).toBe(before);
  });

  test("because of what follows it in the same change: neither case, audit entry nor figure stays", async () => {
    const before = await centres.everythingOf(centres.buxar);
    await expect(
      centres.change(centres.buxar.caseWorker, async (scope) => {
        await registerCase(scope, SUNITA);
        throw new Error("the power went");
      }),
    ).rejects.toThrow("the power went");
    expect(await centres.everythingOf(centres.buxar)).toBe(before);
  });
});

describe("what was written down is corrected", () => {
  const update = (input: Parameters<typeof updateCase>[1], who = centres.buxar.caseWorker) =>
    centres.change(who, (scope) => updateCase(scope, input));

  test("field by field: what is left out stays, null empties, and the audit names the fields and no value", async () => {
    const caseId = await register();
    await update({ caseId, version: 1, age: 34, phone: null, type: "RAPE" });
    expect(await read(caseId)).toMatchObject({
      version: 2,
      category: "SEXUAL_EXPLOITATION",
      under18: false,
      block: "डुमरांव",
      woman: { name: "सुनीता (काल्पनिक)", age: 34, phone: null },
    });
    expect((await recordsOf(caseId)).toSorted()).toEqual([
      "CASE_REGISTER *",
      "CASE_UPDATE type,category,under18,age,phone",
    ]);
  });

  test("but never over what somebody else saved meanwhile", async () => {
    const caseId = await register();
    await update({ caseId, version: 1, block: "बक्सर" });
    const before = await centres.everythingOf(centres.buxar);
    expect(await refusalOf(update({ caseId, version: 1, block: "राजपुर" }))).toBe(
      "CASE_CHANGED_MEANWHILE",
    );
    expect(await centres.everythingOf(centres.buxar)).toBe(before);
  });

  test("and of two who save at the same moment one is told", async () => {
    const caseId = await register();
    const told = await Promise.all(
      ["राजपुर", "इटाढ़ी", "चौसा"].map((block) => refusalOf(update({ caseId, version: 1, block }))),
    );
    expect(told.toSorted()).toEqual(["CASE_CHANGED_MEANWHILE", "CASE_CHANGED_MEANWHILE", "done"]);
    expect(await read(caseId)).toMatchObject({ version: 2 });
  });

  test("with an entry that cannot be accepted nothing is changed", async () => {
    const caseId = await register();
    const before = await centres.everythingOf(centres.buxar);
    for (const part of [{ age: -1 }, { phone: "x" }, { thana: "क".repeat(101) }]) {
      expect(await refusalOf(update({ caseId, version: 1, block: "x", ...part }))).toBe(
        "CASE_INPUT_INVALID",
      );
    }
    expect(await centres.everythingOf(centres.buxar)).toBe(before);
  });

  test("by the neighbouring centre it cannot be: for it the case is not there", async () => {
    const caseId = await register();
    const before = await Promise.all([centres.buxar, centres.bhojpur].map(centres.everythingOf));
    for (const id of [caseId, crypto.randomUUID(), "none", ""]) {
      expect(
        await refusalOf(update({ caseId: id, version: 1, block: "x" }, centres.bhojpur.caseWorker)),
      ).toBe("CASE_NOT_FOUND");
    }
    expect(await Promise.all([centres.buxar, centres.bhojpur].map(centres.everythingOf))).toEqual(
      before,
    );
  });
});

describe("a service is given", () => {
  const add = (input: Parameters<typeof addService>[1], who = centres.buxar.caseWorker) =>
    centres.change(who, (scope) => addService(scope, input), new Date(TEST_NOW.getTime() + 60_000));
  const COUNSELLING = { kind: "COUNSELLING", givenOn: "2026-11-21" } as const;

  test("and the case is in service, with the service in its timeline", async () => {
    const caseId = await register();
    await add({ caseId, ...COUNSELLING, note: "पहली बैठक" });
    expect(await read(caseId)).toMatchObject({
      status: "IN_SERVICE",
      version: 2,
      services: [{ kind: "COUNSELLING" }],
      timeline: [{ kind: "REGISTERED" }, { kind: "SERVICE_ADDED" }],
    });
  });

  test("and the form sent twice at the same moment adds one", async () => {
    const caseId = await register();
    const idempotencyKey = crypto.randomUUID();
    await Promise.all([1, 2, 3].map(() => add({ caseId, ...COUNSELLING, idempotencyKey })));
    expect(await read(caseId)).toMatchObject({ version: 2, services: [{ kind: "COUNSELLING" }] });
  });

  test("but not before she came, not tomorrow, and not under a key that is none", async () => {
    const caseId = await register();
    const before = await centres.everythingOf(centres.buxar);
    for (const part of [
      { givenOn: "2026-11-19" },
      { givenOn: "2026-11-24" },
      { idempotencyKey: "no key" },
    ]) {
      expect(await refusalOf(add({ caseId, ...COUNSELLING, ...part }))).toBe("CASE_INPUT_INVALID");
    }
    expect(await centres.everythingOf(centres.buxar)).toBe(before);
  });

  test("and not by the neighbouring centre", async () => {
    const caseId = await register();
    const before = await Promise.all([centres.buxar, centres.bhojpur].map(centres.everythingOf));
    expect(await refusalOf(add({ caseId, ...COUNSELLING }, centres.bhojpur.caseWorker))).toBe(
      "CASE_NOT_FOUND",
    );
    expect(await Promise.all([centres.buxar, centres.bhojpur].map(centres.everythingOf))).toEqual(
      before,
    );
  });
});

test("a case read on the morrow is a day older", async () => {
  const caseId = await register();
  const tomorrow = new Date(TEST_NOW.getTime() + 86_400_000);
  const row = await centres.read(
    centres.buxar.caseWorker,
    (reader) => readCase(reader, caseId, everything),
    tomorrow,
  );
  expect(row["daysPending"]).toBe(4);
});

test("nobody reads a case but its own centre: to all others it is not there", async () => {
  const caseId = await register();
  for (const who of [
    centres.bhojpur.administrator,
    centres.stateOfficer,
    { ...centres.stateOfficer, centreId: centres.buxar.id },
  ]) {
    expect(await refusalOf(read(caseId, who))).toBe("CASE_NOT_FOUND");
  }
  for (const id of ["", "none", crypto.randomUUID()])
    expect(await refusalOf(read(id))).toBe("CASE_NOT_FOUND");
});
