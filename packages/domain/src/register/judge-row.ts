import type { CalendarDate } from "../calendar/india-time.ts";
import type { CaseType } from "../case/category.ts";
import type { CaseSource } from "../case/source.ts";
import type { ServiceKind } from "../service/service.ts";
import { aliasTable } from "./alias-table.ts";
import caseTypeAliases from "./aliases/case-types.json" with { type: "json" };
import sourceAliases from "./aliases/sources.json" with { type: "json" };
import statusAliases from "./aliases/statuses.json" with { type: "json" };
import { saysNothing } from "./blank.ts";
import { cleanLine, cleanText } from "./clean-text.ts";
import type { RegisterColumn } from "./columns.ts";
import { readAge } from "./read-age.ts";
import { readDate } from "./read-date.ts";
import { readPhone } from "./read-phone.ts";
import { readServices } from "./read-services.ts";
import type { RegisterCells } from "./row-fingerprint-text.ts";
import type { Finding, SetAsideCode } from "./set-aside.ts";

/** A row that can be trusted, as a case will keep it. */
export interface RegisterEntry {
  readonly registrationNumber: string;
  readonly receivedOn: CalendarDate;
  readonly caseType: CaseType;
  readonly source: CaseSource;
  readonly services: ServiceKind[];
  readonly disposed: boolean;
  readonly disposedOn: CalendarDate | null;
  readonly womanName: string | null;
  readonly relationName: string | null;
  readonly age: number | null;
  readonly block: string | null;
  readonly thana: string | null;
  readonly phone: string | null;
  readonly remark: string | null;
}

export type RowJudgement =
  | { readonly accepted: true; readonly entry: RegisterEntry }
  | { readonly accepted: false; readonly finding: Finding };

/** The most characters a column keeps. */
export const textLimits = {
  REGISTRATION_NUMBER: 64,
  WOMAN_NAME: 200,
  RELATION_NAME: 200,
  BLOCK: 100,
  THANA: 100,
  REMARK: 2000,
} as const satisfies Partial<Record<RegisterColumn, number>>;

const FOUND_SHOWN = 200;

const typeOfWord = aliasTable(caseTypeAliases satisfies Record<CaseType, readonly string[]>);
const sourceOfWord = aliasTable(sourceAliases satisfies Record<CaseSource, readonly string[]>);
const statusOfWord = aliasTable(statusAliases);

/** A finding on its way out of the readers of one row. */
class SetAside extends Error {
  readonly finding: Finding;
  constructor(code: SetAsideCode, column: RegisterColumn, found: string) {
    super(code);
    this.finding = {
      code,
      column,
      found: cleanText(Array.from(found).slice(0, FOUND_SHOWN).join("")),
    };
  }
}

/**
 * Accepts a row whole or sets it aside with one finding, the first in the order of `registerColumns`; nothing is guessed.
 * A date after `today` has not come yet. Whether the number is taken by another row only the register knows.
 */
export function judgeRow(cells: RegisterCells, today: CalendarDate): RowJudgement {
  try {
    return { accepted: true, entry: readEntry(cells, today) };
  } catch (error) {
    if (error instanceof SetAside) return { accepted: false, finding: error.finding };
    throw error;
  }
}

function readEntry(cells: RegisterCells, today: CalendarDate): RegisterEntry {
  const registrationNumber = readText(cells, "REGISTRATION_NUMBER");
  if (registrationNumber === null)
    throw new SetAside("REGISTRATION_NUMBER_MISSING", "REGISTRATION_NUMBER", "");
  const receivedOn = readPastDate(cells, "RECEIVED_ON", today);
  if (receivedOn === null)
    throw new SetAside("DATE_MISSING", "RECEIVED_ON", cells.RECEIVED_ON ?? "");
  const who = {
    womanName: readText(cells, "WOMAN_NAME"),
    relationName: readText(cells, "RELATION_NAME"),
    age: readOptional(cells, "AGE", readAge, "INVALID_AGE"),
    block: readText(cells, "BLOCK"),
    thana: readText(cells, "THANA"),
    phone: readOptional(cells, "PHONE", readPhone, "INVALID_PHONE"),
  };
  const caseType = readRequired(cells, "CASE_TYPE", typeOfWord, "UNKNOWN_CATEGORY");
  const source = readOptional(cells, "SOURCE", sourceOfWord, "UNKNOWN_SOURCE") ?? "NOT_STATED";
  const services = readServicesCell(cells);
  const disposed = readRequired(cells, "STATUS", statusOfWord, "UNKNOWN_STATUS") === "DISPOSED";
  const disposedOn = readDisposal(cells, disposed, receivedOn, today);
  const remark = readText(cells, "REMARK", cleanText);
  return {
    registrationNumber,
    receivedOn,
    caseType,
    source,
    services,
    disposed,
    disposedOn,
    ...who,
    remark,
  };
}

function readText(
  cells: RegisterCells,
  column: keyof typeof textLimits,
  clean = cleanLine,
): string | null {
  const text = clean(cells[column] ?? "");
  if (Array.from(text).length > textLimits[column])
    throw new SetAside("TEXT_TOO_LONG", column, text);
  return /^[-–—_.]*$/.test(text) ? null : text;
}

function readPastDate(
  cells: RegisterCells,
  column: "RECEIVED_ON" | "DISPOSED_ON",
  today: CalendarDate,
): CalendarDate | null {
  const date = readOptional(cells, column, readDate, "INVALID_DATE");
  if (date !== null && date > today)
    throw new SetAside("DATE_IN_FUTURE", column, cells[column] ?? "");
  return date;
}

function readOptional<T>(
  cells: RegisterCells,
  column: RegisterColumn,
  read: (text: string) => T | null,
  otherwise: SetAsideCode,
): T | null {
  return saysNothing(cells[column] ?? "") ? null : readRequired(cells, column, read, otherwise);
}

function readRequired<T>(
  cells: RegisterCells,
  column: RegisterColumn,
  read: (text: string) => T | null,
  otherwise: SetAsideCode,
): T {
  const value = read(cells[column] ?? "");
  if (value === null) throw new SetAside(otherwise, column, cells[column] ?? "");
  return value;
}

function readServicesCell(cells: RegisterCells): ServiceKind[] {
  if (saysNothing(cells.SERVICES ?? "")) return [];
  const read = readServices(cells.SERVICES ?? "");
  if ("unknown" in read) throw new SetAside("UNKNOWN_SERVICE", "SERVICES", read.unknown);
  return read.services;
}

function readDisposal(
  cells: RegisterCells,
  disposed: boolean,
  receivedOn: CalendarDate,
  today: CalendarDate,
): CalendarDate | null {
  const disposedOn = readPastDate(cells, "DISPOSED_ON", today);
  const found = cells.DISPOSED_ON ?? "";
  if (disposed && disposedOn === null)
    throw new SetAside("DISPOSAL_DATE_MISSING", "DISPOSED_ON", found);
  if (!disposed && disposedOn !== null)
    throw new SetAside("DISPOSAL_DATE_WITHOUT_DISPOSAL", "DISPOSED_ON", found);
  if (disposedOn !== null && disposedOn < receivedOn)
    throw new SetAside("DISPOSED_BEFORE_RECEIVED", "DISPOSED_ON", found);
  return disposedOn;
}
