import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { assertOwnPassword } from "@sakhi/usecases/account/change-password";
import {
  confirmEnrolment,
  enrolSecondFactor,
  findEnrolment,
  removeSecondFactor,
  renewRecoveryCodes,
  secondFactorState,
} from "@sakhi/usecases/account/second-factor";
import { requireAccount, type ApiContext } from "../context.ts";
import {
  ConfirmedEnrolmentType,
  EnrolmentType,
  SecondFactorType,
  SignedInType,
} from "./account.types.ts";
import { tellSignedIn } from "./tell-signed-in.ts";

@Resolver()
export class SecondFactorResolver {
  @Query(() => SecondFactorType, { description: "One's own." })
  secondFactor(@Ctx() context: ApiContext): Promise<SecondFactorType> {
    return secondFactorState(context.signIn, requireAccount(context));
  }

  @Query(() => EnrolmentType, {
    nullable: true,
    description: "The enrolment that waits for its first code, for a quarter of an hour.",
  })
  secondFactorEnrolment(@Ctx() context: ApiContext): Promise<EnrolmentType | null> {
    return findEnrolment(context.signIn, requireAccount(context), context.now);
  }

  @Mutation(() => EnrolmentType, { description: "Nothing is asked for until it is confirmed." })
  async enrolSecondFactor(
    @Arg("password", () => String) password: string,
    @Ctx() context: ApiContext,
  ): Promise<EnrolmentType> {
    const { signIn, now } = context;
    const account = requireAccount(context);
    await assertOwnPassword(signIn, account, { password, now });
    return enrolSecondFactor(signIn, account, now);
  }

  @Mutation(() => ConfirmedEnrolmentType, { description: "Ends every session, opens a new one." })
  async confirmSecondFactor(
    @Arg("code", () => String) code: string,
    @Ctx() context: ApiContext,
  ): Promise<ConfirmedEnrolmentType> {
    const { signIn, now } = context;
    const confirmed = await confirmEnrolment(signIn, requireAccount(context), { code, now });
    const { recoveryCodes } = confirmed;
    return { signedIn: await tellSignedIn(confirmed, context), recoveryCodes };
  }

  @Mutation(() => SignedInType, { description: "Ends every session, opens a new one." })
  async removeSecondFactor(
    @Arg("password", () => String) password: string,
    @Arg("code", () => String) code: string,
    @Ctx() context: ApiContext,
  ): Promise<SignedInType> {
    const { signIn, now } = context;
    const account = requireAccount(context);
    await assertOwnPassword(signIn, account, { password, now });
    return tellSignedIn(await removeSecondFactor(signIn, account, { code, now }), context);
  }

  @Mutation(() => [String], { description: "Ten new ones; the old ones are worth nothing." })
  async renewRecoveryCodes(
    @Arg("code", () => String) code: string,
    @Ctx() context: ApiContext,
  ): Promise<readonly string[]> {
    const { signIn, now } = context;
    return renewRecoveryCodes(signIn, requireAccount(context), { code, now });
  }
}
