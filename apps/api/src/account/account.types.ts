import { GraphQLDateTime } from "graphql-scalars";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Role } from "@sakhi/domain/actor";
import { CentreType } from "../centre/centre.types.ts";
import { RoleEnum } from "../enums.ts";

@ObjectType("Me", { simpleResolvers: true, description: "The account that is signed in." })
export class MeType {
  @Field(() => String) username!: string;
  @Field(() => String) displayNameEn!: string;
  @Field(() => String) displayNameHi!: string;
  @Field(() => RoleEnum) role!: Role;
  @Field(() => CentreType, { nullable: true, description: "Null for posts of the State." })
  centre!: CentreType | null;
}

@ObjectType("SignedIn", { simpleResolvers: true })
export class SignedInType {
  @Field(() => String, { description: "Send it as `Authorization: Bearer …`. Shown once." })
  token!: string;
  @Field(() => GraphQLDateTime) expiresAt!: Date;
  @Field(() => MeType) me!: MeType;
}

@ObjectType("Session", { simpleResolvers: true, description: "A place where one is signed in." })
export class SessionType {
  @Field(() => ID) id!: string;
  @Field(() => GraphQLDateTime) startedAt!: Date;
  @Field(() => GraphQLDateTime, { description: "To the minute." }) lastSeenAt!: Date;
  @Field(() => GraphQLDateTime) expiresAt!: Date;
  @Field(() => Boolean, { description: "The one that asks." }) current!: boolean;
}

@ObjectType("SecondFactor", {
  simpleResolvers: true,
  description: "Whether a code is asked for after the password.",
})
export class SecondFactorType {
  @Field(() => GraphQLDateTime, { nullable: true, description: "Null while no code is asked for." })
  confirmedAt!: Date | null;
  @Field(() => Int) recoveryCodesLeft!: number;
}

@ObjectType("SecondFactorEnrolment", {
  simpleResolvers: true,
  description: "What an authenticator application is given.",
})
export class EnrolmentType {
  @Field(() => String, { description: "Base32, for typing it in." }) secret!: string;
  @Field(() => String, { description: "An otpauth: address, for a QR code." }) address!: string;
}

@ObjectType("SecondFactorConfirmed", { simpleResolvers: true })
export class ConfirmedEnrolmentType {
  @Field(() => SignedInType, { description: "Every session from before has ended." })
  signedIn!: SignedInType;
  @Field(() => [String], { description: "Each opens the door once. Shown once." })
  recoveryCodes!: readonly string[];
}
