import { financialYearOf } from "@sakhi/domain/calendar/financial-year";
import type { CalendarDate } from "@sakhi/domain/calendar/india-time";
import { caseNumber } from "@sakhi/domain/case/case-number";
import type { CentreScope } from "../centre-scope.ts";
import type { OwnCentre } from "../centre/own-centre.ts";

/** Hands out one case number per date received, in order, without a gap or a tie: the counter row is locked to the end of the transaction. */
export async function reserveCaseNumbers(
  scope: CentreScope,
  centre: OwnCentre,
  receivedDates: readonly CalendarDate[],
): Promise<string[]> {
  const years = receivedDates.map(financialYearOf);
  const next = new Map<number, number>();
  // Years in order, so that two transactions never wait for each other crosswise.
  for (const year of [...new Set(years)].toSorted((a, b) => a - b)) {
    const wanted = years.filter((one) => one === year).length;
    const [row] = await scope.em.execute<{ last: number }[]>(
      `insert into core.case_serial (centre_id, financial_year, last_serial) values (?, ?, ?)
       on conflict (centre_id, financial_year) do update set last_serial = case_serial.last_serial + excluded.last_serial
       returning last_serial as last`,
      [scope.centreId, year, wanted],
    );
    next.set(year, row!.last - wanted + 1);
  }
  return years.map((financialYear) => {
    const serial = next.get(financialYear)!;
    next.set(financialYear, serial + 1);
    return caseNumber({ ...centre, financialYear, serial });
  });
}

/** Makes registrations of one centre and year wait for each other until the transaction ends. */
export async function queueForCaseNumbers(
  scope: CentreScope,
  receivedOn: CalendarDate,
): Promise<void> {
  await scope.em.execute(
    `insert into core.case_serial (centre_id, financial_year, last_serial) values (?, ?, 0)
     on conflict (centre_id, financial_year) do update set last_serial = case_serial.last_serial`,
    [scope.centreId, financialYearOf(receivedOn)],
  );
}
