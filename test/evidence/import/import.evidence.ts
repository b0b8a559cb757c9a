import { readFileSync } from "node:fs";
import path from "node:path";
import { inCentreScope } from "@sakhi/db/centre-scope";
import { readSheet } from "@sakhi/usecases/register-sheet/read-sheet";
import { undoImport } from "@sakhi/usecases/register/undo-import";
import writeWorkbook from "write-excel-file/node";
import {
  type Evidence,
  type EvidenceContext,
  type EvidenceOutcome,
  wholeNumber,
} from "../evidence.ts";
import { expectedRegister } from "../expected/expected-register.ts";
import { inProject } from "../project.ts";
import { Random } from "../random.ts";
import { type Examination, examine } from "./examine.ts";
import { generateRegister } from "./generated-register.ts";
import { type Ground, openGround } from "./ground.ts";
import { type Kill, takeInUnderKills } from "./kills.ts";
import { book, handIn, type RegisterFile, untilDone, upload } from "./take-in.ts";
import { startWorker } from "./worker-process.ts";

const BUXAR = "buxar-register-2024-25";

/** Options: `--kills 20`, `--rows 10000`, `--kill-rows 3000`, `--seed n`. */
export const importEvidence: Evidence = {
  name: "import",
  claim:
    "A register gives exactly its answer, as CSV, as XLSX, again, and under kill -9 of the worker; 10,000 rows in seconds.",
  run: async (context) => {
    const { options, say } = context;
    const kills = wholeNumber(options, "kills", 20);
    const rows = wholeNumber(options, "rows", 10_000);
    const killRows = wholeNumber(options, "kill-rows", 3_000);
    const seed = wholeNumber(options, "seed", Math.floor(Math.random() * 2 ** 31));
    say(`seed ${seed}`);
    const ground = await openGround(context, { disposable: options.has("disposable") });
    const exact = await showExact(ground, context);
    const killed = await showKills(ground, context, { kills, killRows, seed });
    const speed = rows === 0 ? undefined : await showSpeed(ground, context, { rows, seed });
    return outcome({ exact, killed, speed, seed, kills });
  },
};

/** Buxar's register as CSV, again, undone and again; and as XLSX, again: the same answer each time. */
async function showExact(ground: Ground, context: EvidenceContext): Promise<Examination[]> {
  const expected = expectedRegister(BUXAR);
  const csv = registerFile(`${BUXAR}.csv`);
  const workbook = await asWorkbook(csv);
  const worker = startWorker(ground, context);
  await worker.ready;
  const found: Examination[] = [];
  const [one, other] = [await ground.openCentre(), await ground.openCentre()];
  const look = async (who: typeof one, file: RegisterFile, title: string) => {
    const batchId = await handIn(ground, who, file);
    await untilDone(ground, batchId);
    const examined = await examine(ground, who, { batchId, expected, title });
    context.say(
      `${examined.failures.length === 0 ? "✔" : "✖"} ${title}: ${examined.received} received, ${examined.disposed} disposed of, ${examined.setAside} set aside`,
    );
    found.push(examined);
    return batchId;
  };
  const first = await look(one, csv, "Buxar as CSV");
  await look(one, csv, "the same file again");
  await look(one, workbook, "the same rows as XLSX in the same centre");
  const now = new Date();
  await inCentreScope(ground.db, { ...one, now }, (scope) => undoImport(scope, first));
  await look(one, csv, "again after undoing the import");
  await look(other, workbook, "Buxar as XLSX in another centre");
  await look(other, workbook, "the XLSX again");
  await worker.kill();
  return found;
}

/** A generated register and Buxar's in turn, each in a centre of its own, until the worker was killed so many times. */
async function showKills(
  ground: Ground,
  context: EvidenceContext,
  { kills: wanted, killRows, seed }: { kills: number; killRows: number; seed: number },
): Promise<{ kills: Kill[]; examined: Examination[] }> {
  const random = new Random(seed);
  const kills: Kill[] = [];
  const examined: Examination[] = [];
  for (let turn = 0; kills.length < wanted; turn += 1) {
    const large = turn % 2 === 0;
    const generated = generateRegister(killRows, seed + turn);
    const file = large
      ? asFile(`generated-${killRows}.csv`, generated.csv)
      : registerFile(`${BUXAR}.csv`);
    const expected = large ? generated.expected : expectedRegister(BUXAR);
    const share = Math.min(
      wanted - kills.length,
      Math.max(3, Math.ceil(wanted * (large ? 0.6 : 0.4))),
    );
    context.say(`${file.name} under ${share} kills`);
    const who = await ground.openCentre();
    const taken = await takeInUnderKills(ground, context, { who, file, kills: share, random });
    kills.push(...taken.kills);
    const title = `${file.name} under kills`;
    const found = await examine(ground, who, { batchId: taken.batchId, expected, title });
    context.say(
      `${found.failures.length === 0 ? "✔" : "✖"} ${title}: ${found.lost} lost, ${found.doubled} doubled, ${found.setAside} set aside`,
    );
    examined.push(found);
  }
  return { kills, examined };
}

