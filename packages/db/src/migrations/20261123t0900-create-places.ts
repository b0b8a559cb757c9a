import { Migration } from "@mikro-orm/migrations";

/** Creates the two schemas, and the reference tables every role may read: districts and centres. */
export class CreatePlaces extends Migration {
  override up(): void {
    this.addSql(`create schema core`);
    this.addSql(`create schema entry`);
    this.addSql(`create schema app`);
    this.addSql(
      `grant usage on schema core to sakhi_centre, sakhi_oversight, sakhi_worker, sakhi_sign_in`,
    );
    this.addSql(`grant usage on schema entry to sakhi_sign_in`);
    this.addSql(`grant usage on schema app to sakhi_centre`);

    this.addSql(`create table core.district (
      lgd_code integer primary key,
      slug text not null unique,
      name_en text not null,
      name_hi text not null,
      division_en text not null,
      division_hi text not null,
      population_2011 integer not null,
      female_population_2011 integer not null,
      tile_row smallint not null,
      tile_column smallint not null)`);
    // The tenant is the centre, not the district: Patna has two (see 0002).
    this.addSql(`create table core.centre (
      id uuid primary key,
      slug text not null unique,
      number_in_district smallint not null,
      name_en text not null,
      name_hi text not null,
      demonstration boolean not null default false,
      district_lgd_code integer not null references core.district (lgd_code))`);
    this.addSql(`create index centre_district on core.centre (district_lgd_code)`);
    for (const table of ["district", "centre"]) {
      this.addSql(
        `grant select on core.${table} to sakhi_centre, sakhi_oversight, sakhi_worker, sakhi_sign_in`,
      );
    }

    // The one way into a centre. The signed context of the next step is verified here; set_config() would not reach
    // the shards of a cluster, "set local" does.
    this.addSql(`create function app.enter_centre(centre uuid) returns void language plpgsql as $$
      begin execute format('set local app.centre_id = %L', centre); end $$`);
    this.addSql(`revoke all on function app.enter_centre(uuid) from public`);
    this.addSql(`grant execute on function app.enter_centre(uuid) to sakhi_centre`);
  }
}
