import { openPlainDatabase } from "@sakhi/db/connections";
import { openTestApi, type TestApi } from "@sakhi/testkit/api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openServer } from "./server.ts";

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi(openServer);
});
afterAll(() => api.close());

const SECRET = "सुनीतादेवी";
const JSON_TYPE = { "content-type": "application/json" };
const post = (payload: string, headers: Record<string, string> = JSON_TYPE) =>
  api.send({ method: "POST", url: "/graphql", headers, payload });
const ME = JSON.stringify({ query: "{ me { username } }" });

describe("the door of the API", () => {
  test("answers by POST alone", async () => {
    const url = `/graphql?query=${encodeURIComponent("{ me { username } }")}`;
    for (const method of ["GET", "HEAD", "PUT"] as const) {
      const { statusCode, body } = await api.send({
        method,
        url,
        headers: { "apollo-require-preflight": "1" },
      });
      expect([404, 405]).toContain(statusCode);
      expect(body).not.toContain('"data"');
    }
    expect((await post(ME)).statusCode).toBe(200);
  });

  test("takes no body that a form of another site could send", async () => {
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
    ]) {
      const { statusCode, body } = await post(ME, { "content-type": type });
      expect(statusCode).toBeGreaterThanOrEqual(400);
      expect(body).not.toContain('"data"');
    }
  });

  test("takes one operation at a time", async () => {
    const { statusCode, body } = await post(`[${ME},${ME}]`);
    expect(statusCode).toBe(400);
    expect(body).not.toContain('"me"');
  });

  test("takes no more than 256 kB and no more than 1500 words", async () => {
    const large = JSON.stringify({
      query: "{ me { username } }",
      variables: { x: "x".repeat(257 * 1024) },
    });
    expect((await post(large)).statusCode).toBe(413);
    const wordy = JSON.stringify({
      query: `{ ${Array.from({ length: 800 }, (_, n) => `a${n}: __typename`).join(" ")} }`,
    });
    expect((await post(wordy)).statusCode).toBe(400);
  });

  test("does not explain its schema, nor guess at what was meant", async () => {
    const asked = await api.ask(null, "{ __schema { types { name } } }");
    expect(asked.status).toBe(400);
    expect(asked.text).not.toContain("CaseFile");
    const near = await api.ask(null, "{ meh { username } centre { slug } }");
    expect(near.text).not.toMatch(/did you mean|"me"|centres/i);
    expect(
      (await api.ask(null, '{ __type(name: "Case") { fields { name } } }')).text,
    ).not.toContain("woman");
  });

  test("never says again what was sent in a variable or a text, however it does not fit", async () => {
    const { administrator } = api.centres.buxar;
    const register = "mutation ($input: RegisterCaseInput!) { registerCase(input: $input) { id } }";
    const fits = { receivedOn: "2026-01-01", type: "OTHER", source: "ASHA" };
    const attempts: [string, object][] = [
      [register, { input: { ...fits, type: SECRET } }],
      [register, { input: { ...fits, receivedOn: SECRET } }],
      [register, { input: { ...fits, age: SECRET } }],
      [register, { input: { ...fits, womanName: [SECRET] } }],
      [register, { input: { ...fits, womanName: SECRET, phone: null, [SECRET]: 1 } }],
      [register, { input: SECRET }],
      [register, { input: { ...fits, age: 200, womanName: SECRET } }],
      [register, { input: { ...fits, phone: SECRET } }],
      ["query ($id: ID!) { case(id: $id) { id } }", { id: SECRET }],
      ["query ($id: ID!) { case(id: $id) { id } }", { id: { a: SECRET } }],
      [`{ cases(first: "${SECRET}") { totalCount } }`, {}],
      [`{ cases(first: 5, sort: "${SECRET}") { totalCount } }`, {}],
      [`{ case(id: "x" "${SECRET}") { id } }`, {}],
      [`{ figures(financialYear: "${SECRET}") { received } }`, {}],
      [`{ cases(first: 5, after: "${SECRET}") { totalCount } }`, {}],
    ];
    for (const [query, variables] of attempts) {
      for (let times = 0; times < 3; times++) {
        const { text, errors } = await api.ask(administrator, query, variables);
        expect(errors.length, query).toBeGreaterThan(0);
        expect(text).not.toContain(SECRET);
      }
    }
  });

  test("never says again a body that is no JSON", async () => {
    const { statusCode, body } = await post(`{"query": ${SECRET}`);
    expect(statusCode).toBe(400);
    expect(body).not.toContain(SECRET);
  });

  test("opens for no token that was not given out", async () => {
    for (const authorization of [
      "Bearer",
      "Bearer x",
      `Bearer ${"x".repeat(43)}`,
      `Basic ${"x".repeat(43)}`,
      "bearer null",
    ]) {
      const { body } = await post(ME, { ...JSON_TYPE, authorization });
      expect(JSON.parse(body)).toEqual({ data: { me: null } });
    }
    for (const query of [
      "{ centres { slug } }",
      "{ districts { slug } }",
      "{ financialYears }",
      "{ cases(first: 1) { totalCount } }",
      "{ importBatches(first: 1) { id } }",
    ]) {
      const { errors, data } = await api.ask(null, query);
      expect(errors[0]!.extensions).toMatchObject({
        code: "UNAUTHENTICATED",
        reason: "SIGN_IN_REQUIRED",
      });
      expect(data).toBeNull();
    }
  });

  test("signs out at once", async () => {
    const username = "buxar.worker";
    const { authorization } = await api.authorization(api.centres.buxar.caseWorker);
    const headers = { ...JSON_TYPE, authorization: authorization! };
    expect((await post(ME, headers)).body).toContain(username);
    await post(JSON.stringify({ query: "mutation { signOut }" }), headers);
    expect((await post(ME, headers)).body).not.toContain(username);
  });

  test("says one and the same of a wrong name and a wrong password", async () => {
    const attempt = 'mutation ($u: String!) { signIn(username: $u, password: "wrong") { token } }';
    const [one, other] = await Promise.all(
      ["buxar.admin", "nobody"].map((u) => api.ask(null, attempt, { u })),
    );
    expect(one!.text).toBe(other!.text);
    expect(one!.errors[0]!.extensions).toMatchObject({
      code: "UNAUTHENTICATED",
      reason: "SIGN_IN_REFUSED",
    });
  });

  test("lives and is ready", async () => {
    for (const url of ["/livez", "/readyz"]) {
      expect((await api.send({ method: "GET", url })).statusCode).toBe(200);
    }
  });
});

