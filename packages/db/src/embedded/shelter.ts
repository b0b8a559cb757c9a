import { lstatSync, mkdirSync, mkdtempSync, chmodSync } from "node:fs";
import path from "node:path";
import { StartRefusal } from "./start-refusal.ts";

/** Folders only root may write to come first, so that nobody else can prepare a trap in them. */
export const SHELTER_ROOTS: readonly string[] = ["/var/lib", "/var/tmp"];

/** Makes a new folder of our own that any account may pass through, outside a project folder only its owner may enter. */
export function makeShelter(roots: readonly string[], prefix: string): string {
  const refusals: string[] = [];
  for (const root of roots) {
    try {
      const dir = mkdtempSync(path.join(root, prefix));
      chmodSync(dir, 0o711);
      return dir;
    } catch (error) {
      refusals.push(`${root}: ${(error as NodeJS.ErrnoException).code}`);
    }
  }
  throw noShelter(roots, refusals.join(", "));
}

/** Opens (or makes) a folder under a fixed name, and refuses one that somebody else could have prepared. */
export function openShelter(roots: readonly string[], name: string): string {
  const refusals: string[] = [];
  for (const root of roots) {
    const dir = path.join(root, name);
    try {
      mkdirSync(dir, { mode: 0o755 });
      return dir;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === "EEXIST" && isOurs(dir)) return dir;
      refusals.push(code === "EEXIST" ? `${dir}: not ours` : `${root}: ${code}`);
    }
  }
  throw noShelter(roots, refusals.join(", "));
}

/** True for a real folder of this very account that nobody else may write to. */
export function isOurs(dir: string): boolean {
  const found = lstatSync(dir, { throwIfNoEntry: false });
  return (
    found !== undefined &&
    found.isDirectory() &&
    found.uid === process.getuid?.() &&
    (found.mode & 0o022) === 0
  );
}

function noShelter(roots: readonly string[], why: string): StartRefusal {
  return new StartRefusal({
    what: "The database account cannot enter this project's folder, and no other place could be made for it.",
    where: roots.join(", "),
    why,
    fix: "set SAKHI_DATA_DIR to a folder other users may pass through, or start as an ordinary user",
  });
}
