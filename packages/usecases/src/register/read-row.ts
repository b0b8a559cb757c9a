import type { ImportBatch } from "@sakhi/db/register/import-batch.entity";
import type { ImportRow } from "@sakhi/db/register/import-row.entity";
import type { RegisterColumn } from "@sakhi/domain/register/columns";
import type { RegisterCells } from "@sakhi/domain/register/row-fingerprint-text";
import { toCells } from "../register-sheet/to-cells.ts";

/** The cells of a row by register column; cells under unknown headings are left out. */
export function readRow(
  batch: Pick<ImportBatch, "columns">,
  row: Pick<ImportRow, "cells">,
): RegisterCells {
  return toCells(
    batch.columns.map((column) => (column === "" ? null : (column as RegisterColumn))),
    row.cells,
  );
}
