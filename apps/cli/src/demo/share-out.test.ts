import fc from "fast-check";
import { expect, test } from "vitest";
import { shareOut } from "./share-out.ts";

test("a total is shared out by weight, the odd ones going to the largest remainders", () => {
  const claims = [1, 2, 4].map((weight) => ({ weight, atMost: Number.POSITIVE_INFINITY }));
  expect(shareOut(10, claims)).toEqual([1, 3, 6]);
});

test("what one may not take goes to the others", () => {
  expect(
    shareOut(10, [
      { weight: 9, atMost: 4 },
      { weight: 1, atMost: 20 },
    ]),
  ).toEqual([4, 6]);
});

test("more than all together may take is refused", () => {
  expect(() => shareOut(2, [{ weight: 1, atMost: 1 }])).toThrow(RangeError);
});

test("the parts always sum to the total and none passes its limit", () => {
  const claim = fc.record({
    weight: fc.double({ min: 0.001, max: 1000, noNaN: true }),
    atMost: fc.nat(500),
  });
  fc.assert(
    fc.property(
      fc.array(claim, { minLength: 1, maxLength: 50 }),
      fc.nat(100),
      (claims, percent) => {
        const total = Math.floor(
          (claims.reduce((sum, { atMost }) => sum + atMost, 0) * percent) / 100,
        );
        const parts = shareOut(total, claims);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
        expect(parts.every((part, at) => part >= 0 && part <= claims[at]!.atMost)).toBe(true);
      },
    ),
  );
});
