import { parseArgs } from "node:util";
import { readInCentreScope } from "@sakhi/db/centre-scope";
import { openCentreDatabase } from "@sakhi/db/connections";
import { databaseUrls } from "@sakhi/db/database-urls";
import { centreFigures, type CentreFigures } from "@sakhi/usecases/figure/centre-figures";
import { administratorAt } from "../enter-centre.ts";
import type { CliEnvironment } from "../env.ts";
import { openDatabase } from "../start/open-database.ts";

/** `sakhi figures --centre <slug> --fy 2024-25 [--source register] [--json]`. */
export async function figuresCommand(
  args: readonly string[],
  environment: CliEnvironment,
  say: (line: string) => void,
): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      centre: { type: "string" },
      fy: { type: "string" },
      source: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  if (!values.centre || !values.fy)
    throw new Error("Say which centre and which year: sakhi figures --centre buxar --fy 2024-25");
  if (values.source !== undefined && values.source !== "register")
    throw new Error("--source takes one word: register");
  const { centre: slug, fy } = values;
  const source = values.source === "register" ? "REGISTER" : "ALL";
  const database = await openDatabase(environment, () => {});
  try {
    const urls = databaseUrls(database.adminUrl, database.rolePasswords);
    const who = await administratorAt(urls, slug);
    const db = await openCentreDatabase(urls.centre);
    const entrant = { ...who, now: new Date() };
    const figures = await readInCentreScope(db, entrant, (reader) =>
      centreFigures(reader, fy, source),
    );
    await db.close();
    say(values.json ? JSON.stringify(flat(figures)) : inWords(slug, figures));
  } finally {
    await database.release();
  }
}

function flat(all: CentreFigures): object {
  const { byCategory, ...figures } = all;
  const by = (measure: "received" | "disposed") =>
    Object.fromEntries(byCategory.map((row) => [row.category, row[measure]]));
  const flatFigures = Object.fromEntries(
    Object.entries(figures).filter(([name]) => name !== "byMonth"),
  );
  return { ...flatFigures, receivedByCategory: by("received"), disposedByCategory: by("disposed") };
}

function inWords(slug: string, figures: CentreFigures): string {
  const rate = figures.disposalRate === null ? "–" : `${figures.disposalRate} %`;
  return [
    `${slug} ${figures.financialYear}: ${figures.received} received, ${figures.disposed} disposed of (${rate})`,
    `not disposed of those received ${figures.notDisposedOfReceived}; pending ${figures.openingPendency} at the start, ${figures.closingPendency} at the end`,
    ...figures.byCategory.map(
      ({ category, received, disposed }) => `  ${category.padEnd(20)} ${received} / ${disposed}`,
    ),
  ].join("\n");
}
