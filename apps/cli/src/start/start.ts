import { databaseRoles } from "@sakhi/db/database-urls";
import { StartRefusal } from "@sakhi/db/embedded/start-refusal";
import { prepareDatabase } from "@sakhi/db/prepare-database";
import { prepareQueue } from "@sakhi/queue/prepare-queue";
import { projectRoot, type CliEnvironment } from "../env.ts";
import { readyBanner } from "./banner.ts";
import { claimDataDir, endedAbruptly, openMarkedDataDir, resetDataDir } from "./data-dir.ts";
import { writeDemoFile, type DemoFile } from "./demo-file.ts";
import { seedWhenEmpty, takeRegisterInOnce } from "./first-start.ts";
import { keepRunning, type KeptService } from "./keep-running.ts";
import { lastLines } from "./log-file.ts";
import { openDatabase } from "./open-database.ts";
import { requireFreePort } from "./require-free-port.ts";
import { apiAddress, planServices, webAddress } from "./services.ts";
import { waitForAnswer, waitForWord } from "./wait-until-ready.ts";

const GRACE_MS = 8_000;

export interface StartOptions {
  readonly environment: CliEnvironment;
  /** Remove the data folder first. */
  readonly reset: boolean;
  readonly inherited: NodeJS.ProcessEnv;
  readonly say: (line: string) => void;
  /** Aborted by Ctrl-C; everything started here is stopped then. */
  readonly over: AbortController;
}

/** Runs the whole product until it is told to stop; nothing it started outlives it, and the data stays. */
export async function start(options: StartOptions): Promise<void> {
  const { environment, say, over } = options;
  const { dataDir } = environment;
  const endings: (() => Promise<void> | void)[] = [];
  try {
    await requirePorts(environment);
    if (options.reset) await reset(environment, say);
    openMarkedDataDir(dataDir);
    endings.push(await claimDataDir(dataDir));
    await run(options, endings);
  } catch (error) {
    if (!over.signal.aborted) throw error; // otherwise it only tells that we were interrupted
  } finally {
    for (const end of endings.toReversed()) await end();
  }
  if (over.signal.reason instanceof StartRefusal) throw over.signal.reason;
}

async function run(options: StartOptions, endings: (() => Promise<void> | void)[]): Promise<void> {
  const { environment, say, over } = options;
  const { dataDir, redisUrl } = environment;
  const began = performance.now();
  const database = await openDatabase(environment, say);
  endings.push(() => database.stop());
  over.signal.throwIfAborted();
  const urls = await prepareDatabase(database);
  await prepareQueue({ adminUrl: database.adminUrl, redisUrl, workerRole: databaseRoles.worker });
  over.signal.throwIfAborted();
  const surroundings = { urls, redisUrl, say };
  const accounts = await seedWhenEmpty(dataDir, surroundings);
  over.signal.throwIfAborted();

  const services = launchAll(options, { urls, demonstration: accounts.length > 0 });
  endings.push(() => stopAll(Object.values(services)));
  await Promise.all([
    waitForAnswer(services.api, `${apiAddress(environment)}/readyz`, over.signal),
    waitForAnswer(services.web, `${webAddress(environment)}/healthz`, over.signal),
    waitForWord(services.worker, over.signal),
  ]);
  await takeRegisterInOnce(dataDir, surroundings);
  over.signal.throwIfAborted();

  const demo: DemoFile = {
    api: apiAddress(environment),
    web: webAddress(environment),
    accounts,
    apiKeys: [],
  };
  writeDemoFile(dataDir, demo);
  say(readyBanner(environment, demo, (performance.now() - began) / 1000));
  await untilOver(over.signal);
  say("Stopping …");
}

async function requirePorts(environment: CliEnvironment): Promise<void> {
  // The processes of a killed start notice it within moments; their ports are worth waiting for.
  const patienceMs = endedAbruptly(environment.dataDir) ? GRACE_MS : 0;
  await requireFreePort(
    { port: environment.apiPort, purpose: "the API", variable: "SAKHI_API_PORT" },
    patienceMs,
  );
  await requireFreePort(
    { port: environment.webPort, purpose: "the web pages", variable: "SAKHI_WEB_PORT" },
    patienceMs,
  );
}

async function reset(
  { dataDir, databaseUrl }: CliEnvironment,
  say: (line: string) => void,
): Promise<void> {
  if (databaseUrl !== undefined) {
    const { host, pathname } = new URL(databaseUrl);
    throw new StartRefusal({
      what: "An outside database is never erased by Sakhi.",
      where: `${host}${pathname} (DATABASE_URL)`,
      why: "--reset removes the data folder and the embedded database only",
      fix: "drop and create that database yourself, then start without --reset",
    });
  }
  await resetDataDir(dataDir);
  say(`${dataDir} was removed; beginning afresh.`);
}

function launchAll(
  { environment, inherited, say, over }: StartOptions,
  surroundings: { urls: Parameters<typeof planServices>[1]["urls"]; demonstration: boolean },
): Record<"api" | "worker" | "web", KeptService> {
  const plans = planServices(environment, { ...surroundings, inherited });
  const place = { root: projectRoot, dataDir: environment.dataDir };
  const hooks = {
    say,
    onGivenUp: ({ name, logFile }: { name: string; logFile: string }) =>
      over.abort(
        new StartRefusal({
          what: `${name} keeps dying and is not started any more.`,
          where: logFile,
          why: `its last lines:\n${lastLines(logFile)}`,
          fix: "npm run sakhi -- doctor",
        }),
      ),
  };
  return {
    api: keepRunning(plans.api, place, hooks),
    worker: keepRunning(plans.worker, place, hooks),
    web: keepRunning(plans.web, place, hooks),
  };
}

async function stopAll(services: readonly KeptService[]): Promise<void> {
  await Promise.all(services.map((service) => service.stop(GRACE_MS)));
}

function untilOver(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
