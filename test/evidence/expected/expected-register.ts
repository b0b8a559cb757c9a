import { readFileSync } from "node:fs";
import type { Category } from "@sakhi/domain/case/category";

/** What a register must give: counted by hand or by its generator, never by the import. */
export interface ExpectedRegister {
  readonly financialYear: string;
  /** Rows that are not blank. */
  readonly rows: number;
  readonly received: number;
  readonly disposed: number;
  readonly receivedByCategory: Readonly<Record<Category, number>>;
  readonly disposedByCategory: Readonly<Record<Category, number>>;
  /** In the order of the sheet. */
  readonly setAside: readonly { readonly line: number; readonly code: string }[];
}

/** The answer that belongs to a register in `data/`. */
export function expectedRegister(name: string): ExpectedRegister {
  const file = new URL(`./${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as ExpectedRegister;
}
