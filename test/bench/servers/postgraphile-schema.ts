import type { Pool } from "pg";

/**
 * What a PostGraphile project writes by hand for a dashboard: PostgreSQL functions over the rollup, with the statements of the API.
 * The rates and the State's sums are left to its caller, which is in its favour.
 */
export async function createDashboardFunctions(admin: Pool): Promise<void> {
  await admin.query(`create schema bench`);
  await admin.query(`create type bench.district_figure as (
    lgd_code int, slug text, name_en text, name_hi text, division_en text, division_hi text, female_population int, tile_row int, tile_column int,
    centres int, received int, disposed int, reopened int, opening int)`);
  await admin.query(
    `create type bench.category_figure as (category text, received int, disposed int)`,
  );
  await admin.query(`create function bench.district_figures(year int) returns setof bench.district_figure language sql stable as $$
    select d.lgd_code, d.slug, d.name_en, d.name_hi, d.division_en, d.division_hi, d.female_population_2011, d.tile_row, d.tile_column,
      count(c.id)::int, coalesce(sum(r.received), 0)::int, coalesce(sum(r.disposed), 0)::int, coalesce(sum(r.reopened), 0)::int,
      coalesce(sum(r.opening), 0)::int
    from core.district d left join core.centre c on c.district_lgd_code = d.lgd_code
    left join (select centre_id,
        sum(received) filter (where financial_year = year) as received, sum(disposed) filter (where financial_year = year) as disposed,
        sum(reopened) filter (where financial_year = year) as reopened,
        sum(received + reopened - disposed) filter (where financial_year < year) as opening
      from core.rollup_year where financial_year <= year group by centre_id) r on r.centre_id = c.id
    group by d.lgd_code order by d.name_en $$`);
  await admin.query(`create function bench.state_categories(year int) returns setof bench.category_figure language sql stable as $$
    select category, sum(received)::int, sum(disposed)::int from core.rollup_year where financial_year = year group by category $$`);
  await admin.query(`grant usage on schema bench to sakhi_oversight`);
}
