import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { districtCode } from "./district-code.ts";
import {
  type DistrictRow,
  measures,
  sayMeasure,
  shadeOf,
  sortDistricts,
  stateHref,
  stateQuestion,
} from "./measure.ts";

function district(nameEn: string, figures: Partial<DistrictRow> = {}): DistrictRow {
  const place = {
    lgdCode: 1,
    slug: nameEn.toLowerCase(),
    nameEn,
    nameHi: nameEn,
    divisionEn: "",
    divisionHi: "",
  };
  return {
    district: { ...place, femalePopulation2011: 1, tileRow: 1, tileColumn: 1 },
    centres: 1,
    received: 0,
    disposed: 0,
    disposalRate: null,
    openingPendency: 0,
    closingPendency: 0,
    receivedPerLakhFemales: 0,
    withheld: [],
    ...figures,
  };
}

const name = (row: DistrictRow) => row.district.nameEn;
const order = (rows: readonly DistrictRow[], sort: string, ascending: boolean) =>
  sortDistricts(rows, { sort, ascending }, name).map(name);

describe("the table of districts", () => {
  const rows = [
    district("Buxar", { received: 178, disposalRate: 89.3 }),
    district("Arwal", { received: 36, disposalRate: null }),
    district("Gaya", { received: 178, disposalRate: 59 }),
  ];

  test("is in order of the figure asked for, equal ones by name", () => {
    expect(order(rows, "received", false)).toEqual(["Buxar", "Gaya", "Arwal"]);
    expect(order(rows, "received", true)).toEqual(["Arwal", "Buxar", "Gaya"]);
    expect(order(rows, "name", true)).toEqual(["Arwal", "Buxar", "Gaya"]);
  });

  test("a district without a rate stands last either way: it is not the worst one", () => {
    expect(order(rows, "rate", true)).toEqual(["Gaya", "Buxar", "Arwal"]);
    expect(order(rows, "rate", false)).toEqual(["Buxar", "Gaya", "Arwal"]);
  });

  test("a withheld figure is no number and no dash, and a district without a rate is not withheld", () => {
    const [received, , rate] = measures;
    const withheld = district("Arwal", { received: null, withheld: ["RECEIVED"] });
    expect(sayMeasure(received, withheld)).toBe("*");
    expect(sayMeasure(rate, withheld)).toBe("–");
  });

  test("the address keeps year, measure and order", () => {
    const asked = stateQuestion(new URLSearchParams("fy=2024-25&show=rate&sort=closing&dir=desc"));
    expect(asked).toEqual({ year: "2024-25", show: "rate", sort: "closing", ascending: false });
    expect(stateHref(asked, { show: "received" })).toBe("/state?fy=2024-25&sort=closing&dir=desc");
    expect(stateQuestion(new URLSearchParams("show=x&sort=y"))).toMatchObject({
      show: "received",
      sort: "name",
    });
  });
});

describe("the map's shades", () => {
  test("a larger figure is never lighter, and equal figures look the same", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 40 }), (all) => {
        const sorted = [...all].sort((a, b) => a - b);
        const shades = sorted.map((value) => shadeOf(value, all));
        expect(shades).toEqual([...shades].sort((a, b) => a - b));
        expect(shades[0]).toBe(0);
      }),
    );
  });

  test("38 districts have 38 different codes of three letters", () => {
    const csv = readFileSync(
      new URL("../../../../data/bihar_districts.csv", import.meta.url),
      "utf8",
    );
    const names = csv
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",")[2] ?? "");
    const codes = names.map((each) => districtCode(each.toLowerCase().replaceAll(" ", "-")));
    expect(codes).toHaveLength(38);
    expect(new Set(codes).size).toBe(38);
    expect(codes.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
  });
});
