import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { printApiSchema } from "./schema.ts";

test("the committed schema.graphql is the schema the API serves", async () => {
  const committed = readFileSync(new URL("../schema.graphql", import.meta.url), "utf8");
  expect(
    await printApiSchema(),
    "The API has changed. If that is meant: pnpm --filter @sakhi/api schema, then pnpm --filter @sakhi/web codegen, and commit both.",
  ).toBe(committed);
});

test("no field of the schema tells a password, an internal id or the file of an import", async () => {
  const schema = await printApiSchema();
  for (const hidden of [
    "passwordHash",
    "identityId",
    "centreId",
    "fingerprint",
    "registrationKey",
    "tokenHash",
  ]) {
    expect(schema).not.toContain(hidden);
  }
});
