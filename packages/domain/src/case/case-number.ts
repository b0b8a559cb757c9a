import { financialYearLabel, type FinancialYear } from "../calendar/financial-year.ts";

/** The number used inside the centre, like BR-194-01-2425-000123: state, district, centre, year, serial. It never tells the kind of violence. */
export function caseNumber(input: {
  districtLgdCode: number;
  numberInDistrict: number;
  financialYear: FinancialYear;
  serial: number;
}): string {
  const centre = String(input.numberInDistrict).padStart(2, "0");
  const year = financialYearLabel(input.financialYear).replace("-", "").slice(2);
  return `BR-${input.districtLgdCode}-${centre}-${year}-${String(input.serial).padStart(6, "0")}`;
}
