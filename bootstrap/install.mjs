import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { hashOf, inRoot, marked, pnpm } from "./project.mjs";

const MARKER = inRoot("node_modules", ".sakhi-installed");

/** Installs the packages the lockfile names, when they are missing or the lockfile or a manifest changed since. */
export async function installWhenNeeded() {
  const wanted = hashOf(manifests());
  if (marked(MARKER) === wanted) return;
  process.stdout.write("Installing what Sakhi is made of (a minute or two the first time) …\n");
  const { code } = await pnpm(["install", "--frozen-lockfile"]);
  if (code !== 0) {
    throw new Error(
      [
        "✖ The packages could not be installed.",
        "  where: pnpm install --frozen-lockfile, its own words are above",
        "  why:   mostly the npm registry could not be reached, or the disk is full",
        "  fix:   npm ping   and then the same command again",
      ].join("\n"),
    );
  }
  writeFileSync(MARKER, `${wanted}\n`);
}

function manifests() {
  const members = ["apps", "packages"].flatMap((group) =>
    readdirSync(inRoot(group)).map((name) => inRoot(group, name, "package.json")),
  );
  const all = [
    inRoot("package.json"),
    inRoot("pnpm-lock.yaml"),
    inRoot("pnpm-workspace.yaml"),
    inRoot("test", "package.json"),
  ];
  return [...all, inRoot("test", "gates", "package.json"), ...members].filter((file) =>
    existsSync(file),
  );
}
