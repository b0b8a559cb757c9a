import { acceptInvitation, findInvited } from "@sakhi/db/account/invitations";
import type { PlainDatabase } from "@sakhi/db/connections";
import { DomainError } from "@sakhi/domain/errors";
import { mayTry, wentWell } from "./attempt.ts";
import { assertGoodPassword, hashPassword } from "./password.ts";
import type { Knock } from "./sign-in.ts";
import { hashCode } from "./spoken-code.ts";

/** Sets the password of whoever was given the code, once; gives their user name. Throws `INVITATION_REFUSED` or `PASSWORD_REFUSED`. */
export async function acceptInvitationWith(
  db: PlainDatabase,
  { code, password, address, now }: Knock & { code: string; password: string },
): Promise<string> {
  const at = { kind: "address", value: address } as const;
  const codeHash = hashCode(code);
  const allowed = await mayTry(db, at, now);
  const invited = allowed ? await findInvited(db.pool, { codeHash, now }) : null;
  if (!invited) throw refused();
  await wentWell(db, at);
  assertGoodPassword(password, [invited.username, invited.displayNameEn, invited.displayNameHi]);
  const passwordHash = await hashPassword(password);
  if (!(await acceptInvitation(db.pool, { codeHash, passwordHash, now }))) throw refused();
  return invited.username;
}

function refused(): DomainError {
  return new DomainError("INVITATION_REFUSED", "There is no such invitation.");
}
