import { graphql } from "../generated/index.ts";

export const signInOperation = graphql(`
  mutation SignIn($username: String!, $password: String!) {
    signIn(username: $username, password: $password) {
      token
      expiresAt
      me {
        role
      }
    }
  }
`);

export const signOutOperation = graphql(`
  mutation SignOut {
    signOut
  }
`);

export const meOperation = graphql(`
  query Me {
    me {
      username
      displayNameEn
      displayNameHi
      role
      centre {
        slug
        nameEn
        nameHi
      }
    }
  }
`);
