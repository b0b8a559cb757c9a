import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { financialYearBounds, financialYearOf } from "@sakhi/domain/calendar/financial-year";
import { categoryOf } from "@sakhi/domain/case/category";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { centres } from "./districts.ts";
import { type SyntheticCase, generateCases } from "./generate-cases.ts";

const TODAY = "2026-11-23";
const cases = generateCases(TODAY);

const between = (day: string | null, from: string, to: string) =>
  day !== null && day >= from && day <= to;
const within = (year: number) => {
  const { from, to } = financialYearBounds(year);
  return (day: string | null) => between(day, from, to);
};
const received = (among: readonly SyntheticCase[], year: number) =>
  among.filter((c) => within(year)(c.receivedOn)).length;
const disposed = (among: readonly SyntheticCase[], year: number) =>
  among.filter((c) => within(year)(c.disposedOn)).length;
const of = (slug: string, among = cases) => among.filter((c) => c.centreSlug === slug);
const opening = (among: readonly SyntheticCase[], day: string) =>
  among.filter((c) => c.receivedOn < day && (c.disposedOn === null || c.disposedOn >= day)).length;

function registerOfBhojpur(): { receivedOn: string; disposedOn: string }[] {
  const rows: string[][] = parse(
    readFileSync(new URL("../../../../data/bhojpur-register-2025-26.csv", import.meta.url)),
    {
      relax_column_count: true,
    },
  );
  const iso = (cell: string) =>
    cell
      .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
      .split("/")
      .toReversed()
      .join("-");
  return rows
    .map((cells, at) => ({ line: at + 1, receivedOn: iso(cells[2]!), disposedOn: iso(cells[13]!) }))
    .filter(({ line }) => line > 1 && line !== 27 && line !== 47);
}

describe("the published totals", () => {
  test("2023-24 comes to 7,517 received and 6,599 disposed of", () => {
    expect([received(cases, 2023), disposed(cases, 2023)]).toEqual([7517, 6599]);
  });

  test("2024-25 comes to 8,888 and 7,185 once Buxar's register of 178 and 159 is in", () => {
    expect([received(cases, 2024) + 178, disposed(cases, 2024) + 159]).toEqual([8888, 7185]);
  });

  test("April 2025 to January 2026 comes to 7,180 and 6,322 once Bhojpur's register is in", () => {
    const register = registerOfBhojpur();
    const [from, to] = ["2025-04-01", "2026-01-31"];
    const added = [...cases, ...register];
    expect(added.filter((c) => between(c.receivedOn, from, to))).toHaveLength(7180);
    expect(added.filter((c) => between(c.disposedOn, from, to))).toHaveLength(6322);
  });
});

describe("the two centres that import a register", () => {
  test("Buxar is given nothing in 2024-25 and opens that year with nothing pending", () => {
    expect([received(of("buxar"), 2024), disposed(of("buxar"), 2024)]).toEqual([0, 0]);
    expect(opening(of("buxar"), "2024-04-01")).toBe(0);
  });

  test("Bhojpur is given nothing in 2025-26 and opens that year with nothing pending", () => {
    expect([received(of("bhojpur"), 2025), disposed(of("bhojpur"), 2025)]).toEqual([0, 0]);
    expect(opening(of("bhojpur"), "2025-04-01")).toBe(0);
  });

  test("both have cases in the other years, and Buxar's name a block of Buxar", () => {
    for (const year of [2023, 2025, 2026]) expect(received(of("buxar"), year)).toBeGreaterThan(80);
    for (const year of [2023, 2024, 2026])
      expect(received(of("bhojpur"), year)).toBeGreaterThan(80);
    expect(of("buxar").every((c) => c.block !== null)).toBe(true);
    expect(of("gaya").every((c) => c.block === null)).toBe(true);
  });
});

