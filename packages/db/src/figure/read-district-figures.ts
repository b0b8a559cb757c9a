import type { FinancialYear } from "@sakhi/domain/calendar/financial-year";
import type { Category } from "@sakhi/domain/case/category";
import type { YearFigures } from "@sakhi/domain/indicator/figures";
import type { OversightReader } from "../oversight-scope.ts";
import type { CategoryFigures } from "./read-centre-figures.ts";

export interface DistrictFigureRow extends YearFigures {
  readonly lgdCode: number;
  readonly centres: number;
}

/** One year's figures of every district, from one row per centre, year and kind: the cost does not grow with cases. */
export async function readDistrictFigures(
  reader: OversightReader,
  year: FinancialYear,
): Promise<DistrictFigureRow[]> {
  const rows = await reader.read({
    text: `select c.district_lgd_code, count(distinct c.id)::int,
             coalesce(sum(r.received) filter (where r.financial_year = $1), 0)::int,
             coalesce(sum(r.disposed) filter (where r.financial_year = $1), 0)::int,
             coalesce(sum(r.reopened) filter (where r.financial_year = $1), 0)::int,
             coalesce(sum(r.disposed_of_received) filter (where r.financial_year = $1), 0)::int,
             coalesce(sum(r.received + r.reopened - r.disposed) filter (where r.financial_year < $1), 0)::int
           from core.centre c left join core.rollup_year r on r.centre_id = c.id and r.financial_year <= $1
           group by c.district_lgd_code`,
    values: [year],
  });
  return (rows as number[][]).map((row) => ({
    lgdCode: row[0]!,
    centres: row[1]!,
    received: row[2]!,
    disposed: row[3]!,
    reopened: row[4]!,
    disposedOfReceived: row[5]!,
    openingPendency: row[6]!,
  }));
}

/** The State's split by category; districts are not split, their cells could point at a woman. */
export async function readStateCategories(
  reader: OversightReader,
  year: FinancialYear,
): Promise<CategoryFigures[]> {
  const rows = await reader.read({
    text: `select category, sum(received)::int, sum(disposed)::int from core.rollup_year where financial_year = $1 group by category`,
    values: [year],
  });
  return (rows as [Category, number, number][]).map(([category, received, disposed]) => ({
    category,
    received,
    disposed,
  }));
}

/** The years that hold any figure, latest first. */
export async function readFinancialYears(reader: OversightReader): Promise<FinancialYear[]> {
  const rows = await reader.read({
    text: `select distinct financial_year::int from core.rollup_year order by 1 desc`,
    values: [],
  });
  return rows.map((row) => row[0] as number);
}
