import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DomainError } from "../errors.ts";
import {
  financialYearBounds,
  financialYearLabel,
  financialYearOf,
  parseFinancialYear,
} from "./financial-year.ts";
import { dateInIndia, daysBetween, isCalendarDate } from "./india-time.ts";

const days = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2098-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("the date on a wall in India", () => {
  test.each([
    ["2025-03-31T18:29:59.999Z", "2025-03-31"],
    ["2025-03-31T18:30:00Z", "2025-04-01"],
    ["2025-12-31T18:30:00Z", "2026-01-01"],
    ["2024-02-28T20:00:00Z", "2024-02-29"],
    ["2026-11-23T00:00:00+05:30", "2026-11-23"],
  ])("at %s it is %s", (instant, date) => {
    expect(dateInIndia(new Date(instant))).toBe(date);
  });

  test("a case received in the last second of March belongs to the old year, one second later to the new", () => {
    const yearAt = (instant: string) => financialYearOf(dateInIndia(new Date(instant)));
    expect(yearAt("2025-03-31T18:29:59Z")).toBe(2024);
    expect(yearAt("2025-03-31T18:30:00Z")).toBe(2025);
  });
});

describe("a calendar date", () => {
  test.each(["2024-02-29", "2000-02-29", "2025-12-31"])("%s exists", (date) => {
    expect(isCalendarDate(date)).toBe(true);
  });

  test.each([
    "2025-02-29",
    "2100-02-29",
    "2025-04-31",
    "2025-13-01",
    "2025-00-10",
    "2025-01-00",
    "25-01-01",
    "2025-1-1",
    "2025-01-01T00:00:00Z",
    " 2025-01-01",
    "2025-01-01\n",
    "०२०२५-०१-०१",
    "0000-01-01",
    "",
  ])("%j does not", (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });

  test("days are counted across leap days and backwards", () => {
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
    expect(daysBetween("2025-02-28", "2025-03-01")).toBe(1);
    expect(daysBetween("2025-03-01", "2025-02-28")).toBe(-1);
    expect(daysBetween("2025-03-01", "2025-03-01")).toBe(0);
  });
});

describe("a financial year", () => {
  test.each([
    ["2024-03-31", 2023],
    ["2024-04-01", 2024],
    ["2025-01-01", 2024],
    ["2025-03-31", 2024],
  ])("%s lies in %i", (date, year) => {
    expect(financialYearOf(date)).toBe(year);
  });

  test.each([
    [2024, "2024-25"],
    [2008, "2008-09"],
    [2099, "2099-00"],
  ])("%i is written %s and read back", (year, label) => {
    expect(financialYearLabel(year)).toBe(label);
    expect(parseFinancialYear(label)).toBe(year);
  });

  test.each([
    "2024-26",
    "2024-2025",
    "2024",
    "24-25",
    "2024-25 ",
    "0000-01",
    "२०२४-२५",
    "",
    "2024–25",
  ])("%j is no financial year", (label) => {
    expect(() => parseFinancialYear(label)).toThrow(
      expect.objectContaining({ code: "FINANCIAL_YEAR_INVALID" }) as DomainError,
    );
  });

  test("every day lies within the bounds of its own year and of no other", () => {
    fc.assert(
      fc.property(days, (day) => {
        const year = financialYearOf(day);
        const { from, to } = financialYearBounds(year);
        expect(from <= day && day <= to).toBe(true);
        expect(day > financialYearBounds(year - 1).to).toBe(true);
        expect(day < financialYearBounds(year + 1).from).toBe(true);
        expect([365, 366]).toContain(daysBetween(from, to) + 1);
      }),
    );
  });
});