async function showSpeed(
  ground: Ground,
  context: EvidenceContext,
  { rows, seed }: { rows: number; seed: number },
) {
  const { csv, expected } = generateRegister(rows, seed + 10_000);
  const who = await ground.openCentre();
  const worker = startWorker(ground, context);
  await worker.ready;
  const idleMb = worker.peakMemory();
  const beforeUpload = performance.now();
  const batchId = await upload(ground, who, asFile(`generated-${rows}.csv`, csv));
  const beforeImport = performance.now();
  await book(ground, who, batchId);
  await untilDone(ground, batchId);
  const done = performance.now();
  const found = await examine(ground, who, { batchId, expected, title: `${rows} generated rows` });
  const figures = {
    rows,
    uploadSeconds: seconds(beforeImport - beforeUpload),
    importSeconds: seconds(done - beforeImport),
    rowsPerSecond: Math.round(rows / ((done - beforeImport) / 1000)),
    workerRssMb: worker.peakMemory(),
    workerRssIdleMb: idleMb,
  };
  context.say(
    `${rows} rows: read in ${figures.uploadSeconds} s, taken in in ${figures.importSeconds} s (${figures.rowsPerSecond} rows/s), worker ${figures.workerRssMb} MiB`,
  );
  await worker.kill();
  return { figures, found };
}

function outcome(input: {
  exact: Examination[];
  killed: { kills: Kill[]; examined: Examination[] };
  speed: Awaited<ReturnType<typeof showSpeed>> | undefined;
  seed: number;
  kills: number;
}): EvidenceOutcome {
  const { exact, killed, speed, seed } = input;
  const all = [...exact, ...killed.examined, ...(speed ? [speed.found] : [])];
  const sum = (measure: "lost" | "doubled") => all.reduce((total, one) => total + one[measure], 0);
  const recoveries = killed.kills
    .flatMap(({ recoveryMs }) => recoveryMs ?? [])
    .toSorted((a, b) => a - b);
  const failures = all.flatMap((one) => one.failures);
  if (killed.kills.length < input.kills) failures.push(`only ${killed.kills.length} kills`);
  return {
    figures: {
      received: exact[0]!.received,
      disposed: exact[0]!.disposed,
      quarantined: exact[0]!.setAside,
      exactRuns: exact.length,
      killRuns: killed.kills.length,
      killsMidTransaction: killed.kills.filter(({ midTransaction }) => midTransaction).length,
      killedImports: killed.examined.length,
      lost: sum("lost"),
      doubled: sum("doubled"),
      recoverySecondsMedian: seconds(recoveries[Math.floor(recoveries.length / 2)] ?? Number.NaN),
      recoverySecondsMax: seconds(recoveries.at(-1) ?? Number.NaN),
      ...speed?.figures,
      seed,
    },
    failures,
  };
}

function registerFile(name: string): RegisterFile {
  return { name, bytes: readFileSync(inProject("data", name)) };
}

function asFile(name: string, text: string): RegisterFile {
  return { name, bytes: Buffer.from(text) };
}

/** The same cells on the same lines, as a workbook. */
async function asWorkbook({ name, bytes }: RegisterFile): Promise<RegisterFile> {
  const { headings, rows } = await readSheet(name, bytes);
  const cells: string[][] = Array.from({ length: rows.at(-1)!.line }, () => []);
  cells[0] = headings;
  for (const row of rows) cells[row.line - 1] = row.cells;
  const text = (value: string) => (value === "" ? null : { value, type: String });
  const workbook = writeWorkbook(
    cells.map((row) => row.map(text)),
    { sheet: "Register" },
  );
  return { name: `${path.parse(name).name}.xlsx`, bytes: await workbook.toBuffer() };
}

function seconds(ms: number): number {
  return Math.round(ms / 10) / 100;
}
