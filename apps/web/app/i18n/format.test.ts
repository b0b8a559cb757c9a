import { describe, expect, test } from "vitest";
import {
  currentFinancialYear,
  formatDate,
  formatInstant,
  formatNumber,
  formatPercent,
  formatRate,
  todayInIndia,
} from "./format.ts";

describe("dates", () => {
  test("a date is written with its month's name, so that day and month are never taken for each other", () => {
    expect(formatDate("hi", "2026-11-24")).toBe("24\u00a0नवं\u00a02026");
    expect(formatDate("en", "2026-04-03")).toBe("3\u00a0Apr\u00a02026");
  });

  test("text that is no date is shown as it came", () => {
    expect(formatDate("hi", "31/02/2026")).toBe("31/02/2026");
    expect(formatDate("hi", "2026-13-01")).toBe("2026-13-01");
  });

  test("an instant is read on India's clock, in 24 hours", () => {
    expect(formatInstant("hi", "2026-11-24T18:30:00Z")).toBe("25\u00a0नवं\u00a02026, 00:00");
    expect(formatInstant("en", "2026-11-24T08:32:00.000Z")).toBe("24\u00a0Nov\u00a02026, 14:02");
  });

  test("the day changes in India at 18:30 UTC", () => {
    expect(todayInIndia(new Date("2026-11-24T18:29:59Z"))).toBe("2026-11-24");
    expect(todayInIndia(new Date("2026-11-24T18:30:00Z"))).toBe("2026-11-25");
  });

  test.each([
    ["2026-03-31T18:29:00Z", "2025-26"],
    ["2026-03-31T18:30:00Z", "2026-27"],
    ["2099-12-01T00:00:00Z", "2099-00"],
  ])("at %s the financial year is %s", (now, year) => {
    expect(currentFinancialYear(new Date(now))).toBe(year);
  });
});

describe("numbers", () => {
  test("are grouped in thousands, lakhs and crores", () => {
    expect(formatNumber(1_234_567)).toBe("12,34,567");
    expect(formatNumber(0)).toBe("0");
  });

  test("a rate of nothing received is a dash, not zero", () => {
    expect(formatPercent(null)).toBe("–");
    expect(formatPercent(0)).toBe("0.0\u00a0%");
    expect(formatPercent(89.3)).toBe("89.3\u00a0%");
  });

  test("a rate per lakh keeps two decimals", () => {
    expect(formatRate(21.75)).toBe("21.75");
    expect(formatRate(17.8)).toBe("17.80");
  });
});
