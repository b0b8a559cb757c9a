import { auditEvidence } from "./audit/audit.evidence.ts";
import { disclosureEvidence } from "./disclosure/disclosure.evidence.ts";
import { type Evidence, runEvidence } from "./evidence.ts";
import { importEvidence } from "./import/import.evidence.ts";
import { signInEvidence } from "./sign-in/sign-in.evidence.ts";
import { storyEvidence } from "./story/story.evidence.ts";

const evidences: readonly Evidence[] = [
  auditEvidence,
  disclosureEvidence,
  importEvidence,
  signInEvidence,
  storyEvidence,
];

/** `--kills 20`, `--kills=20`, and `--flag` as "true". */
function readOptions(args: readonly string[]): Map<string, string> {
  const options = new Map<string, string>();
  args.forEach((arg, at) => {
    if (!arg.startsWith("--")) return;
    const [name, value] = arg.slice(2).split("=", 2) as [string, string | undefined];
    const next = args[at + 1];
    options.set(name, value ?? (next === undefined || next.startsWith("--") ? "true" : next));
  });
  return options;
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);

const [name, ...rest] = process.argv.slice(2).filter((arg) => arg !== "--");
const evidence = evidences.find((one) => one.name === name);
if (!evidence) {
  if (name !== undefined) say(`No evidence is called ${name}.`);
  for (const one of evidences) process.stdout.write(`${one.name.padEnd(10)} ${one.claim}\n`);
  process.exit(name === undefined ? 0 : 2);
}

const interrupted = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => interrupted.abort());

try {
  const began = performance.now();
  const { figures, failures } = await runEvidence(
    evidence,
    { options: readOptions(rest), say },
    interrupted.signal,
  );
  for (const failure of failures) say(`✖ ${failure}`);
  say(failures.length === 0 ? "✔ the claim holds" : `✖ the claim does not hold`);
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stdout.write(`${JSON.stringify({ ...figures, failures: failures.length, seconds })}\n`);
  process.exit(failures.length === 0 ? 0 : 1);
} catch (error) {
  say(`✖ ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  process.exit(1);
}
