import { Migration } from "@mikro-orm/migrations";

/** Takes the rights from the account and gives them to the post, which a person holds at a place between two dates. */
export class HoldPosts extends Migration {
  override up(): void {
    this.addSql(`create table entry.post_held (
      id uuid primary key default gen_random_uuid(),
      account_id uuid not null references entry.account (id),
      role text not null,
      centre_id uuid references core.centre (id),
      from_on date not null,
      to_on date check (to_on >= from_on),
      granted_at timestamptz not null default now(),
      granted_by uuid references entry.account (id),
      ended_at timestamptz,
      ended_by uuid references entry.account (id))`);
    // Nobody holds two posts at a time: a session would not know by which of them it acts.
    this.addSql(
      `create unique index post_held_open on entry.post_held (account_id) where ended_at is null`,
    );
    this.addSql(`create index post_held_centre on entry.post_held (centre_id)`);
    this.addSql(`insert into entry.post_held (account_id, role, centre_id, from_on, granted_at)
      select id, role, centre_id, (created_at at time zone 'Asia/Kolkata')::date, created_at from entry.account`);
    this.addSql(`alter table entry.account drop column role, drop column centre_id,
      alter column password_hash drop not null`);
    this.addSql(`delete from entry.session`);
    this.addSql(
      `alter table entry.session add column post_id uuid not null references entry.post_held (id)`,
    );
    this.addSql(`create table entry.invitation (
      code_hash bytea primary key,
      account_id uuid not null unique references entry.account (id),
      expires_at timestamptz not null)`);
    this.addSql(`grant select, insert on entry.post_held to sakhi_sign_in`);
    this.addSql(`grant update (ended_at, ended_by) on entry.post_held to sakhi_sign_in`);
    this.addSql(`grant select, insert, delete on entry.invitation to sakhi_sign_in`);
  }
}
