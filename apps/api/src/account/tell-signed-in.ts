import type { Account, SignedIn } from "@sakhi/usecases/account/session";
import type { ApiContext } from "../context.ts";
import type { MeType, SignedInType } from "./account.types.ts";

/** An account as its owner sees it. */
export async function meOf(account: Account, context: ApiContext): Promise<MeType> {
  const centre = account.centreId === null ? null : await context.centre(account.centreId);
  const { username, displayNameEn, displayNameHi, role } = account;
  return { username, displayNameEn, displayNameHi, role, centre };
}

export async function tellSignedIn(
  { token, expiresAt, account }: SignedIn,
  context: ApiContext,
): Promise<SignedInType> {
  return { token, expiresAt, me: await meOf(account, context) };
}
