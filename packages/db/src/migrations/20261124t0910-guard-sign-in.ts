import { Migration } from "@mikro-orm/migrations";

/** Creates what guards the door: counted attempts, second factors, and the record of what happened to an account. */
export class GuardSignIn extends Migration {
  override up(): void {
    this.addSql(
      `alter table entry.session add column id uuid not null default gen_random_uuid() unique`,
    );
    // The subject is a hash: people type their password into the box for the name.
    this.addSql(`create table entry.attempt (
      subject bytea primary key,
      failures integer not null,
      last_at timestamptz not null,
      open_at timestamptz not null)`);
    this.addSql(`create table entry.second_factor (
      account_id uuid primary key references entry.account (id),
      secret text not null,
      begun_at timestamptz not null,
      confirmed_at timestamptz,
      last_step bigint not null default 0)`);
    this.addSql(`create table entry.recovery_code (
      account_id uuid not null references entry.account (id),
      code_hash bytea not null,
      primary key (account_id, code_hash))`);
    this.addSql(`create table entry.sign_in_step (
      token_hash bytea primary key,
      account_id uuid not null references entry.account (id),
      expires_at timestamptz not null)`);
    this.addSql(`create table entry.account_event (
      id uuid primary key default gen_random_uuid(),
      at timestamptz not null,
      account_id uuid references entry.account (id),
      actor_id uuid references entry.account (id),
      kind text not null)`);
    this.addSql(`create index account_event_account on entry.account_event (account_id, at)`);
    this.addSql(`grant update (password_hash) on entry.account to sakhi_sign_in`);
    this.addSql(`grant select, insert on entry.account_event to sakhi_sign_in`);
    for (const table of ["attempt", "second_factor", "recovery_code", "sign_in_step"]) {
      this.addSql(`grant select, insert, update, delete on entry.${table} to sakhi_sign_in`);
    }
  }
}
