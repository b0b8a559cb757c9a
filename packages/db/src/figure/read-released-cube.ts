import type { FinancialYear } from "@sakhi/domain/calendar/financial-year";
import type { Category } from "@sakhi/domain/case/category";
import type { CategoryCounts } from "@sakhi/domain/disclosure/merge-categories";
import { releaseCube, type ReleasedYear } from "@sakhi/domain/disclosure/release-cube";
import { OVERSIGHT_THRESHOLD } from "@sakhi/domain/disclosure/threshold";
import type { DistrictRow } from "../centre/places.ts";
import type { Read } from "../pipelined-read.ts";

/** A district with the number of its centres. */
export interface OverseenDistrict extends DistrictRow {
  readonly centres: number;
}

/** All that the oversight door shows: the districts by English name, and the released years in their order. */
export interface OversightCube {
  readonly districts: readonly OverseenDistrict[];
  readonly years: readonly ReleasedYear[];
}

/**
 * Reads the rollups of all years and releases them. The counts themselves end here: nobody beyond the door can ask for
 * less than the whole cube, and so nobody can subtract one answer from another.
 */
export async function readReleasedCube(read: Read): Promise<OversightCube> {
  const [districts, areas, split] = await Promise.all([
    readDistricts(read),
    read({
      text: `select c.district_lgd_code, r.financial_year::int, sum(r.received)::int, sum(r.disposed)::int, sum(r.reopened)::int
             from core.centre c join (
               select centre_id, financial_year, sum(received) as received, sum(disposed) as disposed, sum(reopened) as reopened
               from core.rollup_year group by centre_id, financial_year) r on r.centre_id = c.id
             group by 1, 2`,
      values: [],
    }) as Promise<[number, FinancialYear, number, number, number][]>,
    read({
      text: `select financial_year::int, category, sum(received)::int, sum(disposed)::int
             from core.rollup_year group by 1, 2`,
      values: [],
    }) as Promise<[FinancialYear, Category, number, number][]>,
  ]);
  const years = [...new Set(areas.map(([, year]) => year))].toSorted((a, b) => a - b);
  const counted = new Map(
    areas.map(([lgdCode, year, received, disposed, reopened]) => [
      `${lgdCode} ${year}`,
      { received, disposed, reopened },
    ]),
  );
  const cube = {
    years,
    // By the women who live there, fewest first: what has to be withheld besides is then least missed.
    districts: districts
      .toSorted((a, b) => a.femalePopulation2011 - b.femalePopulation2011 || a.lgdCode - b.lgdCode)
      .map(({ lgdCode }) => ({
        lgdCode,
        years: years.map((year) => counted.get(`${lgdCode} ${year}`) ?? NOTHING),
      })),
    categories: years.map(
      (year) =>
        new Map<Category, CategoryCounts>(
          split
            .filter(([of]) => of === year)
            .map(([, category, received, disposed]) => [category, { received, disposed }]),
        ),
    ),
  };
  return { districts, years: releaseCube(cube, OVERSIGHT_THRESHOLD) };
}

const NOTHING = { received: 0, disposed: 0, reopened: 0 };

async function readDistricts(read: Read): Promise<OverseenDistrict[]> {
  const rows = await read({
    text: `select d.lgd_code, d.slug, d.name_en, d.name_hi, d.division_en, d.division_hi, d.female_population_2011,
             d.tile_row, d.tile_column, count(c.id)::int
           from core.district d left join core.centre c on c.district_lgd_code = d.lgd_code
           group by d.lgd_code order by d.name_en`,
    values: [],
  });
  return (
    rows as [number, string, string, string, string, string, number, number, number, number][]
  ).map(
    ([lgdCode, slug, nameEn, nameHi, divisionEn, divisionHi, females, row, column, centres]) => ({
      lgdCode,
      slug,
      nameEn,
      nameHi,
      divisionEn,
      divisionHi,
      femalePopulation2011: females,
      tileRow: row,
      tileColumn: column,
      centres,
    }),
  );
}
