import path from "node:path";
import { fileURLToPath } from "node:url";

export const projectRoot = fileURLToPath(new URL("../..", import.meta.url));

/** A file of the project, by its path from the root. */
export function inProject(...parts: readonly string[]): string {
  return path.join(projectRoot, ...parts);
}
