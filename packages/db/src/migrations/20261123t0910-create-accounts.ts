import { Migration } from "@mikro-orm/migrations";

/** Creates accounts and their sessions, reachable by the sign-in role alone. */
export class CreateAccounts extends Migration {
  override up(): void {
    this.addSql(`create table entry.account (
      id uuid primary key,
      username text not null unique check (username = lower(username)),
      display_name_en text not null,
      display_name_hi text not null,
      role text not null,
      centre_id uuid references core.centre (id),
      password_hash text not null,
      synthetic boolean not null default false,
      created_at timestamptz not null default now())`);
    this.addSql(`create table entry.session (
      token_hash bytea primary key,
      account_id uuid not null references entry.account (id),
      started_at timestamptz not null,
      last_seen_at timestamptz not null,
      expires_at timestamptz not null)`);
    this.addSql(`create index session_account on entry.session (account_id)`);
    this.addSql(`grant select, insert on entry.account to sakhi_sign_in`);
    this.addSql(`grant select, insert, update, delete on entry.session to sakhi_sign_in`);
  }
}
