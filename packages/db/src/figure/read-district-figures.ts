import type { FinancialYear } from "@sakhi/domain/calendar/financial-year";
import type { Category } from "@sakhi/domain/case/category";
import type { YearFigures } from "@sakhi/domain/indicator/figures";
import type { DistrictRow } from "../centre/places.ts";
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
    text: `select c.district_lgd_code, count(*)::int, coalesce(sum(r.received), 0)::int, coalesce(sum(r.disposed), 0)::int,
             coalesce(sum(r.reopened), 0)::int, coalesce(sum(r.disposed_of_received), 0)::int, coalesce(sum(r.opening), 0)::int
           from core.centre c left join (
             select centre_id,
               sum(received) filter (where financial_year = $1) as received,
               sum(disposed) filter (where financial_year = $1) as disposed,
               sum(reopened) filter (where financial_year = $1) as reopened,
               sum(disposed_of_received) filter (where financial_year = $1) as disposed_of_received,
               sum(received + reopened - disposed) filter (where financial_year < $1) as opening
             from core.rollup_year where financial_year <= $1 group by centre_id) r on r.centre_id = c.id
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

/** The districts by English name, read beside their figures. */
export async function readDistricts(reader: OversightReader): Promise<DistrictRow[]> {
  const rows = await reader.read({
    text: `select lgd_code, slug, name_en, name_hi, division_en, division_hi, female_population_2011, tile_row, tile_column
           from core.district order by name_en`,
    values: [],
  });
  return (rows as [number, string, string, string, string, string, number, number, number][]).map(
    ([lgdCode, slug, nameEn, nameHi, divisionEn, divisionHi, females, tileRow, tileColumn]) => ({
      lgdCode,
      slug,
      nameEn,
      nameHi,
      divisionEn,
      divisionHi,
      femalePopulation2011: females,
      tileRow,
      tileColumn,
    }),
  );
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
