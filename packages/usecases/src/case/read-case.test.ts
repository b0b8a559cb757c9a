import { openTestCentres, type TestCentres } from "@sakhi/testkit/centres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addService } from "./add-service.ts";
import { readCase } from "./read-case.ts";
import { registerCase } from "./register-case.ts";

let centres: TestCentres;
const ID = "0badc0de-0000-4000-8000-00000000ca5e";

beforeAll(async () => {
  centres = await openTestCentres();
  await centres.change(centres.buxar.administrator, async (scope) => {
    const received = { receivedOn: "2026-11-20", type: "STALKING", source: "ASHA" } as const;
    await registerCase(scope, { ...received, idempotencyKey: ID });
    await addService(scope, { caseId: ID, kind: "POLICE", givenOn: "2026-11-21" });
  });
});
afterAll(() => centres.close());

test.each([ID, ID.toUpperCase()])("a case asked for as %s has its services", async (id) => {
  const selection = new Map([["services", new Map([["kind", new Map()]])]]);
  const read = await centres.read(centres.buxar.administrator, (reader) =>
    readCase(reader, id, selection),
  );
  expect(read).toEqual({ services: [{ kind: "POLICE" }] });
});
