import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { z } from "zod";

/** A district as the Local Government Directory and the 2011 Census know it, with its place on the tile map. */
interface District {
  readonly lgdCode: number;
  readonly slug: string;
  readonly nameEn: string;
  readonly nameHi: string;
  readonly divisionEn: string;
  readonly divisionHi: string;
  readonly population2011: number;
  readonly femalePopulation2011: number;
  readonly tileRow: number;
  readonly tileColumn: number;
}

/** A One Stop Centre. `share` is the part of its district's women that it serves: 1 everywhere but in Patna, which has two. */
export interface Centre {
  readonly id: string;
  readonly slug: string;
  readonly numberInDistrict: number;
  readonly nameEn: string;
  readonly nameHi: string;
  readonly district: District;
  readonly share: number;
}

const count = z.coerce.number().int().positive();

const districtRow = z
  .object({
    lgd_code: count,
    name_en: z.string().min(1),
    name_hi: z.string().min(1),
    division_en: z.string().min(1),
    division_hi: z.string().min(1),
    population_2011: count,
    female_population_2011: count,
    tile_row: count,
    tile_col: count,
  })
  .transform((row): District => ({
    lgdCode: row.lgd_code,
    slug: row.name_en.toLowerCase().replaceAll(" ", "-"),
    nameEn: row.name_en,
    nameHi: row.name_hi,
    divisionEn: row.division_en,
    divisionHi: row.division_hi,
    population2011: row.population_2011,
    femalePopulation2011: row.female_population_2011,
    tileRow: row.tile_row,
    tileColumn: row.tile_col,
  }));

/** Bihar's 38 districts, in the order of `data/bihar_districts.csv`. */
export function districts(): District[] {
  return z.array(districtRow).parse(rowsOf("bihar_districts.csv"));
}

/** The 39 centres: one to a district, two in Patna. */
export function centres(): Centre[] {
  return districts().flatMap((district) => {
    if (district.slug !== "patna") return [centre(district, 1, 1)];
    return [centre(district, 1, 0.6), centre(district, 2, 0.4)];
  });
}

/** The blocks of Buxar in Hindi. The other districts' blocks are not in the project, so their cases name none. */
export function buxarBlocks(): string[] {
  return z
    .array(z.object({ name_hi: z.string().min(1) }))
    .parse(rowsOf("buxar_blocks.csv"))
    .map((row) => row.name_hi);
}

/** The same name always gives the same identifier (RFC 9562, version 5), so that a second seeding meets the first. */
export function demonstrationId(name: string): string {
  const bytes = createHash("sha1").update(`sakhi-demonstration/${name}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function centre(district: District, numberInDistrict: number, share: number): Centre {
  const first = numberInDistrict === 1;
  const slug = first ? district.slug : `${district.slug}-${numberInDistrict}`;
  const ordinal = first ? "" : ` ${numberInDistrict}`;
  return {
    id: demonstrationId(`centre/${slug}`),
    slug,
    numberInDistrict,
    nameEn: `One Stop Centre, ${district.nameEn}${ordinal}`,
    nameHi: `वन स्टॉप सेंटर, ${district.nameHi}${ordinal}`,
    district,
    share,
  };
}

function rowsOf(file: string): unknown[] {
  const text = readFileSync(new URL(`../../../../data/${file}`, import.meta.url), "utf8");
  return parse(text, { bom: true, columns: true, skip_empty_lines: true });
}
