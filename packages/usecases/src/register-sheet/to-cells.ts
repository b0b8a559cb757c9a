import type { RegisterColumn } from "@sakhi/domain/register/columns";
import type { RegisterCells } from "@sakhi/domain/register/row-fingerprint-text";

/** The cells of a row by register column; what stands under an unknown heading is left out. */
export function toCells(
  headingColumns: readonly (RegisterColumn | null)[],
  cells: readonly string[],
): RegisterCells {
  const known: RegisterCells = {};
  headingColumns.forEach((column, index) => {
    if (column !== null) known[column] = cells[index] ?? "";
  });
  return known;
}
