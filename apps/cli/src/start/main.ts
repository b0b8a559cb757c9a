import { StartRefusal } from "@sakhi/db/embedded/start-refusal";
import { readCliEnvironment } from "../env.ts";
import { start } from "./start.ts";

const FOR_GOOD_AFTER_MS = 1_000;

const over = new AbortController();
let askedAt = 0;

/** A second Ctrl-C means it; the same one arriving twice, from the terminal and from npm, does not. */
function askToStop(): void {
  if (askedAt !== 0 && Date.now() - askedAt > FOR_GOOD_AFTER_MS) process.exit(130);
  if (askedAt === 0) askedAt = Date.now();
  over.abort();
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, askToStop);
// The one that started us is gone: nobody is left to stop us.
process.once("disconnect", askToStop);

const say = (line: string): void => void process.stdout.write(`${line}\n`);
try {
  const environment = readCliEnvironment(process.env);
  await start({
    environment,
    reset: process.argv.includes("--reset"),
    inherited: process.env,
    say,
    over,
  });
  process.exit(0);
} catch (error) {
  const told =
    error instanceof StartRefusal
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
  process.stderr.write(`\n${told}\n\n`);
  process.exit(1);
}
