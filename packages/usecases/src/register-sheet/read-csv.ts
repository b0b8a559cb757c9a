import { CsvError, parse } from "csv-parse/sync";
import { bestKnownHeadings } from "./heading-row.ts";
import { unreadable } from "./sheet-limits.ts";
import { type SheetRow, sheetRow } from "./sheet-row.ts";

const DELIMITERS = [",", ";", "\t"] as const;
type Delimiter = (typeof DELIMITERS)[number];

const SAMPLE_RECORDS = 20;
/** A quote that is never closed swallows the rest of the file; stop it before it swallows megabytes. */
const RECORD_CHARACTERS = 1_000_000;

/** Every row of a CSV that is not blank; the delimiter is the one under which the headings are understood best. */
export function readCsv(bytes: Uint8Array): SheetRow[] {
  const text = decode(bytes);
  const delimiter =
    DELIMITERS.toSorted((a, b) => headingsUnder(text, b) - headingsUnder(text, a))[0] ?? ",";
  try {
    return readRecords(text, delimiter);
  } catch (error) {
    if (error instanceof CsvError) throw unreadable("BROKEN_CSV", { code: error.code });
    throw error;
  }
}

/** UTF-8 with or without its mark, or UTF-16 with one; the text of other code pages cannot be told apart and is refused. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? "utf-16le"
      : first === 0xfe && second === 0xff
        ? "utf-16be"
        : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw unreadable("NOT_TEXT");
  }
}

function headingsUnder(text: string, delimiter: Delimiter): number {
  try {
    return bestKnownHeadings(readRecords(text, delimiter, SAMPLE_RECORDS));
  } catch {
    return 0;
  }
}

function readRecords(text: string, delimiter: Delimiter, to = -1): SheetRow[] {
  const records = parse(text, {
    delimiter,
    to,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: RECORD_CHARACTERS,
  });
  return records.map((record, index) => sheetRow(index + 1, record)).filter((row) => row !== null);
}
