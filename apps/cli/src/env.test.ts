import path from "node:path";
import { expect, test } from "vitest";
import { projectRoot, readCliEnvironment } from "./env.ts";

test("nothing needs to be set, and an empty variable counts as unset", () => {
  const expected = {
    apiPort: 4000,
    webPort: 3000,
    dataDir: path.join(projectRoot, ".data"),
    databaseUrl: undefined,
    redisUrl: undefined,
  };
  expect(readCliEnvironment({})).toEqual(expected);
  expect(readCliEnvironment({ SAKHI_API_PORT: "", DATABASE_URL: "", REDIS_URL: "" })).toEqual(
    expected,
  );
});

test("a wrong variable is refused by its name, never by its value, which may hold a password", () => {
  const read = () =>
    readCliEnvironment({ SAKHI_WEB_PORT: "http", DATABASE_URL: "mysql://root:geheim@db/sakhi" });
  expect(read).toThrow("SAKHI_WEB_PORT, DATABASE_URL");
  expect(read).not.toThrow("geheim");
});
