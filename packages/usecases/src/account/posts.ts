import { randomUUID } from "node:crypto";
import type { AccountRow } from "@sakhi/db/account/accounts";
import { resetAccount } from "@sakhi/db/account/invitations";
import {
  endPost,
  findPost,
  insertInvited,
  insertPost,
  listPosts,
  type PostRow,
} from "@sakhi/db/account/posts";
import { findCentreById } from "@sakhi/db/centre/places";
import type { PlainDatabase } from "@sakhi/db/connections";
import { assertMayGrant, type Grantor } from "@sakhi/domain/account/grant";
import { requireDuty, type Role } from "@sakhi/domain/actor";
import { dateInIndia, isCalendarDate } from "@sakhi/domain/calendar/india-time";
import { DomainError } from "@sakhi/domain/errors";
import { clearTriesOf } from "./attempt.ts";
import { drawCode, hashCode } from "./spoken-code.ts";

/** A person to be invited, with the post they will hold. */
export interface InviteInput {
  /** The part of the user name after the place's: `sunita` becomes `buxar.sunita`. */
  readonly name: string;
  readonly displayNameEn: string;
  readonly displayNameHi: string;
  readonly role: Role;
  readonly fromOn: string;
  readonly toOn?: string | null | undefined;
}

/** What the administrator hands on, by word of mouth or on paper; shown once. */
export interface Invited {
  readonly username: string;
  readonly code: string;
  readonly expiresAt: Date;
}

const INVITATION_MS = 72 * 3_600_000;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const LONGEST_NAME = 80;

/** The posts at the administrator's own place. */
export function postsHere(db: PlainDatabase, administrator: AccountRow): Promise<PostRow[]> {
  requireDuty(grantorOf(administrator).actor, "account:administer");
  return listPosts(db.pool, administrator.centreId);
}

/** Throws `ACTOR_NOT_PERMITTED`, `POST_NOT_YOURS_TO_GIVE`, `POST_INPUT_INVALID` or `USERNAME_TAKEN`. */
export async function invite(
  db: PlainDatabase,
  administrator: AccountRow,
  input: InviteInput,
  now: Date,
): Promise<Invited> {
  assertMayGrant(grantorOf(administrator), { ...administrator, role: input.role });
  const dates = postDates(input, now);
  const account = {
    username: `${await placeOf(db, administrator)}.${localName(input.name)}`,
    displayNameEn: displayName("displayNameEn", input.displayNameEn),
    displayNameHi: displayName("displayNameHi", input.displayNameHi),
  };
  const { code, codeHash, expiresAt } = drawInvitation(now);
  const { id: grantedBy, centreId } = administrator;
  const post = {
    accountId: randomUUID(),
    role: input.role,
    centreId,
    ...dates,
    grantedBy,
    grantedAt: now,
  };
  if (!(await insertInvited(db.pool, account, post, { codeHash, expiresAt })))
    throw new DomainError("USERNAME_TAKEN", "The name is taken.");
  return { username: account.username, code, expiresAt };
}

/** Gives somebody whose post here is over a post again. Throws also `POST_NOT_FOUND` and `POST_HELD`. */
export async function givePost(
  db: PlainDatabase,
  administrator: AccountRow,
  input: {
    readonly lastPostId: string;
    readonly role: Role;
    readonly fromOn: string;
    readonly toOn?: string | null | undefined;
  },
  now: Date,
): Promise<void> {
  const { accountId } = await getPost(db, administrator, input.lastPostId);
  const { id: grantedBy, centreId } = administrator;
  const { role } = input;
  assertMayGrant(grantorOf(administrator), { role, centreId });
  const dates = postDates(input, now);
  const post = { accountId, role, centreId, ...dates, grantedBy, grantedAt: now };
  if (!(await insertPost(db.pool, post)))
    throw new DomainError("POST_HELD", "The person holds a post.");
}

