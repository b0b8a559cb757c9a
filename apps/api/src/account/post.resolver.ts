import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { grantableRoles } from "@sakhi/domain/account/grant";
import type { Role } from "@sakhi/domain/actor";
import { acceptInvitationWith } from "@sakhi/usecases/account/accept-invitation";
import {
  endPostHere,
  givePost,
  invite,
  postsHere,
  resetAccountHere,
} from "@sakhi/usecases/account/posts";
import { requireAccount, type ApiContext } from "../context.ts";
import { RoleEnum } from "../enums.ts";
import { GivePostInputType, InvitedType, InviteInputType, PostType } from "./post.types.ts";

@Resolver()
export class PostResolver {
  @Query(() => [PostType], { description: "At one's own place, those still held first." })
  async posts(@Ctx() context: ApiContext): Promise<PostType[]> {
    const account = requireAccount(context);
    const posts = await postsHere(context.signIn, account);
    return posts.map((post) => ({ ...post, own: post.accountId === account.id }));
  }

  @Query(() => [RoleEnum], { description: "The posts that one may give; empty for most." })
  grantableRoles(@Ctx() context: ApiContext): Role[] {
    return grantableRoles(requireAccount(context).role);
  }

  @Mutation(() => InvitedType, { description: "A new account with its first post." })
  invite(
    @Arg("input", () => InviteInputType) input: InviteInputType,
    @Ctx() context: ApiContext,
  ): Promise<InvitedType> {
    return invite(context.signIn, requireAccount(context), input, context.now);
  }

  @Mutation(() => Boolean, { description: "Gives a post to somebody whose post here is over." })
  async givePost(
    @Arg("input", () => GivePostInputType) input: GivePostInputType,
    @Ctx() context: ApiContext,
  ): Promise<boolean> {
    await givePost(context.signIn, requireAccount(context), input, context.now);
    return true;
  }

  @Mutation(() => Boolean, { description: "At once, with every session of its holder." })
  async endPost(@Arg("postId", () => ID) postId: string, @Ctx() context: ApiContext) {
    const { signIn, now } = context;
    await endPostHere(signIn, requireAccount(context), { postId, now });
    return true;
  }

  @Mutation(() => InvitedType, {
    description: "Takes password, second factor and sessions away, and gives a code for a new one.",
  })
  resetAccount(
    @Arg("postId", () => ID) postId: string,
    @Ctx() context: ApiContext,
  ): Promise<InvitedType> {
    const { signIn, now } = context;
    return resetAccountHere(signIn, requireAccount(context), { postId, now });
  }

  @Mutation(() => String, {
    description: "Sets the password of whoever was given the code; gives their user name.",
  })
  acceptInvitation(
    @Arg("code", () => String) code: string,
    @Arg("password", () => String) password: string,
    @Ctx() context: ApiContext,
  ): Promise<string> {
    const { address, now } = context;
    return acceptInvitationWith(context.signIn, { code, password, address, now });
  }
}
