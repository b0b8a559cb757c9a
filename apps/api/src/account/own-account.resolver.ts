import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { changePassword } from "@sakhi/usecases/account/change-password";
import { endOwnSessions, ownSessions } from "@sakhi/usecases/account/session";
import { requireAccount, type ApiContext } from "../context.ts";
import { SessionType, SignedInType } from "./account.types.ts";
import { tellSignedIn } from "./tell-signed-in.ts";

@Resolver()
export class OwnAccountResolver {
  @Query(() => [SessionType], { description: "Where one is signed in, the last seen first." })
  async sessions(@Ctx() context: ApiContext): Promise<SessionType[]> {
    const account = requireAccount(context);
    const sessions = await ownSessions(context.signIn, account, context.now);
    return sessions.map((session) => ({ ...session, current: session.id === account.sessionId }));
  }

  @Mutation(() => Boolean, { description: "Ends one of one's own sessions at once." })
  async endSession(@Arg("id", () => ID) id: string, @Ctx() context: ApiContext): Promise<boolean> {
    const { signIn, now } = context;
    await endOwnSessions(signIn, requireAccount(context), { id, now });
    return true;
  }

  @Mutation(() => Boolean, { description: "Signs out everywhere, here too." })
  async endAllSessions(@Ctx() context: ApiContext): Promise<boolean> {
    const { signIn, now } = context;
    await endOwnSessions(signIn, requireAccount(context), { id: null, now });
    return true;
  }

  @Mutation(() => SignedInType, {
    description: "Ends every session and opens a new one; the present password is asked for.",
  })
  async changePassword(
    @Arg("current", () => String) current: string,
    @Arg("next", () => String) next: string,
    @Ctx() context: ApiContext,
  ): Promise<SignedInType> {
    const { signIn, now } = context;
    const account = requireAccount(context);
    return tellSignedIn(await changePassword(signIn, account, { current, next, now }), context);
  }
}
