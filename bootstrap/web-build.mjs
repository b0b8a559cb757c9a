import { existsSync, writeFileSync } from "node:fs";
import { filesBelow, hashOf, inRoot, marked, pnpm } from "./project.mjs";

const BUILT = inRoot("apps", "web", "build");
const MARKER = inRoot("apps", "web", "build", ".sakhi-sources");

/** Builds the web app when its sources, or what it is built with, changed since the last build. */
export async function buildWebWhenChanged() {
  const wanted = hashOf([
    ...filesBelow(inRoot("apps", "web")),
    inRoot("pnpm-lock.yaml"),
    inRoot("tsconfig.base.json"),
  ]);
  if (marked(MARKER) === wanted && existsSync(`${BUILT}/server/index.js`)) return;
  process.stdout.write("Building the web pages …\n");
  if ((await buildWeb()).code !== 0)
    throw new Error("✖ The web pages could not be built; the reason is above.");
  writeFileSync(MARKER, `${wanted}\n`);
}

function buildWeb(options = {}) {
  return pnpm(
    ["exec", "turbo", "run", "build", "--filter=@sakhi/web", "--output-logs=errors-only"],
    options,
  );
}
