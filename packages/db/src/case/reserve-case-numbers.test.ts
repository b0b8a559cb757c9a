import { openTestCentres, type TestAccount, type TestCentres } from "@sakhi/testkit/centres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getOwnCentre } from "../centre/own-centre.ts";
import { reserveCaseNumbers } from "./reserve-case-numbers.ts";

let centres: TestCentres;
beforeAll(async () => {
  centres = await openTestCentres();
});
afterAll(() => centres.close());

const reserve = (who: TestAccount, dates: readonly string[]) =>
  centres.change(who, async (scope) => reserveCaseNumbers(scope, await getOwnCentre(scope), dates));

test("numbers run on within a year, in the order of the dates given, and start afresh with each year", async () => {
  expect(
    await reserve(centres.buxar.administrator, ["2025-04-01", "2025-03-31", "2026-03-31"]),
  ).toEqual(["BR-194-01-2526-000001", "BR-194-01-2425-000001", "BR-194-01-2526-000002"]);
  expect(await reserve(centres.bhojpur.administrator, ["2025-04-01"])).toEqual([
    "BR-193-01-2526-000001",
  ]);
});

test("registrations at the same moment get numbers without a gap or a tie", async () => {
  const reserved = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      // Years crosswise: each waits for the other's row, none for ever.
      reserve(
        centres.bhojpur.administrator,
        n % 2 ? ["2022-05-01", "2023-05-01"] : ["2023-05-01", "2022-05-01"],
      ),
    ),
  );
  for (const year of ["2223", "2324"]) {
    const serials = reserved
      .flat()
      .filter((number) => number.includes(year))
      .map((number) => Number(number.slice(-6)));
    expect(serials.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
  }
});

test("a number reserved in a change that failed is given to the next case", async () => {
  const failing = centres.change(centres.buxar.administrator, async (scope) => {
    await reserveCaseNumbers(scope, await getOwnCentre(scope), ["2020-05-01"]);
    throw new Error("refused");
  });
  await expect(failing).rejects.toThrow("refused");
  expect(await reserve(centres.buxar.administrator, ["2020-05-01"])).toEqual([
    "BR-194-01-2021-000001",
  ]);
});