describe("when the database fails", () => {
  test("nothing of it is told but a reference number, by GraphQL, by files and by the health check", async () => {
    const { administrator } = api.centres.buxar;
    const headers = await api.authorization(administrator);
    await api.centres.ask("alter table core.case_counter rename column cases to cases_moved");
    await api.centres.ask(
      "alter table core.import_batch rename column file_name to file_name_moved",
    );
    try {
      const before = api.faults.length;
      const list = await api.ask(administrator, "{ cases(first: 5) { totalCount } }");
      const { reference } = list.errors[0]!.extensions as { reference: string };
      expect(api.faults.slice(before).map((fault) => fault.reference)).toEqual([reference]);
      expect(list.errors[0]!.extensions).toMatchObject({
        code: "INTERNAL_SERVER_ERROR",
        details: {},
      });
      const sheet = await api.send({
        method: "GET",
        url: `/registers/${crypto.randomUUID()}/set-aside.xlsx`,
        headers,
      });
      expect(sheet.statusCode).toBe(500);
      for (const text of [list.text, sheet.body]) {
        expect(text).toMatch(/[0-9a-f]{8}/);
        expect(text).not.toMatch(
          /column "|does not exist|select|case_counter|file_name|\.ts|stack|42703/i,
        );
      }
    } finally {
      await api.centres.ask("alter table core.case_counter rename column cases_moved to cases");
      await api.centres.ask(
        "alter table core.import_batch rename column file_name_moved to file_name",
      );
    }
  });

  test("so it is when nobody can be recognised, or nothing can be reached", async () => {
    const headers = { ...JSON_TYPE, ...(await api.authorization(api.centres.buxar.administrator)) };
    await api.centres.ask("alter table entry.session rename to session_moved");
    await api.centres.ask("revoke usage on schema core from sakhi_oversight");
    try {
      const { statusCode, body } = await post(ME, headers);
      expect(statusCode).toBeGreaterThanOrEqual(500);
      expect(body).toMatch(/[0-9a-f]{8}/);
      expect(body).not.toMatch(/session|relation|does not exist|\.ts|stack|42P01/i);
    } finally {
      await api.centres.ask("alter table entry.session_moved rename to session");
      await api.centres.ask("grant usage on schema core to sakhi_oversight");
    }
  });
});