describe("the invented cases", () => {
  test("every centre has cases, and nearly all open each year with some still pending", () => {
    for (const { slug } of centres()) expect(of(slug).length).toBeGreaterThan(100);
    for (const year of [2024, 2025, 2026]) {
      const pending = centres().filter(({ slug }) => opening(of(slug), `${year}-04-01`) > 0);
      expect(pending.length).toBeGreaterThanOrEqual(37);
    }
  });

  test("a year disposes of cases of its own and of the year before", () => {
    for (const year of [2024, 2025, 2026]) {
      const dated = cases.filter((c) => within(year)(c.disposedOn));
      const own = dated.filter((c) => within(year)(c.receivedOn)).length / dated.length;
      expect(own).toBeGreaterThan(0.5);
      expect(own).toBeLessThan(0.95);
    }
  });

  test("the types keep the mix of Bihar's helpline register", () => {
    const share = (category: string) =>
      cases.filter((c) => categoryOf(c.caseType) === category).length / cases.length;
    expect(share("DOMESTIC_VIOLENCE")).toBeCloseTo(0.716, 1);
    expect(share("DOWRY_HARASSMENT")).toBeCloseTo(0.153, 1.5);
    expect(share("CHILD_MARRIAGE")).toBeCloseTo(0.029, 2);
    expect(share("SEXUAL_EXPLOITATION")).toBeCloseTo(0.026, 2);
    expect(share("OTHER")).toBeCloseTo(0.077, 1.5);
  });

  test("each says that it is invented, has its own identifier, and holds no telephone number", () => {
    expect(
      cases.every((c) => c.synthetic && c.womanName.endsWith(" (काल्पनिक)") && c.phone === null),
    ).toBe(true);
    expect(new Set(cases.map((c) => c.id)).size).toBe(cases.length);
  });

  test("each has one to three services, an age of 12 to 70, and an outcome exactly when it is disposed of", () => {
    for (const c of cases) {
      expect(new Set(c.services).size).toBe(c.services.length);
      expect(c.services.length >= 1 && c.services.length <= 3).toBe(true);
      expect(c.age >= 12 && c.age <= 70).toBe(true);
      expect(c.outcome === null).toBe(c.disposedOn === null);
    }
  });

  test("a settlement is never the outcome for a child, a sexual offence or trafficking", () => {
    const settled = cases.filter((c) => c.outcome === "SETTLEMENT");
    expect(settled.length).toBeGreaterThan(1000);
    expect(
      settled.some((c) => c.age < 18 || ["SEXUAL_ABUSE", "HUMAN_TRAFFICKING"].includes(c.caseType)),
    ).toBe(false);
  });
});

test("the same day gives the same cases to the last letter", () => {
  const hash = (drawn: readonly SyntheticCase[]) =>
    createHash("sha256").update(JSON.stringify(drawn)).digest("hex");
  expect(hash(generateCases(TODAY))).toBe(hash(cases));
});

const someDay = fc
  .integer({ min: Date.UTC(2026, 3, 2) / 86_400_000, max: Date.UTC(2029, 11, 31) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

test("whatever day it is, nothing lies in the future, nothing is disposed of before it came, and closed years stay exact", () => {
  fc.assert(
    fc.property(someDay, (today) => {
      const drawn = generateCases(today);
      const fits = (c: SyntheticCase) =>
        c.receivedOn <= today &&
        (c.disposedOn === null || (c.disposedOn >= c.receivedOn && c.disposedOn <= today));
      expect(drawn.every(fits)).toBe(true);
      expect([received(drawn, 2023), disposed(drawn, 2023)]).toEqual([7517, 6599]);
      expect([received(drawn, 2024), disposed(drawn, 2024)]).toEqual([8710, 7026]);
      for (let year = 2026; year < financialYearOf(today); year++) {
        expect(received(drawn, year)).toBeGreaterThan(8400);
        expect(disposed(drawn, year)).toBeGreaterThan(7800);
      }
    }),
    { numRuns: 12, examples: [["2026-04-02"], [TODAY], ["2027-03-31"], ["2027-12-31"]] },
  );
});

test("a later day tells more of the same story: what was received and disposed of before stays as it was", () => {
  const later = new Map(generateCases("2027-06-30").map((c) => [c.id, c]));
  for (const c of cases) {
    const then = later.get(c.id)!;
    expect(then.receivedOn).toBe(c.receivedOn);
    if (c.disposedOn === null)
      expect(then.disposedOn === null || then.disposedOn > TODAY).toBe(true);
    else expect(then.disposedOn).toBe(c.disposedOn);
  }
});

test("no centre's pendency is ever below zero, on any day", () => {
  for (const { slug } of centres()) {
    const change = new Map<string, number>();
    for (const c of of(slug)) {
      change.set(c.receivedOn, (change.get(c.receivedOn) ?? 0) + 1);
      if (c.disposedOn !== null) change.set(c.disposedOn, (change.get(c.disposedOn) ?? 0) - 1);
    }
    let pending = 0;
    for (const day of [...change.keys()].toSorted()) {
      pending += change.get(day)!;
      expect(pending).toBeGreaterThanOrEqual(0);
    }
  }
});
