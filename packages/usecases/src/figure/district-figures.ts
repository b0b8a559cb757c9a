import type { DistrictRow } from "@sakhi/db/centre/places";
import {
  readDistrictFigures,
  readDistricts,
  readFinancialYears,
  readStateCategories,
} from "@sakhi/db/figure/read-district-figures";
import type { CategoryFigures } from "@sakhi/db/figure/read-centre-figures";
import type { OversightReader } from "@sakhi/db/oversight-scope";
import { requireDuty } from "@sakhi/domain/actor";
import { financialYearLabel, parseFinancialYear } from "@sakhi/domain/calendar/financial-year";
import { categories } from "@sakhi/domain/case/category";
import {
  closingPendency,
  disposalRate,
  notDisposedOfReceived,
  receivedPerLakhFemales,
  type YearFigures,
} from "@sakhi/domain/indicator/figures";

export interface AreaFigures {
  readonly centres: number;
  readonly received: number;
  readonly disposed: number;
  readonly disposalRate: number | null;
  readonly openingPendency: number;
  readonly closingPendency: number;
  readonly notDisposedOfReceived: number;
  readonly receivedPerLakhFemales: number;
}

export interface StateFigures extends AreaFigures {
  readonly financialYear: string;
  readonly byCategory: readonly CategoryFigures[];
  readonly districts: readonly (AreaFigures & { readonly district: DistrictRow })[];
  readonly asOf: Date;
}

/** The districts side by side and the State's sums, of a financial year like "2024-25". */
export async function districtFigures(
  reader: OversightReader,
  financialYear: string,
): Promise<StateFigures> {
  requireDuty(reader.actor, "figure:read-state");
  const year = parseFinancialYear(financialYear);
  const [districts, rows, split] = await Promise.all([
    readDistricts(reader),
    readDistrictFigures(reader, year),
    readStateCategories(reader, year),
  ]);
  const areas = districts.map((district) => {
    const row = rows.find((one) => one.lgdCode === district.lgdCode);
    return { district, row: row ?? { ...NOTHING, centres: 0 } };
  });
  const sum = (measure: keyof typeof NOTHING | "centres") =>
    areas.reduce((total, { row }) => total + row[measure], 0);
  const state = {
    centres: sum("centres"),
    received: sum("received"),
    disposed: sum("disposed"),
    reopened: sum("reopened"),
    disposedOfReceived: sum("disposedOfReceived"),
    openingPendency: sum("openingPendency"),
  };
  const females = districts.reduce((total, district) => total + district.femalePopulation2011, 0);
  return {
    ...areaFigures(state, females),
    financialYear,
    byCategory: categories.map(
      (category) =>
        split.find((row) => row.category === category) ?? { category, received: 0, disposed: 0 },
    ),
    districts: areas.map(({ district, row }) => ({
      district,
      ...areaFigures(row, district.femalePopulation2011),
    })),
    asOf: reader.now,
  };
}

/** The years that hold figures, latest first, like "2024-25". */
export async function listFinancialYears(reader: OversightReader): Promise<string[]> {
  requireDuty(reader.actor, "figure:read-state");
  return (await readFinancialYears(reader)).map(financialYearLabel);
}

const NOTHING = {
  received: 0,
  disposed: 0,
  reopened: 0,
  disposedOfReceived: 0,
  openingPendency: 0,
};

function areaFigures(
  row: YearFigures & { readonly centres: number },
  females: number,
): AreaFigures {
  return {
    centres: row.centres,
    received: row.received,
    disposed: row.disposed,
    disposalRate: disposalRate(row),
    openingPendency: row.openingPendency,
    closingPendency: closingPendency(row),
    notDisposedOfReceived: notDisposedOfReceived(row),
    receivedPerLakhFemales: receivedPerLakhFemales(row.received, females),
  };
}
