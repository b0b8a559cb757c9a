import { DomainError } from "@sakhi/domain/errors";

/** What a register may measure; a year of a busy centre is a few hundred rows and some 100 kB. */
export const sheetLimits = {
  fileBytes: 10 * 1024 * 1024,
  unpackedBytes: 100 * 1024 * 1024,
  rows: 20_000,
  columns: 60,
  /** Excel's own limit for the text of a cell. */
  cellCharacters: 32_767,
} as const;

/** Why a file is no register that can be read; told in `details.reason`. */
export type UnreadableReason =
  | "EMPTY"
  | "TOO_LARGE"
  | "UNPACKS_TOO_LARGE"
  | "TOO_MANY_ROWS"
  | "TOO_MANY_COLUMNS"
  | "CELL_TOO_LONG"
  | "NOT_TEXT"
  | "BROKEN_CSV"
  | "NOT_A_WORKBOOK"
  | "BROKEN_WORKBOOK"
  | "OLD_OR_LOCKED_WORKBOOK";

export function unreadable(
  reason: UnreadableReason,
  details: Readonly<Record<string, string>> = {},
): DomainError {
  return new DomainError(
    "IMPORT_FILE_UNREADABLE",
    `This file cannot be read as a register: ${reason}.`,
    { reason, ...details },
  );
}