test("a health check that fails says no more than that, with its reference number", async () => {
  const stranger = openPlainDatabase(api.centres.urls.oversight.replace(/:[^:@]+@/, ":wrong@"));
  const server = await openServer(
    { ...api.databases, oversight: stranger },
    { info: () => undefined, fault: () => undefined },
  );
  try {
    const { statusCode, body } = await server.inject({ method: "GET", url: "/readyz" });
    expect(statusCode).toBe(500);
    expect(body).toMatch(/[0-9a-f]{8}/);
    expect(body).not.toMatch(/password|authentication|sakhi_|28P01/);
  } finally {
    await server.close();
    await stranger.close();
  }
});

describe("a register's file", () => {
  const OCTETS = { "content-type": "application/octet-stream" };
  const upload = (payload: Buffer, headers: Record<string, string> = {}) =>
    api.send({ method: "POST", url: "/registers", headers: { ...OCTETS, ...headers }, payload });
  const SHEET = Buffer.from(
    "पंजीकरण संख्या,प्राप्ति तिथि,मामले का प्रकार,स्थिति\nA/1,01/05/2024,घरेलू हिंसा,लंबित\nA/2,x,अन्य,लंबित",
  );

  test("is taken from the centre's administrator, under its own name in Hindi", async () => {
    const headers = await api.authorization(api.centres.buxar.administrator);
    const { statusCode, body } = await upload(SHEET, {
      ...headers,
      "x-file-name": encodeURIComponent("../रजिस्टर\u0000.csv"),
    });
    expect(statusCode).toBe(201);
    const { batchId } = JSON.parse(body) as { batchId: string };
    const { data } = await api.ask(
      api.centres.buxar.administrator,
      "query ($id: ID!) { importBatch(id: $id) { fileName state totalRows sample columns { heading column } setAsideRows(first: 5) { line } } }",
      { id: batchId },
    );
    expect(data).toMatchObject({
      importBatch: { fileName: "रजिस्टर.csv", state: "UPLOADED", totalRows: 2, setAsideRows: [] },
    });
    const sheet = await api.send({
      method: "GET",
      url: `/registers/${batchId}/set-aside.xlsx`,
      headers,
    });
    expect(sheet.statusCode).toBe(200);
    expect(sheet.rawPayload.subarray(0, 2).toString()).toBe("PK");
    expect(sheet.headers["cache-control"]).toBe("no-store");
  });

  test("is refused from nobody, from the case worker, and when it is no register", async () => {
    const admin = await api.authorization(api.centres.buxar.administrator);
    const worker = await api.authorization(api.centres.bhojpur.caseWorker);
    const told = async (response: Promise<{ statusCode: number; body: string }>) => {
      const { statusCode, body } = await response;
      return `${statusCode} ${(JSON.parse(body) as { reason: string }).reason}`;
    };
    expect(await told(upload(SHEET))).toBe("401 SIGN_IN_REQUIRED");
    expect(await told(upload(SHEET, worker))).toBe("403 ACTOR_NOT_PERMITTED");
    expect(await told(upload(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), admin))).toBe(
      "422 IMPORT_FILE_UNREADABLE",
    );
    expect(await told(upload(Buffer.alloc(0), admin))).toBe("422 IMPORT_FILE_UNREADABLE");
    expect(await told(upload(Buffer.from("नाम\nसुनीता"), admin))).toMatch(/^422 IMPORT_/);
    expect(
      await told(
        api.send({ method: "GET", url: "/registers/none/set-aside.xlsx", headers: admin }),
      ),
    ).toBe("404 IMPORT_NOT_FOUND");
  });

  test("of more than 10 MB is refused before it is looked at", async () => {
    const admin = await api.authorization(api.centres.buxar.administrator);
    expect((await upload(Buffer.alloc(10 * 1024 * 1024 + 1), admin)).statusCode).toBe(413);
  });
});
