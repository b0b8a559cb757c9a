import type { CentreReader } from "@sakhi/db/centre-scope";
import {
  readCentreFigures,
  readCentreYears,
  type CategoryFigures,
  type MonthFigures,
} from "@sakhi/db/figure/read-centre-figures";
import { requireDuty } from "@sakhi/domain/actor";
import {
  financialYearBounds,
  financialYearLabel,
  financialYearOf,
  parseFinancialYear,
} from "@sakhi/domain/calendar/financial-year";
import { categories } from "@sakhi/domain/case/category";
import {
  closingPendency,
  disposalRate,
  notDisposedOfReceived,
} from "@sakhi/domain/indicator/figures";

/** Which cases are counted: all, or those that came from an imported register. */
export type FigureSource = "ALL" | "REGISTER";

export interface CentreFigures {
  readonly financialYear: string;
  readonly received: number;
  readonly disposed: number;
  readonly reopened: number;
  readonly disposalRate: number | null;
  readonly notDisposedOfReceived: number;
  readonly openingPendency: number;
  readonly closingPendency: number;
  readonly byCategory: readonly CategoryFigures[];
  readonly byMonth: readonly MonthFigures[];
}

/** The centre's own figures of a financial year like "2024-25". */
export async function centreFigures(
  reader: CentreReader,
  financialYear: string,
  source: FigureSource,
): Promise<CentreFigures> {
  requireDuty(reader.actor, "figure:read-centre");
  const year = parseFinancialYear(financialYear);
  const rows = await readCentreFigures(reader, year, source === "REGISTER" ? "REGISTER" : null);
  return {
    financialYear,
    received: rows.year.received,
    disposed: rows.year.disposed,
    reopened: rows.year.reopened,
    disposalRate: disposalRate(rows.year),
    notDisposedOfReceived: notDisposedOfReceived(rows.year),
    openingPendency: rows.year.openingPendency,
    closingPendency: closingPendency(rows.year),
    byCategory: categories.map(
      (category) =>
        rows.byCategory.find((row) => row.category === category) ?? {
          category,
          received: 0,
          disposed: 0,
        },
    ),
    byMonth: monthsOf(year).map(
      (month) =>
        rows.byMonth.find((row) => row.month === month) ?? { month, received: 0, disposed: 0 },
    ),
  };
}

/** The years that hold the centre's figures and the year that runs now, latest first. */
export async function listCentreYears(reader: CentreReader): Promise<string[]> {
  requireDuty(reader.actor, "figure:read-centre");
  const years = new Set([financialYearOf(reader.today), ...(await readCentreYears(reader))]);
  return [...years].toSorted((a, b) => b - a).map(financialYearLabel);
}

/** April to March, as yyyy-mm. */
function monthsOf(year: number): string[] {
  const { from } = financialYearBounds(year);
  const first = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1;
  return Array.from(
    { length: 12 },
    (_, i) => `${Math.floor((first + i) / 12)}-${String(((first + i) % 12) + 1).padStart(2, "0")}`,
  );
}