/** Ends a post at once, with every session of its holder. Throws `POST_NOT_FOUND`, and `POST_HELD` for one's own. */
export async function endPostHere(
  db: PlainDatabase,
  administrator: AccountRow,
  { postId, now }: { postId: string; now: Date },
): Promise<void> {
  const post = await getPost(db, administrator, postId);
  refuseOwn(administrator, post);
  await endPost(db.pool, { id: post.id, endedBy: administrator.id, now });
}

/** Takes password, second factor and sessions away; the code sets a new password, so it goes to its owner alone. */
export async function resetAccountHere(
  db: PlainDatabase,
  administrator: AccountRow,
  { postId, now }: { postId: string; now: Date },
): Promise<Invited> {
  const { accountId, username, endedAt, ...post } = await getPost(db, administrator, postId);
  refuseOwn(administrator, { accountId });
  if (endedAt) throw new DomainError("POST_NOT_FOUND", `The post ${post.id} is over.`);
  const { code, codeHash, expiresAt } = drawInvitation(now);
  await resetAccount(db.pool, { accountId, actorId: administrator.id, now, codeHash, expiresAt });
  await clearTriesOf(db, { username, accountId });
  return { username, code, expiresAt };
}

/** A post at the administrator's place that is theirs to give; any other is not there. */
async function getPost(db: PlainDatabase, administrator: AccountRow, id: string): Promise<PostRow> {
  requireDuty(grantorOf(administrator).actor, "account:administer");
  const { centreId } = administrator;
  const post = UUID.test(id) ? await findPost(db.pool, { id, centreId }) : null;
  if (!post) throw new DomainError("POST_NOT_FOUND", "There is no such post here.");
  assertMayGrant(grantorOf(administrator), post);
  return post;
}

function grantorOf({ id, role, centreId }: AccountRow): Grantor {
  return { role, centreId, actor: { accountId: id, role } };
}

function refuseOwn(administrator: AccountRow, { accountId }: { accountId: string }): void {
  if (accountId === administrator.id)
    throw new DomainError("POST_HELD", "Nobody ends or resets their own post.");
}

/** User names are unique within a place, so that "taken" tells nothing of another one. */
async function placeOf(db: PlainDatabase, { centreId }: AccountRow): Promise<string> {
  if (centreId === null) return "state";
  const centre = await findCentreById(db.pool, centreId);
  return centre?.slug ?? centreId;
}

function drawInvitation(now: Date) {
  const code = drawCode();
  return { code, codeHash: hashCode(code), expiresAt: new Date(now.getTime() + INVITATION_MS) };
}

function postDates(
  { fromOn, toOn = null }: Pick<InviteInput, "fromOn" | "toOn">,
  now: Date,
): { fromOn: string; toOn: string | null } {
  if (!isCalendarDate(fromOn)) refuse("fromOn", "NOT_A_DATE");
  if (toOn !== null && !isCalendarDate(toOn)) refuse("toOn", "NOT_A_DATE");
  if (toOn !== null && (toOn < fromOn || toOn < dateInIndia(now))) refuse("toOn", "TOO_EARLY");
  return { fromOn, toOn };
}

function localName(typed: string): string {
  const name = typed.trim().toLowerCase();
  if (!/^[a-z][a-z\d-]{1,29}$/.test(name)) refuse("name", "NOT_A_USER_NAME");
  return name;
}

function displayName(field: string, typed: string): string {
  const name = typed.normalize("NFC").trim();
  if (name === "") refuse(field, "REQUIRED");
  if (name.length > LONGEST_NAME) refuse(field, "TOO_LONG");
  if (/\p{Cc}/u.test(name) || !name.isWellFormed()) refuse(field, "BAD_CHARACTERS");
  return name;
}

function refuse(field: string, problem: string): never {
  throw new DomainError("POST_INPUT_INVALID", `${field}: ${problem}`, { field, problem });
}
