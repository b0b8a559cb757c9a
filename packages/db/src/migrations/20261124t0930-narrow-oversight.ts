import { Migration } from "@mikro-orm/migrations";

/** Leaves the State's role those columns of the figures that the released cube is made of. */
export class NarrowOversight extends Migration {
  override up(): void {
    this.addSql(`revoke select on core.rollup_year from sakhi_oversight`);
    this.addSql(`grant select (centre_id, financial_year, category, received, disposed, reopened)
      on core.rollup_year to sakhi_oversight`);
  }
}
