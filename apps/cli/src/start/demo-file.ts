import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

/** A log-in of the demonstration; `centre` is the slug, or null for the State. */
export interface DemoLogin {
  readonly role: string;
  readonly centre: string | null;
  readonly username: string;
  readonly password: string;
  readonly totpSecret?: string;
}

/** What a newcomer, or a test, needs in order to use the running demonstration. */
export interface DemoFile {
  readonly api: string;
  readonly web: string;
  readonly accounts: readonly DemoLogin[];
  readonly apiKeys: readonly string[];
}

/** How far the first start of a data folder came, so that a killed one is taken up where it stopped. */
export interface FirstStart {
  readonly seeded: boolean;
  readonly accounts: readonly DemoLogin[];
  readonly registerTaken: boolean;
}

/** Writes what the banner says; only the owner may read it, for it holds passwords. */
export function writeDemoFile(dataDir: string, demo: DemoFile): void {
  write(path.join(dataDir, "demo.json"), demo);
}

export function readFirstStart(dataDir: string): FirstStart | undefined {
  const file = path.join(dataDir, "first-start.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as FirstStart) : undefined;
}

export function writeFirstStart(dataDir: string, state: FirstStart): void {
  write(path.join(dataDir, "first-start.json"), state);
}

function write(file: string, content: object): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
