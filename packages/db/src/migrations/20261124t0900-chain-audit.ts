import { Migration } from "@mikro-orm/migrations";
import { closeToOtherCentres } from "./close-to-other-centres.ts";

/** Makes the audit a chain of hashes, one for each centre: rebuilt, since no release has kept an entry yet. */
export class ChainAudit extends Migration {
  override up(): void {
    this.addSql(`drop table core.audit_entry`);
    this.addSql(`create table core.audit_entry (
      centre_id uuid not null references core.centre (id),
      seq bigint not null check (seq > 0),
      at timestamptz not null,
      actor_id uuid not null,
      actor_role text not null,
      act text not null,
      subject_kind text not null,
      subject_ids uuid[] not null,
      fields text[] not null,
      previous_hash bytea not null check (length(previous_hash) = 32),
      hash bytea not null check (length(hash) = 32),
      primary key (centre_id, seq))`);
    // Who looked at a case: by index where an act was on one alone. Row security lets no array operator near an index.
    this.addSql(`create index audit_entry_single on core.audit_entry (centre_id, (subject_ids[1]), seq desc)
      where cardinality(subject_ids) = 1`);
    this.addSql(`create index audit_entry_several on core.audit_entry (centre_id, seq desc)
      where cardinality(subject_ids) > 1`);
    // The end of the chain. Its row lock puts the writers of one centre in order; centres never wait for each other.
    this.addSql(`create table core.audit_head (
      centre_id uuid primary key references core.centre (id),
      seq bigint not null,
      hash bytea not null)`);
    for (const statement of [
      ...closeToOtherCentres("audit_entry", "select, insert"),
      ...closeToOtherCentres("audit_head", "select, insert, update"),
    ]) {
      this.addSql(statement);
    }
  }
}
