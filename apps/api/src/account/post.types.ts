import { GraphQLDateTime } from "graphql-scalars";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { Role } from "@sakhi/domain/actor";
import { RoleEnum } from "../enums.ts";
import { CalendarDateScalar } from "../scalars.ts";

@ObjectType("Post", {
  simpleResolvers: true,
  description: "A post that a person holds, or held, at one's own place; the post has the rights.",
})
export class PostType {
  @Field(() => ID) id!: string;
  @Field(() => String) username!: string;
  @Field(() => String) displayNameEn!: string;
  @Field(() => String) displayNameHi!: string;
  @Field(() => RoleEnum) role!: Role;
  @Field(() => CalendarDateScalar) fromOn!: string;
  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: "Its last day; null until further notice.",
  })
  toOn!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When somebody ended it." })
  endedAt!: Date | null;
  @Field(() => Boolean, { description: "False while an invitation waits." }) hasPassword!: boolean;
  @Field(() => Boolean) hasSecondFactor!: boolean;
  @Field(() => Boolean, { description: "Of the person who asks." }) own!: boolean;
}

@ObjectType("Invited", { simpleResolvers: true })
export class InvitedType {
  @Field(() => String) username!: string;
  @Field(() => String, { description: "Sets a password, once. Shown once." }) code!: string;
  @Field(() => GraphQLDateTime) expiresAt!: Date;
}

@InputType("InviteInput")
export class InviteInputType {
  @Field(() => String, { description: "`sunita` becomes `buxar.sunita`." }) name!: string;
  @Field(() => String) displayNameEn!: string;
  @Field(() => String) displayNameHi!: string;
  @Field(() => RoleEnum) role!: Role;
  @Field(() => CalendarDateScalar) fromOn!: string;
  @Field(() => CalendarDateScalar, { nullable: true }) toOn?: string | null;
}

@InputType("GivePostInput")
export class GivePostInputType {
  @Field(() => ID, { description: "The post that is over." }) lastPostId!: string;
  @Field(() => RoleEnum) role!: Role;
  @Field(() => CalendarDateScalar) fromOn!: string;
  @Field(() => CalendarDateScalar, { nullable: true }) toOn?: string | null;
}
