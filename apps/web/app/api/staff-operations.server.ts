import { graphql } from "../generated/index.ts";

export const postsOperation = graphql(`
  query Posts {
    grantableRoles
    posts {
      id
      username
      displayNameEn
      displayNameHi
      role
      fromOn
      toOn
      endedAt
      hasPassword
      hasSecondFactor
      own
    }
  }
`);

export const inviteOperation = graphql(`
  mutation Invite($input: InviteInput!) {
    invite(input: $input) {
      username
      code
      expiresAt
    }
  }
`);

export const givePostOperation = graphql(`
  mutation GivePost($input: GivePostInput!) {
    givePost(input: $input)
  }
`);

export const endPostOperation = graphql(`
  mutation EndPost($postId: ID!) {
    endPost(postId: $postId)
  }
`);

export const resetAccountOperation = graphql(`
  mutation ResetAccount($postId: ID!) {
    resetAccount(postId: $postId) {
      username
      code
      expiresAt
    }
  }
`);

export const acceptInvitationOperation = graphql(`
  mutation AcceptInvitation($code: String!, $password: String!) {
    acceptInvitation(code: $code, password: $password)
  }
`);
