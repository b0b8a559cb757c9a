import { Migration } from "@mikro-orm/migrations";
import { closeToOtherCentres } from "./close-to-other-centres.ts";

const COUNTS = `
      received integer not null default 0,
      disposed integer not null default 0,
      reopened integer not null default 0,
      disposed_of_received integer not null default 0`;

/** Creates the rollups kept up with every change, the list counters, and the only figures the oversight role may read. */
export class CreateRollups extends Migration {
  override up(): void {
    this.addSql(`create table core.rollup_day (
      centre_id uuid not null references core.centre (id),
      day date not null,
      category text not null,
      origin text not null,${COUNTS},
      primary key (centre_id, day, category, origin))`);
    this.addSql(`create table core.rollup_year (
      centre_id uuid not null references core.centre (id),
      financial_year smallint not null,
      category text not null,
      origin text not null,${COUNTS},
      primary key (centre_id, financial_year, category, origin))`);
    this.addSql(`create table core.case_counter (
      centre_id uuid not null references core.centre (id),
      financial_year smallint not null,
      category text not null,
      origin text not null,
      disposed boolean not null,
      cases integer not null default 0,
      primary key (centre_id, financial_year, category, origin, disposed))`);
    for (const table of ["rollup_day", "rollup_year", "case_counter"]) {
      for (const statement of closeToOtherCentres(table)) this.addSql(statement);
    }
    // Years, not days or months: a finer cell could point at a woman.
    this.addSql(
      `create policy rollup_year_oversight on core.rollup_year for select to sakhi_oversight using (true)`,
    );
    this.addSql(`grant select on core.rollup_year to sakhi_oversight`);
  }
}
