import type { CliEnvironment } from "../env.ts";
import type { DemoFile, DemoLogin } from "./demo-file.ts";

/** Centres whose log-ins a newcomer meets first: the register that was taken in, and the one he takes in himself. */
const SHOWN_FIRST = ["buxar", "bhojpur"];

const ROLE_NAMES: Readonly<Record<string, string>> = {
  CENTRE_ADMINISTRATOR: "केन्द्र प्रशासक · Centre Administrator",
  CASE_WORKER: "केस वर्कर · Case Worker",
  STATE_OFFICER: "राज्य पदाधिकारी · State Officer",
};

/** What the terminal shows once everything runs; it promises nothing that this version does not do. */
export function readyBanner(environment: CliEnvironment, demo: DemoFile, seconds: number): string {
  const rule = "─".repeat(78);
  return [
    "",
    rule,
    `सखी · Sakhi is ready after ${seconds.toFixed(1)} s: the open platform for India's One Stop Centres`,
    "",
    `  Web        ${demo.web}`,
    `  GraphQL    ${demo.api}/graphql`,
    "",
    ...logInLines(demo.accounts, environment.dataDir),
    "  SMS, mail  none are sent by this version",
    `  Data       ${environment.dataDir}${environment.databaseUrl === undefined ? "" : "  (rows: the outside server in DATABASE_URL)"}`,
    `  Logs       ${environment.dataDir}/logs`,
    "  Stop       Ctrl-C; the data stays",
    "  Afresh     npm start -- --reset",
    rule,
    "",
  ].join("\n");
}

function logInLines(accounts: readonly DemoLogin[], dataDir: string): string[] {
  if (accounts.length === 0)
    return ["  Log-ins    as they were made in this database; none are known to this folder"];
  const shown = [...accounts].filter(isShown).sort((one, other) => place(one) - place(other));
  const width = Math.max(...shown.map(({ username }) => username.length));
  const lines = shown.map(
    ({ role, username, password }) =>
      `             ${username.padEnd(width)}  ${password}  ${ROLE_NAMES[role] ?? role}`,
  );
  return [
    "  Log-ins    (demonstration: every person in it is invented)",
    ...lines,
    `             all ${accounts.length} are in ${dataDir}/demo.json`,
    "",
  ];
}

function isShown({ centre }: DemoLogin): boolean {
  return centre === null || SHOWN_FIRST.includes(centre);
}

function place({ centre }: DemoLogin): number {
  return centre === null ? SHOWN_FIRST.length : SHOWN_FIRST.indexOf(centre);
}
