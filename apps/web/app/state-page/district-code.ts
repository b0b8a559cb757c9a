/** Districts whose first three letters belong to another one too. */
const OWN_CODE: Readonly<Record<string, string>> = {
  "east-champaran": "ECH",
  "west-champaran": "WCH",
  madhubani: "MDB",
  madhepura: "MDP",
  sheohar: "SHR",
  sheikhpura: "SHP",
};

/** The three letters that stand for a district on the tile map. */
export function districtCode(slug: string): string {
  return OWN_CODE[slug] ?? slug.slice(0, 3).toUpperCase();
}
