import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterEach, describe, expect, test } from "vitest";
import { isAlive } from "./process-identity.ts";
import { startEmbedded, stopEmbedded, type EmbeddedCluster } from "./start-embedded.ts";

const folders: string[] = [];
const clusters: EmbeddedCluster[] = [];

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "sakhi-embedded-"));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

async function start(
  dataDir: string,
  more: { disposable?: boolean; shelterRoots?: string[]; say?: (line: string) => void } = {},
): Promise<EmbeddedCluster> {
  const cluster = await startEmbedded({ dataDir, disposable: true, ...more });
  clusters.push(cluster);
  return cluster;
}

async function ask(cluster: EmbeddedCluster, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: cluster.adminUrl });
  await client.connect();
  try {
    return Object.values((await client.query(sql)).rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

async function gone(pid: number): Promise<void> {
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
}

afterEach(async () => {
  for (const cluster of clusters.splice(0)) await cluster.stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe("the shipped PostgreSQL", () => {
  test("a first start makes a database that only this machine can reach, with a password only its owner can read", async () => {
    const dataDir = path.join(newFolder(), ".data");
    const cluster = await start(dataDir);

    expect(await ask(cluster, "select current_database()")).toBe("sakhi");
    expect(await ask(cluster, "select current_setting('listen_addresses')")).toBe("127.0.0.1");
    expect(await ask(cluster, "select current_setting('unix_socket_directories')")).toBe("");
    expect(
      await ask(
        cluster,
        "select current_setting('log_parameter_max_length') || current_setting('log_parameter_max_length_on_error')",
      ),
    ).toBe("00");
    expect(statSync(path.join(dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
    const wrong = new pg.Client({
      connectionString: cluster.adminUrl.replace(/:[^:@]+@/, ":postgres@"),
    });
    await expect(wrong.connect()).rejects.toThrow("password authentication failed");
  });

  test("a second start joins the running server, and after a stop the rows are still there", async () => {
    const dataDir = path.join(newFolder(), ".data");
    const first = await start(dataDir);
    await ask(first, "create table kept as select 178 as received");
    const second = await start(dataDir);
    expect(second).toMatchObject({ reused: true, pid: first.pid, port: first.port });

    await stopEmbedded(dataDir);
    expect(isAlive(first.pid)).toBe(false);
    const third = await start(dataDir);
    expect(third.reused).toBe(false);
    expect(await ask(third, "select received from kept")).toBe(178);
  });

  test("after kill -9 of the server the next start recovers, though its pid file still says ready", async () => {
    const dataDir = path.join(newFolder(), ".data");
    const first = await start(dataDir, { disposable: false });
    await ask(first, "create table kept as select 159 as disposed");
    process.kill(first.pid, "SIGKILL");
    await gone(first.pid);
    expect(existsSync(path.join(first.clusterDir, "postmaster.pid"))).toBe(true);

    const second = await start(dataDir);
    expect(second.pid).not.toBe(first.pid);
    expect(await ask(second, "select disposed from kept")).toBe(159);
  });

  test("a pid file whose number now belongs to a stranger does not prevent a start", async () => {
    const dataDir = path.join(newFolder(), ".data");
    const first = await start(dataDir);
    const pidFile = path.join(first.clusterDir, "postmaster.pid");
    const before = readFileSync(pidFile, "utf8");
    process.kill(first.pid, "SIGKILL");
    await gone(first.pid);
    writeFileSync(pidFile, before.replace(/^\d+/, String(process.pid)));

    expect(await ask(await start(dataDir), "select 1")).toBe(1);
  });

  test("two processes that start the same folder at once share one server", async () => {
    const dataDir = path.join(newFolder(), ".data");
    const program = `import { startEmbedded } from ${JSON.stringify(fileURLToPath(new URL("./start-embedded.ts", import.meta.url)))};
      const cluster = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, disposable: true });
      console.log(JSON.stringify({ pid: cluster.pid, reused: cluster.reused }));`;
    const answers = await Promise.all([runModule(program), runModule(program)]);
    clusters.push(await startEmbedded({ dataDir, disposable: true }));
    const told = answers.map((line) => JSON.parse(line) as { pid: number; reused: boolean });

    expect(told[0]?.pid).toBe(told[1]?.pid);
    expect(told.filter((one) => one.reused)).toHaveLength(1);
  });

  test("a starter killed while holding the lock does not block the next one", async () => {
    const dataDir = path.join(newFolder(), ".data");
    mkdirSync(dataDir, { mode: 0o711 });
    chmodSync(dataDir, 0o711);
    writeFileSync(path.join(dataDir, "postgres.lock"), "999999999 1");
    expect(await ask(await start(dataDir), "select 1")).toBe(1);
  });

  test("an interrupted first start leaves nothing that passes for a database", async () => {
    const dataDir = path.join(newFolder(), ".data");
    mkdirSync(path.join(dataDir, "postgres.new", "base"), { recursive: true });
    expect(await ask(await start(dataDir), "select 1")).toBe(1);
  });

  test("a folder written by another PostgreSQL is refused in words", async () => {
    const dataDir = path.join(newFolder(), ".data");
    mkdirSync(path.join(dataDir, "postgres"), { recursive: true });
    writeFileSync(path.join(dataDir, "postgres", "PG_VERSION"), "13\n");
    await expect(startEmbedded({ dataDir })).rejects.toThrow(
      "The data folder was written by PostgreSQL 13",
    );
  });

  test("a database whose passwords were deleted is refused in words, not locked out silently", async () => {
    const dataDir = path.join(newFolder(), ".data");
    await (await start(dataDir)).stop();
    rmSync(path.join(dataDir, "secrets.json"));
    await expect(startEmbedded({ dataDir })).rejects.toThrow(
      "The passwords of this data folder's database are missing",
    );
  });

  test("in a folder only its owner may enter, root's database goes to a place of its own and is found again", async ({
    skip,
  }) => {
    skip(process.getuid?.() !== 0, "only root runs PostgreSQL as somebody else");
    const closed = newFolder();
    chmodSync(closed, 0o700);
    const shelter = newFolder();
    const dataDir = path.join(closed, ".data");
    const said: string[] = [];
    const first = await start(dataDir, { shelterRoots: [shelter], say: (line) => said.push(line) });

    const isRoot = process.getuid?.() === 0; // anybody else runs it as himself and needs no other place
    expect(first.clusterDir.startsWith(isRoot ? shelter : dataDir)).toBe(true);
    expect(lstatSync(path.join(dataDir, "postgres")).isSymbolicLink()).toBe(isRoot);
    expect(said.some((line) => line.includes(first.clusterDir))).toBe(isRoot);
    await ask(first, "create table kept as select 1");
    await first.stop();
    const second = await start(dataDir, { shelterRoots: [shelter] });
    expect(second.clusterDir).toBe(first.clusterDir);
    expect(await ask(second, "select count(*)::int from kept")).toBe(1);
  });
});

function runModule(program: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ["--import", "@oxc-node/core/register", "--input-type=module", "--eval", program],
      {
        cwd: fileURLToPath(new URL("../../../..", import.meta.url)),
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    let told = "";
    child.stdout.on("data", (chunk: Buffer) => (told += chunk.toString()));
    child.once("exit", (code) =>
      code === 0 ? resolve(told.trim()) : reject(new Error(`the starter ended with ${code}`)),
    );
  });
}
