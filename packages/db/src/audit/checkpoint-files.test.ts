import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newSigningKey, readSigningKey } from "./checkpoint.ts";
import { openCheckpointFiles, type CheckpointFiles } from "./checkpoint-files.ts";

const CENTRE = "00000000-0000-4000-8000-000000000194";
const HASH = "ab".repeat(32);
const KEY = readSigningKey(newSigningKey());

let folder: string;
let files: CheckpointFiles;

beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), "sakhi-checkpoints-")), "audit-checkpoints");
  files = openCheckpointFiles(folder, KEY);
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

const at = (seq: number) => ({ centreId: CENTRE, seq, hash: HASH, at: "2026-11-23T06:30:00.000Z" });
const file = () => path.join(folder, `${CENTRE}.jsonl`);

test("checkpoints are added to one file a centre, read back in their order, and readable by their owner alone", async () => {
  expect(await files.latest(CENTRE)).toBeNull();
  expect(files.centreIds()).toEqual([]);
  for (const seq of [3, 7, 12]) await files.add(at(seq));
  expect(await files.latest(CENTRE)).toEqual(at(12));
  expect(await files.read(CENTRE)).toEqual({
    checkpoints: [at(3), at(7), at(12)],
    wrongLines: [],
  });
  expect(files.centreIds()).toEqual([CENTRE]);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
});

test("a line cut short by a power failure gives way to the next one", async () => {
  await files.add(at(3));
  appendFileSync(file(), '{"centreId":"0000');
  await files.add(at(7));
  expect(await files.read(CENTRE)).toEqual({ checkpoints: [at(3), at(7)], wrongLines: [] });
});

test("a checkpoint that was altered, or signed by somebody else, is no checkpoint", async () => {
  for (const seq of [3, 7]) await files.add(at(seq));
  writeFileSync(file(), readFileSync(file(), "utf8").replace('"seq":3', '"seq":2'));
  await openCheckpointFiles(folder, readSigningKey(newSigningKey())).add(at(9));
  expect(await files.read(CENTRE)).toEqual({ checkpoints: [at(7)], wrongLines: [1, 3] });
  expect(await files.latest(CENTRE)).toBeNull();
});

test("the checkpoint of one centre does not pass for another's", async () => {
  const other = CENTRE.replace("194", "193");
  await files.add(at(3));
  writeFileSync(path.join(folder, `${other}.jsonl`), readFileSync(file()));
  expect(await files.read(other)).toEqual({ checkpoints: [], wrongLines: [1] });
});
