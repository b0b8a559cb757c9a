import type { FinancialYear } from "@sakhi/domain/calendar/financial-year";
import { financialYearBounds } from "@sakhi/domain/calendar/financial-year";
import type { Category } from "@sakhi/domain/case/category";
import type { YearFigures } from "@sakhi/domain/indicator/figures";
import type { CentreReader } from "../centre-scope.ts";

export interface CategoryFigures {
  readonly category: Category;
  readonly received: number;
  readonly disposed: number;
}

export interface MonthFigures {
  /** yyyy-mm */
  readonly month: string;
  readonly received: number;
  readonly disposed: number;
}

export interface CentreFigureRows {
  readonly year: YearFigures;
  readonly byCategory: readonly CategoryFigures[];
  readonly byMonth: readonly MonthFigures[];
}

/** A centre's figures of one year from its rollups; with `origin`, of the cases that came from there alone. */
export async function readCentreFigures(
  reader: CentreReader,
  year: FinancialYear,
  origin: string | null,
): Promise<CentreFigureRows> {
  const { from, to } = financialYearBounds(year);
  const [years, months] = await Promise.all([
    reader.read({
      text: `select category,
               coalesce(sum(received) filter (where financial_year = $2), 0)::int,
               coalesce(sum(disposed) filter (where financial_year = $2), 0)::int,
               coalesce(sum(reopened) filter (where financial_year = $2), 0)::int,
               coalesce(sum(disposed_of_received) filter (where financial_year = $2), 0)::int,
               coalesce(sum(received + reopened - disposed) filter (where financial_year < $2), 0)::int
             from core.rollup_year where centre_id = $1 and financial_year <= $2 and ($3::text is null or origin = $3)
             group by category`,
      values: [reader.centreId, year, origin],
    }),
    reader.read({
      text: `select to_char(day, 'YYYY-MM'), sum(received)::int, sum(disposed)::int
             from core.rollup_day where centre_id = $1 and day between $2 and $3 and ($4::text is null or origin = $4)
             group by 1 order by 1`,
      values: [reader.centreId, from, to, origin],
    }),
  ]);
  const rows = years as [Category, number, number, number, number, number][];
  const sum = (index: 1 | 2 | 3 | 4 | 5) => rows.reduce((total, row) => total + row[index], 0);
  return {
    year: {
      received: sum(1),
      disposed: sum(2),
      reopened: sum(3),
      disposedOfReceived: sum(4),
      openingPendency: sum(5),
    },
    byCategory: rows.map(([category, received, disposed]) => ({ category, received, disposed })),
    byMonth: (months as [string, number, number][]).map(([month, received, disposed]) => ({
      month,
      received,
      disposed,
    })),
  };
}

/** The years that hold any of the centre's figures, latest first. */
export async function readCentreYears(reader: CentreReader): Promise<FinancialYear[]> {
  const rows = await reader.read({
    text: `select distinct financial_year::int from core.rollup_year where centre_id = $1 order by 1 desc`,
    values: [reader.centreId],
  });
  return rows.map((row) => row[0] as number);
}
