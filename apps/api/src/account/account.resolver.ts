import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { signOut } from "@sakhi/usecases/account/session";
import { confirmSignIn, signIn } from "@sakhi/usecases/account/sign-in";
import type { ApiContext } from "../context.ts";
import { MeType, SignedInType } from "./account.types.ts";
import { meOf, tellSignedIn } from "./tell-signed-in.ts";

@Resolver()
export class AccountResolver {
  @Query(() => MeType, { nullable: true, description: "Null when nobody is signed in." })
  async me(@Ctx() context: ApiContext): Promise<MeType | null> {
    return context.account ? meOf(context.account, context) : null;
  }

  @Mutation(() => SignedInType, {
    description:
      "One answer for a wrong name, a wrong password and too many tries. SECOND_FACTOR_REQUIRED with a `challenge` when a code must follow.",
  })
  async signIn(
    @Arg("username", () => String) username: string,
    @Arg("password", () => String) password: string,
    @Ctx() context: ApiContext,
  ): Promise<SignedInType> {
    const { address, now } = context;
    const signedIn = await signIn(context.signIn, { username, password, address, now });
    return tellSignedIn(signedIn, context);
  }

  @Mutation(() => SignedInType, {
    description: "The second step: the challenge of the first, and a code or a recovery code.",
  })
  async confirmSignIn(
    @Arg("challenge", () => String) challenge: string,
    @Arg("code", () => String) code: string,
    @Ctx() context: ApiContext,
  ): Promise<SignedInType> {
    const { now } = context;
    return tellSignedIn(await confirmSignIn(context.signIn, { challenge, code, now }), context);
  }

  @Mutation(() => Boolean, { description: "Ends this session at once." })
  async signOut(@Ctx() context: ApiContext): Promise<boolean> {
    if (context.token !== null) await signOut(context.signIn, context.token);
    return true;
  }
}
