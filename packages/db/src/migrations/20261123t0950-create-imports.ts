import { Migration } from "@mikro-orm/migrations";
import { closeToOtherCentres } from "./close-to-other-centres.ts";

/** Creates the register import: the file as it came, and each of its rows with what became of it. */
export class CreateImports extends Migration {
  override up(): void {
    this.addSql(`create table core.import_batch (
      centre_id uuid not null references core.centre (id),
      id uuid not null,
      file_name text not null,
      file_sha256 text not null,
      headings text[] not null,
      columns text[] not null,
      state text not null check (state in ('UPLOADED', 'QUEUED', 'RUNNING', 'DONE', 'UNDONE')),
      uploaded_at timestamptz not null,
      uploaded_by uuid not null,
      finished_at timestamptz,
      undone_at timestamptz,
      total_rows integer not null,
      imported integer not null default 0,
      unchanged integer not null default 0,
      set_aside integer not null default 0,
      corrected integer not null default 0,
      primary key (centre_id, id))`);
    this.addSql(
      `create index import_batch_uploaded on core.import_batch (centre_id, uploaded_at desc)`,
    );
    this.addSql(`create table core.import_file (
      centre_id uuid not null,
      batch_id uuid not null,
      content bytea not null,
      primary key (centre_id, batch_id),
      foreign key (centre_id, batch_id) references core.import_batch (centre_id, id))`);
    this.addSql(`create table core.import_row (
      centre_id uuid not null,
      batch_id uuid not null,
      line integer not null,
      cells text[] not null,
      registration_key text,
      fingerprint text not null,
      state text not null check (state in ('PENDING', 'IMPORTED', 'UNCHANGED', 'SET_ASIDE', 'CORRECTED', 'SUPERSEDED', 'UNDONE')),
      code text,
      found_column text,
      found text,
      case_id uuid,
      primary key (centre_id, batch_id, line),
      check ((state in ('SET_ASIDE', 'SUPERSEDED')) <= (code is not null)),
      foreign key (centre_id, batch_id) references core.import_batch (centre_id, id))`);
    this.addSql(
      `create index import_row_state on core.import_row (centre_id, batch_id, state, line)`,
    );
    this.addSql(
      `create index import_row_key on core.import_row (centre_id, batch_id, registration_key)`,
    );
    this.addSql(`create index import_row_fingerprint on core.import_row (centre_id, fingerprint)`);
    for (const table of ["import_batch", "import_file", "import_row"]) {
      for (const statement of closeToOtherCentres(table)) this.addSql(statement);
    }
  }
}
