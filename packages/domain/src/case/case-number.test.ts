import fc from "fast-check";
import { expect, test } from "vitest";
import { caseNumber } from "./case-number.ts";
import { categories, categoryOf, caseTypes } from "./category.ts";

test("a case number says state, district, centre, year and serial", () => {
  const number = caseNumber({
    districtLgdCode: 194,
    numberInDistrict: 1,
    financialYear: 2024,
    serial: 123,
  });
  expect(number).toBe("BR-194-01-2425-000123");
});

test("the turn of the century and the millionth case keep their place", () => {
  const at = { districtLgdCode: 212, numberInDistrict: 2 };
  expect(caseNumber({ ...at, financialYear: 2099, serial: 1 })).toBe("BR-212-02-9900-000001");
  expect(caseNumber({ ...at, financialYear: 2024, serial: 1_000_000 })).toBe(
    "BR-212-02-2425-1000000",
  );
});

test("two cases of one century never bear one number", () => {
  const place = fc.record({
    districtLgdCode: fc.integer({ min: 1, max: 999 }),
    numberInDistrict: fc.integer({ min: 1, max: 9 }),
    financialYear: fc.integer({ min: 2015, max: 2060 }),
    serial: fc.integer({ min: 1, max: 99_999 }),
  });
  fc.assert(
    fc.property(place, place, (one, other) => {
      const same = JSON.stringify(one) === JSON.stringify(other);
      expect(caseNumber(one) === caseNumber(other)).toBe(same);
    }),
  );
});

test("each of the State's case types rolls up to one of the five categories, and each category is used", () => {
  expect([...new Set(caseTypes.map(categoryOf))].toSorted()).toEqual([...categories].toSorted());
});
