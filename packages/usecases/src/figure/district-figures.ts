import type { OverseenDistrict } from "@sakhi/db/figure/read-released-cube";
import type { OversightReader } from "@sakhi/db/oversight-scope";
import { requireDuty } from "@sakhi/domain/actor";
import { financialYearLabel, parseFinancialYear } from "@sakhi/domain/calendar/financial-year";
import { findReleasedYear } from "@sakhi/domain/disclosure/find-released-year";
import type { ReleasedCategory } from "@sakhi/domain/disclosure/merge-categories";
import type { ReleasedCounts } from "@sakhi/domain/disclosure/release-cube";
import { OVERSIGHT_THRESHOLD } from "@sakhi/domain/disclosure/threshold";
import { releasedFigures, type ReleasedFigures } from "@sakhi/domain/disclosure/released-figures";

export interface AreaFigures extends ReleasedFigures {
  readonly centres: number;
}

export interface StateFigures extends AreaFigures {
  readonly financialYear: string;
  /** Counts below it are withheld, and others that would give them away. */
  readonly threshold: number;
  readonly byCategory: readonly ReleasedCategory[];
  readonly districts: readonly (AreaFigures & { readonly district: OverseenDistrict })[];
  readonly asOf: Date;
}

/** The districts side by side and the State's sums, of a financial year like "2024-25". */
export async function districtFigures(
  reader: OversightReader,
  financialYear: string,
): Promise<StateFigures> {
  requireDuty(reader.actor, "figure:read-state");
  const wanted = parseFinancialYear(financialYear);
  const { districts, years } = await reader.readCube();
  const year = findReleasedYear(years, wanted);
  const sum = (of: "centres" | "femalePopulation2011") =>
    districts.reduce((total, district) => total + district[of], 0);
  return {
    ...releasedFigures(year.state, sum("femalePopulation2011")),
    centres: sum("centres"),
    financialYear,
    threshold: OVERSIGHT_THRESHOLD,
    byCategory: year.byCategory,
    districts: districts.map((district) => ({
      ...releasedFigures(
        year.districts.get(district.lgdCode) ?? NOTHING,
        district.femalePopulation2011,
      ),
      centres: district.centres,
      district,
    })),
    asOf: reader.now,
  };
}

const NOTHING: ReleasedCounts = {
  received: 0,
  disposed: 0,
  openingPendency: 0,
  closingPendency: 0,
};

/** The years that hold figures, latest first, like "2024-25". */
export async function listFinancialYears(reader: OversightReader): Promise<string[]> {
  requireDuty(reader.actor, "figure:read-state");
  const { years } = await reader.readCube();
  return years.map((year) => financialYearLabel(year.financialYear)).toReversed();
}
