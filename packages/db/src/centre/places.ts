import type { Pool } from "pg";

export interface DistrictRow {
  readonly lgdCode: number;
  readonly slug: string;
  readonly nameEn: string;
  readonly nameHi: string;
  readonly divisionEn: string;
  readonly divisionHi: string;
  readonly femalePopulation2011: number;
  readonly tileRow: number;
  readonly tileColumn: number;
}

export interface CentreRow {
  readonly id: string;
  readonly slug: string;
  readonly nameEn: string;
  readonly nameHi: string;
  readonly demonstration: boolean;
  readonly districtLgdCode: number;
  readonly districtNameEn: string;
  readonly districtNameHi: string;
}

/** The 38 districts by English name; no person is in them, so every role may read them. */
export async function listDistricts(pool: Pool): Promise<DistrictRow[]> {
  const { rows } = await pool.query<DistrictRow>({
    name: "districts",
    text: `select lgd_code as "lgdCode", slug, name_en as "nameEn", name_hi as "nameHi", division_en as "divisionEn",
             division_hi as "divisionHi", female_population_2011 as "femalePopulation2011",
             tile_row as "tileRow", tile_column as "tileColumn"
           from core.district order by name_en`,
  });
  return rows;
}

const CENTRE = `select c.id, c.slug, c.name_en as "nameEn", c.name_hi as "nameHi", c.demonstration,
    c.district_lgd_code as "districtLgdCode", d.name_en as "districtNameEn", d.name_hi as "districtNameHi"
  from core.centre c join core.district d on d.lgd_code = c.district_lgd_code`;

/** The centres by slug. */
export async function listCentres(pool: Pool): Promise<CentreRow[]> {
  const { rows } = await pool.query<CentreRow>({
    name: "centres",
    text: `${CENTRE} order by c.slug`,
  });
  return rows;
}

export async function findCentreById(pool: Pool, id: string): Promise<CentreRow | null> {
  const { rows } = await pool.query<CentreRow>({
    name: "centre by id",
    text: `${CENTRE} where c.id = $1`,
    values: [id],
  });
  return rows[0] ?? null;
}

export async function findCentreBySlug(pool: Pool, slug: string): Promise<CentreRow | null> {
  const { rows } = await pool.query<CentreRow>({
    name: "centre by slug",
    text: `${CENTRE} where c.slug = $1`,
    values: [slug],
  });
  return rows[0] ?? null;
}
