import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { signOut, type Account } from "@sakhi/usecases/account/session";
import { signIn } from "@sakhi/usecases/account/sign-in";
import type { ApiContext } from "../context.ts";
import { MeType, SignedInType } from "./account.types.ts";

async function meOf(account: Account, context: ApiContext): Promise<MeType> {
  const centre = account.centreId === null ? null : await context.centre(account.centreId);
  const { username, displayNameEn, displayNameHi, role } = account;
  return { username, displayNameEn, displayNameHi, role, centre };
}

@Resolver()
export class AccountResolver {
  @Query(() => MeType, { nullable: true, description: "Null when nobody is signed in." })
  async me(@Ctx() context: ApiContext): Promise<MeType | null> {
    return context.account ? meOf(context.account, context) : null;
  }

  @Mutation(() => SignedInType, {
    description: "One answer for a wrong name and a wrong password.",
  })
  async signIn(
    @Arg("username", () => String) username: string,
    @Arg("password", () => String) password: string,
    @Ctx() context: ApiContext,
  ): Promise<SignedInType> {
    const { account, token, expiresAt } = await signIn(context.signIn, {
      username,
      password,
      now: context.now,
    });
    return { token, expiresAt, me: await meOf(account, context) };
  }

  @Mutation(() => Boolean, { description: "Ends this session at once." })
  async signOut(@Ctx() context: ApiContext): Promise<boolean> {
    if (context.token !== null) await signOut(context.signIn, context.token);
    return true;
  }
}
