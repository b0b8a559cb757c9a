import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { processIdentity, stillThere } from "@sakhi/db/embedded/process-identity";
import { stopEmbedded } from "@sakhi/db/embedded/start-embedded";
import type { TestProject } from "vitest/node";

const PREFIX = "sakhi-test-";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of this run's PostgreSQL; it is started by the first test file that asks for a database. */
    testDataDir: string;
  }
}

/** Gives every test run a place for a PostgreSQL of its own, and clears it away afterwards. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweepAbandoned();
  const folder = mkdtempSync(path.join(tmpdir(), PREFIX));
  chmodSync(folder, 0o711);
  writeFileSync(path.join(folder, "run"), processIdentity(process.pid), { mode: 0o600 });
  project.provide("testDataDir", path.join(folder, "data"));
  return () => clear(folder);
}

/** A run that was killed leaves its server behind; the next run ends it. */
async function sweepAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = path.join(tmpdir(), name);
    if (isAbandoned(folder)) await clear(folder);
  }
}

function isAbandoned(folder: string): boolean {
  try {
    return stillThere(readFileSync(path.join(folder, "run"), "utf8")) === undefined;
  } catch {
    return false;
  }
}

async function clear(folder: string): Promise<void> {
  await stopEmbedded(path.join(folder, "data"));
  rmSync(folder, { recursive: true, force: true });
}
