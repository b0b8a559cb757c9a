import { StartRefusal } from "@sakhi/db/embedded/start-refusal";
import { DomainError } from "@sakhi/domain/errors";
import { verifyAuditCommand } from "./audit/verify-audit.command.ts";
import { demoCommand } from "./demo/demo.command.ts";
import { migrateCommand } from "./migrate.command.ts";
import { doctor } from "./doctor/doctor.ts";
import { readCliEnvironment, type CliEnvironment } from "./env.ts";
import { figuresCommand } from "./figure/figures.command.ts";
import { importRegisterCommand } from "./register/import-register.command.ts";

type Command = (
  args: readonly string[],
  environment: CliEnvironment,
  say: (line: string) => void,
) => Promise<number | void>;

const commands: Readonly<Record<string, { readonly use: string; readonly run: Command }>> = {
  "import-register": {
    use: "--centre <slug> <file> [--json]      take a register in and wait for it",
    run: importRegisterCommand,
  },
  figures: {
    use: "--centre <slug> --fy 2024-25 [--source register] [--json]   a centre's figures",
    run: figuresCommand,
  },
  migrate: {
    use: "                                     bring the database up to date",
    run: migrateCommand,
  },
  demo: {
    use: "                                        fill an empty database with the demonstration",
    run: demoCommand,
  },
  "verify-audit": {
    use: "[--centre <slug>] [--checkpoints <folder>] [--json]   look for tampering with the audit",
    run: verifyAuditCommand,
  },
  doctor: {
    use: "[--json]                              look for what stands in the way of a start",
    run: (args, environment, say) => doctor({ environment, json: args.includes("--json"), say }),
  },
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const [name = "help", ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  say(
    [
      "sakhi <command>",
      ...Object.entries(commands).map(([word, { use }]) => `  ${word} ${use}`),
    ].join("\n"),
  );
  process.exit(name === "help" ? 0 : 2);
}
try {
  process.exit((await command.run(args, readCliEnvironment(process.env), say)) ?? 0);
} catch (error) {
  const expected =
    error instanceof StartRefusal ||
    error instanceof DomainError ||
    (error instanceof Error && error.constructor === Error);
  process.stderr.write(
    `${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(1);
}
