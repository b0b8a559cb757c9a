import { Migration } from "@mikro-orm/migrations";
import { closeToOtherCentres } from "./close-to-other-centres.ts";

/** Creates the case tables of a centre, with the vault that alone holds who the woman is. */
export class CreateCases extends Migration {
  override up(): void {
    this.addSql(`create table core.identity (
      centre_id uuid not null references core.centre (id),
      id uuid not null,
      name text,
      relation_name text,
      phone text,
      age smallint check (age between 0 and 110),
      primary key (centre_id, id))`);

    this.addSql(`create table core.case_file (
      centre_id uuid not null references core.centre (id),
      id uuid not null,
      case_number text not null,
      registration_number text,
      registration_key text,
      identity_id uuid not null,
      received_on date not null,
      type text not null,
      category text not null,
      source text not null,
      status text not null,
      disposed boolean not null,
      disposed_on date,
      disposal_outcome text,
      block text,
      thana text,
      under_18 boolean,
      remark text,
      origin text not null check (origin in ('REGISTER', 'ENTERED', 'SYNTHETIC')),
      synthetic boolean not null,
      import_batch_id uuid,
      import_line integer,
      import_fingerprint text,
      version integer not null default 1,
      created_at timestamptz not null,
      primary key (centre_id, id),
      unique (centre_id, case_number),
      unique (centre_id, registration_key),
      check (disposed = (disposed_on is not null)),
      check ((disposed_on is null) = (disposal_outcome is null)),
      check (disposed_on >= received_on),
      foreign key (centre_id, identity_id) references core.identity (centre_id, id))`);
    this.addSql(
      `create index case_file_received on core.case_file (centre_id, received_on desc, id desc)`,
    );
    this.addSql(
      `create index case_file_disposed_received on core.case_file (centre_id, disposed, received_on desc, id desc)`,
    );
    this.addSql(
      `create index case_file_batch on core.case_file (centre_id, import_batch_id) where import_batch_id is not null`,
    );

    this.addSql(`create table core.disposal (
      centre_id uuid not null,
      case_id uuid not null,
      ordinal smallint not null,
      disposed_on date not null,
      outcome text not null,
      note text,
      reopened_on date,
      primary key (centre_id, case_id, ordinal),
      foreign key (centre_id, case_id) references core.case_file (centre_id, id))`);

    this.addSql(`create table core.service_given (
      centre_id uuid not null,
      id uuid not null,
      case_id uuid not null,
      kind text not null,
      given_on date,
      note text,
      primary key (centre_id, id),
      foreign key (centre_id, case_id) references core.case_file (centre_id, id))`);
    this.addSql(`create index service_given_case on core.service_given (centre_id, case_id)`);

    this.addSql(`create table core.case_event (
      centre_id uuid not null,
      id uuid not null,
      case_id uuid not null,
      kind text not null,
      at timestamptz not null,
      actor_id uuid not null,
      actor_role text not null,
      detail text,
      primary key (centre_id, id),
      foreign key (centre_id, case_id) references core.case_file (centre_id, id))`);
    this.addSql(`create index case_event_case on core.case_event (centre_id, case_id, at)`);

    // One counter row per centre and financial year hands out case numbers without a gap or a tie.
    this.addSql(`create table core.case_serial (
      centre_id uuid not null references core.centre (id),
      financial_year smallint not null,
      last_serial integer not null,
      primary key (centre_id, financial_year))`);

    for (const table of [
      "identity",
      "case_file",
      "disposal",
      "service_given",
      "case_event",
      "case_serial",
    ]) {
      for (const statement of closeToOtherCentres(table)) this.addSql(statement);
    }
  }
}
