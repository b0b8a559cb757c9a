import type { Counts } from "./figure-ledger.ts";

/** A financial year's figures of a centre, a district or the State. */
export interface YearFigures extends Counts {
  /** Pending at the start of the year (O). */
  readonly openingPendency: number;
}

/** Closing pendency P = O + R + X - D. It is not "received minus disposed" unless the opening balance is zero. */
export function closingPendency(year: YearFigures): number {
  return year.openingPendency + year.received + year.reopened - year.disposed;
}

/** Of those received in the year, how many were not disposed of within it. This is not the pendency [R21]. */
export function notDisposedOfReceived(
  year: Pick<Counts, "received" | "disposedOfReceived">,
): number {
  return year.received - year.disposedOfReceived;
}

/** Disposed ÷ received in percent, one decimal, as the press prints it (indicator 2); may exceed 100. Null when nothing was received. */
export function disposalRate(year: Pick<Counts, "received" | "disposed">): number | null {
  return year.received === 0 ? null : Math.round((year.disposed / year.received) * 1000) / 10;
}

/** Registrations per lakh (100,000) females of the 2011 Census, for a whole year, two decimals (indicator 1). */
export function receivedPerLakhFemales(received: number, femalePopulation: number): number {
  return Math.round((received / (femalePopulation / 100_000)) * 100) / 100;
}
