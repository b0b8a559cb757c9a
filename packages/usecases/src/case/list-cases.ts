import { listCasePage, type CasePage, type CasePosition } from "@sakhi/db/case/list-cases";
import type { CentreReader } from "@sakhi/db/centre-scope";
import type { Selection } from "@sakhi/db/read/selection";
import { requireDuty } from "@sakhi/domain/actor";
import { financialYearBounds, parseFinancialYear } from "@sakhi/domain/calendar/financial-year";
import { isCalendarDate } from "@sakhi/domain/calendar/india-time";
import type { Category } from "@sakhi/domain/case/category";
import type { CaseOrigin } from "@sakhi/domain/case/source";
import { DomainError } from "@sakhi/domain/errors";
import { isCaseId } from "./get-case-file.ts";

export interface ListCasesInput {
  readonly first: number;
  readonly after?: string | null | undefined;
  readonly oldestFirst: boolean;
  readonly filter?: CaseFilter | null | undefined;
}

export interface CaseFilter {
  readonly pendency?: "PENDING" | "DISPOSED" | null | undefined;
  readonly category?: Category | null | undefined;
  readonly origin?: CaseOrigin | null | undefined;
  readonly financialYear?: string | null | undefined;
  readonly search?: string | null | undefined;
}

const MOST_PER_PAGE = 100;

/** A page of the centre's own cases. Throws `CURSOR_INVALID` or `FINANCIAL_YEAR_INVALID`. */
export function listCases(
  reader: CentreReader,
  input: ListCasesInput,
  selection: { node: Selection; totalCount: boolean },
): Promise<CasePage> {
  requireDuty(reader.actor, "case:read");
  if (input.first < 1 || input.first > MOST_PER_PAGE) {
    throw new DomainError("CASE_INPUT_INVALID", "A page holds 1 to 100 cases.", {
      field: "first",
      problem: "OUT_OF_RANGE",
    });
  }
  const filter = input.filter ?? {};
  const year = filter.financialYear ? parseFinancialYear(filter.financialYear) : null;
  const query = {
    first: input.first,
    after: input.after ? readCursor(input.after) : null,
    oldestFirst: input.oldestFirst,
    disposed: filter.pendency ? filter.pendency === "DISPOSED" : null,
    category: filter.category ?? null,
    origin: filter.origin ?? null,
    financialYear: year === null ? null : { year, ...financialYearBounds(year) },
    search: filter.search?.normalize("NFC").replaceAll("\0", "").trim().slice(0, 100) || null,
  };
  return listCasePage(reader, query, selection);
}

/** The place after a case, for the next page; it holds a date and an id, nothing of the woman. */
export function writeCursor({ receivedOn, id }: CasePosition): string {
  return Buffer.from(`${receivedOn} ${id}`).toString("base64url");
}

function readCursor(cursor: string): CasePosition {
  const [receivedOn = "", id = ""] = Buffer.from(cursor, "base64url").toString().split(" ");
  if (!isCalendarDate(receivedOn) || !isCaseId(id))
    throw new DomainError("CURSOR_INVALID", "This page mark is not one of ours.");
  return { receivedOn, id };
}
