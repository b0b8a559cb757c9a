import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { testDatabase } from "@sakhi/testkit/database";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CliEnvironment } from "../env.ts";
import { doctor } from "./doctor.ts";
import { examineClock, examineNode } from "./examine-machine.ts";
import type { Finding } from "./finding.ts";

let dataDir: string;
beforeEach(() => (dataDir = mkdtempSync(path.join(tmpdir(), "sakhi-doctor-"))));
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

async function examine(
  more: Partial<CliEnvironment>,
): Promise<{ code: number; failed: number; of: (name: string) => Finding | undefined }> {
  const said: string[] = [];
  const environment = {
    apiPort: 4000,
    webPort: 3000,
    dataDir,
    databaseUrl: undefined,
    redisUrl: undefined,
    ...more,
  };
  const code = await doctor({ environment, json: true, say: (line) => void said.push(line) });
  const told = JSON.parse(said.join("")) as { failed: number; findings: Finding[] };
  return {
    code,
    failed: told.failed,
    of: (name) => told.findings.find((finding) => finding.name === name),
  };
}

test("a taken port is found with its holder, and the exit code counts what is broken", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const { code, failed, of } = await examine({ apiPort: port });
  await new Promise((resolve) => server.close(resolve));

  expect(of("API port")).toMatchObject({ ok: false });
  expect(of("API port")?.fix).toContain(`SAKHI_API_PORT=${port + 100}`);
  expect(code).toBe(failed);
  expect(failed).toBeGreaterThan(0);
});

test("an embedded database that is at rest is no fault, and looking at it does not start it", async () => {
  expect((await examine({})).of("PostgreSQL")).toMatchObject({
    ok: true,
    found: expect.stringContaining("at rest") as string,
  });
});

test("an outside database is asked for its version, and one that is silent is a fault with a way out", async () => {
  const { adminUrl, close } = await testDatabase();
  expect((await examine({ databaseUrl: adminUrl })).of("PostgreSQL")?.found).toContain(
    "PostgreSQL 18",
  );
  await close();
  expect((await examine({ databaseUrl: adminUrl })).of("PostgreSQL")).toMatchObject({ ok: false });
  expect((await examine({ redisUrl: "redis://127.0.0.1:1" })).of("Redis")).toMatchObject({
    ok: false,
  });
});

test("Node 20 is too old, Node 24 is not; a clock behind the installation is seen", () => {
  expect(examineNode("20.20.2").ok).toBe(false);
  expect(examineNode("22.17.0").ok).toBe(true);
  expect(examineNode("24.21.0").ok).toBe(true);
  expect(examineClock(new Date("2026-01-01"), new Date("2026-11-23")).ok).toBe(false);
  expect(examineClock(new Date("2026-11-24"), new Date("2026-11-23")).ok).toBe(true);
});
