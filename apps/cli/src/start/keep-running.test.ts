import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { projectRoot } from "../env.ts";
import { keepRunning, type KeptService } from "./keep-running.ts";

let folder: string;
let kept: KeptService | undefined;

beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "sakhi-keep-"))));
afterEach(async () => {
  await kept?.stop(2_000);
  rmSync(folder, { recursive: true, force: true });
});

function run(program: string, onGivenUp: () => void = () => undefined): string[] {
  const file = path.join(folder, "program.ts");
  writeFileSync(file, program);
  const said: string[] = [];
  const plan = { name: "worker", program: file, environment: { ...process.env, FOLDER: folder } };
  const hooks = { say: (line: string) => void said.push(line), onGivenUp };
  kept = keepRunning(plan, { root: projectRoot, dataDir: folder }, hooks);
  return said;
}

test("a process that dies is started again, its prints are in its log and its complaints on the terminal too", async () => {
  const said = run(`
    import { existsSync, writeFileSync } from "node:fs";
    const flag = process.env.FOLDER + "/once";
    console.log("printed");
    if (!existsSync(flag)) { writeFileSync(flag, ""); console.error("complained"); process.exit(3); }
    process.send?.("ready");
    setInterval(() => {}, 1000);`);
  await kept?.saidReady;
  expect(said).toContain("worker: complained");
  expect(said).toContain("worker ended (code 3) and is started again.");
  const log = readFileSync(kept?.logFile ?? "", "utf8");
  expect(log.match(/printed/g)).toHaveLength(2);
  expect(log).toContain("complained");
});

test("a process that does not end when asked is ended, and is not started again", async () => {
  const said = run(
    `process.on("SIGTERM", () => {}); process.send?.("ready"); setInterval(() => {}, 1000);`,
  );
  await kept?.saidReady;
  const began = Date.now();
  await kept?.stop(500);
  expect(Date.now() - began).toBeLessThan(5_000);
  expect(said.filter((line) => line.includes("started again"))).toHaveLength(0);
});

test("a process that only dies is given up after its fifth quick death", async () => {
  await new Promise<void>((resolve) => run("process.exit(1);", resolve));
  expect(kept).toBeDefined();
});
