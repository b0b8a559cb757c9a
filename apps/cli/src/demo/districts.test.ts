import { expect, test } from "vitest";
import { buxarBlocks, centres, districts } from "./districts.ts";

test("Bihar has 38 districts, each on a tile of its own", () => {
  expect(districts()).toHaveLength(38);
  expect(new Set(districts().map((d) => `${d.tileRow}/${d.tileColumn}`)).size).toBe(38);
});

test("there are 39 centres, for Patna has two, and a slug is the district's name in lower case with hyphens", () => {
  const slugs = centres().map((centre) => centre.slug);
  expect(slugs).toHaveLength(39);
  expect(new Set(slugs).size).toBe(39);
  expect(slugs).toEqual(
    expect.arrayContaining(["buxar", "rohtas", "west-champaran", "patna", "patna-2"]),
  );
});

test("a centre is named in both languages and keeps its identifier from one installation to the next", () => {
  const buxar = centres().find((centre) => centre.slug === "buxar")!;
  expect(buxar).toMatchObject({
    id: "1cdfa8f3-1e27-5d0f-a505-3838d909f44c",
    nameEn: "One Stop Centre, Buxar",
    nameHi: "वन स्टॉप सेंटर, बक्सर",
    district: { lgdCode: 194, femalePopulation2011: 818375, tileRow: 4, tileColumn: 2 },
  });
  expect(centres().find((centre) => centre.slug === "patna-2")!.nameHi).toBe("वन स्टॉप सेंटर, पटना 2");
});

test("Buxar has eleven blocks", () => {
  expect(buxarBlocks()).toHaveLength(11);
  expect(buxarBlocks()).toContain("डुमराँव");
});
