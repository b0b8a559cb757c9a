import type { CliEnvironment } from "../env.ts";
import { examineDatabase } from "./examine-database.ts";
import { examineMachine } from "./examine-machine.ts";
import { examinePorts } from "./examine-ports.ts";
import type { Finding } from "./finding.ts";

/** Looks at everything a start depends on, changes nothing, prints a line for each; gives the number of ✖ as the exit code. */
export async function doctor(options: {
  environment: CliEnvironment;
  json: boolean;
  say: (line: string) => void;
}): Promise<number> {
  const { environment, json, say } = options;
  const findings = [
    ...examineMachine(environment, new Date()),
    ...(await examinePorts(environment)),
    ...(await examineDatabase(environment)),
  ];
  const failed = findings.filter(({ ok }) => !ok).length;
  if (json) say(JSON.stringify({ failed, findings }));
  else for (const finding of findings) say(lineOf(finding));
  return failed;
}

function lineOf({ name, ok, found, fix }: Finding): string {
  return ok ? `✔ ${name.padEnd(11)} ${found}` : `✖ ${name.padEnd(11)} ${found}\n  → ${fix}`;
}
