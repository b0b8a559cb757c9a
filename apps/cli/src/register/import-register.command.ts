import { parseArgs } from "node:util";
import { prepareQueue } from "@sakhi/queue/prepare-queue";
import { databaseRoles } from "@sakhi/db/database-urls";
import { prepareDatabase } from "@sakhi/db/prepare-database";
import { projectRoot, type CliEnvironment } from "../env.ts";
import { keepRunning, type KeptService } from "../start/keep-running.ts";
import { openDatabase } from "../start/open-database.ts";
import { planServices } from "../start/services.ts";
import { importRegister, type ImportOutcome } from "./import-register.ts";

const PATIENCE_MS = 8_000;

/** `sakhi import-register --centre <slug> <file> [--json]`. Runs a worker of its own when the product is not running. */
export async function importRegisterCommand(
  args: readonly string[],
  environment: CliEnvironment,
  say: (line: string) => void,
): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { centre: { type: "string" }, json: { type: "boolean", default: false } },
  });
  const [file] = positionals;
  if (!values.centre || !file)
    throw new Error(
      "Say which centre and which file: sakhi import-register --centre buxar register.csv",
    );
  const tell = values.json ? () => {} : say;
  const database = await openDatabase(environment, tell);
  let worker: KeptService | undefined;
  try {
    const urls = await prepareDatabase(database);
    await prepareQueue({
      adminUrl: database.adminUrl,
      redisUrl: environment.redisUrl,
      workerRole: databaseRoles.worker,
    });
    const outcome = await importRegister({
      urls,
      centre: values.centre,
      file,
      onProgress: ({ processedRows, totalRows }) => tell(`${processedRows} of ${totalRows} rows`),
      onUnattended: () => {
        const plan = planServices(environment, {
          urls,
          inherited: process.env,
          demonstration: false,
        }).worker;
        worker = keepRunning(
          plan,
          { root: projectRoot, dataDir: environment.dataDir },
          { say: tell, onGivenUp: giveUp },
        );
      },
    });
    say(values.json ? JSON.stringify(outcome) : inWords(outcome));
  } finally {
    await worker?.stop(PATIENCE_MS);
    await database.release();
  }
}

function giveUp({ logFile }: { logFile: string }): never {
  process.stderr.write(`The worker keeps dying; see ${logFile}\n`);
  process.exit(1);
}

function inWords({ imported, unchanged, setAside }: ImportOutcome): string {
  const rows = setAside.map(
    ({ line, code, column, found, expected }) =>
      `  line ${line}  ${code}  ${column}: "${found}"\n    ${expected}`,
  );
  return [
    `${imported} imported, ${unchanged} unchanged, ${setAside.length} set aside`,
    ...rows,
  ].join("\n");
}
