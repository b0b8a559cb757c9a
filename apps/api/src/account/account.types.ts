import { GraphQLDateTime } from "graphql-scalars";
import { Field, ObjectType } from "type-graphql";
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
