import type { KeyObject } from "node:crypto";
import { createReadStream, existsSync, readdirSync } from "node:fs";
import { mkdir, open, writeFile, type FileHandle } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { publicKeyOf, readCheckpoint, signCheckpoint, type Checkpoint } from "./checkpoint.ts";

/** Checkpoints on disk: one file a centre, one signed line each, only ever added to. */
export interface CheckpointFiles {
  /** On the disk for good once it resolves. */
  add(checkpoint: Checkpoint): Promise<void>;
  /** The newest of a centre; null when it has none. */
  latest(centreId: string): Promise<Checkpoint | null>;
  /** All of a centre, oldest first, and the numbers of the lines that are none or were not signed by the key. */
  read(centreId: string): Promise<{ checkpoints: Checkpoint[]; wrongLines: number[] }>;
  /** The centres that have any. */
  centreIds(): string[];
}

const LINE_END = 0x0a;
const ENDING = ".jsonl";
const PUBLIC_KEY = "public-key.pem";
const UUID = /^[0-9a-f-]{36}$/;

export function openCheckpointFiles(folder: string, signingKey: KeyObject): CheckpointFiles {
  const publicKey = publicKeyOf(signingKey);
  const fileOf = (centreId: string) => path.join(folder, `${centreId}${ENDING}`);
  return {
    async add(checkpoint) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // With it anybody can check a copy of the folder, without any secret.
      await writeFile(
        path.join(folder, PUBLIC_KEY),
        publicKey.export({ format: "pem", type: "spki" }),
      );
      await addLine(fileOf(checkpoint.centreId), signCheckpoint(checkpoint, signingKey));
    },
    async latest(centreId) {
      const file = fileOf(centreId);
      if (!existsSync(file)) return null;
      const handle = await open(file, "r");
      try {
        const { end } = await readEnd(handle);
        const line = end.toString("utf8", 0, end.lastIndexOf(LINE_END)).split("\n").at(-1);
        return readCheckpoint(line ?? "", publicKey);
      } finally {
        await handle.close();
      }
    },
    async read(centreId) {
      const checkpoints: Checkpoint[] = [];
      const wrongLines: number[] = [];
      let number = 0;
      for await (const line of linesOf(fileOf(centreId))) {
        number += 1;
        const checkpoint = readCheckpoint(line, publicKey);
        if (checkpoint?.centreId === centreId) checkpoints.push(checkpoint);
        else wrongLines.push(number);
      }
      return { checkpoints, wrongLines };
    },
    centreIds: () =>
      existsSync(folder)
        ? readdirSync(folder)
            .filter((name) => name.endsWith(ENDING))
            .map((name) => name.slice(0, -ENDING.length))
            .filter((name) => UUID.test(name))
        : [],
  };
}

/** A line that a power cut left half written never counted; the new one takes its place. */
async function addLine(file: string, line: string): Promise<void> {
  const handle = await open(file, "a+", 0o600);
  try {
    const { size, end } = await readEnd(handle);
    const unfinished = end.length - 1 - end.lastIndexOf(LINE_END);
    if (unfinished > 0) await handle.truncate(size - unfinished);
    await handle.write(`${line}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The last bytes of a file, more than any line has. */
async function readEnd(handle: FileHandle): Promise<{ size: number; end: Buffer }> {
  const { size } = await handle.stat();
  const end = Buffer.alloc(Math.min(size, 4096));
  await handle.read(end, 0, end.length, size - end.length);
  return { size, end };
}

async function* linesOf(file: string): AsyncGenerator<string> {
  if (!existsSync(file)) return;
  yield* createInterface({ input: createReadStream(file, "utf8") });
}
