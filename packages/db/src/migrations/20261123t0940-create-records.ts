import { Migration } from "@mikro-orm/migrations";
import { closeToOtherCentres } from "./close-to-other-centres.ts";

/** Creates what is written beside every change: the audit entry and the outbox message. */
export class CreateRecords extends Migration {
  override up(): void {
    this.addSql(`create table core.audit_entry (
      centre_id uuid not null references core.centre (id),
      id uuid not null,
      at timestamptz not null,
      actor_id uuid not null,
      actor_role text not null,
      act text not null,
      subject_kind text not null,
      subject_id uuid not null,
      fields text[] not null,
      primary key (centre_id, id))`);
    this.addSql(`create index audit_entry_subject on core.audit_entry (centre_id, subject_id, at)`);
    for (const statement of closeToOtherCentres("audit_entry", "select, insert"))
      this.addSql(statement);

    this.addSql(`create table core.outbox_message (
      centre_id uuid not null references core.centre (id),
      id uuid not null,
      job text not null,
      payload jsonb not null,
      created_at timestamptz not null,
      handed_at timestamptz,
      done_at timestamptz,
      primary key (centre_id, id))`);
    this.addSql(
      `create index outbox_message_open on core.outbox_message (created_at) where done_at is null`,
    );
    for (const statement of closeToOtherCentres("outbox_message", "select, insert, update"))
      this.addSql(statement);
    // The relay carries ids of every centre to the queue; it reads no other table.
    this.addSql(
      `create policy outbox_message_relay on core.outbox_message to sakhi_worker using (true) with check (true)`,
    );
    this.addSql(`grant select, update on core.outbox_message to sakhi_worker`);
  }
}
