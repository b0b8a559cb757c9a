import { graphql } from "../generated/index.ts";

export const confirmSignInOperation = graphql(`
  mutation ConfirmSignIn($challenge: String!, $code: String!) {
    confirmSignIn(challenge: $challenge, code: $code) {
      token
      expiresAt
      me {
        role
      }
    }
  }
`);

export const accountOperation = graphql(`
  query Account {
    me {
      username
      displayNameEn
      displayNameHi
      role
    }
    secondFactor {
      confirmedAt
    }
    sessions {
      id
      startedAt
      lastSeenAt
      current
    }
  }
`);

export const endSessionOperation = graphql(`
  mutation EndSession($id: ID!) {
    endSession(id: $id)
  }
`);

export const endAllSessionsOperation = graphql(`
  mutation EndAllSessions {
    endAllSessions
  }
`);

export const changePasswordOperation = graphql(`
  mutation ChangePassword($current: String!, $next: String!) {
    changePassword(current: $current, next: $next) {
      token
      expiresAt
    }
  }
`);

export const secondFactorOperation = graphql(`
  query SecondFactorPage {
    secondFactor {
      confirmedAt
      recoveryCodesLeft
    }
    secondFactorEnrolment {
      secret
      address
    }
  }
`);

export const enrolSecondFactorOperation = graphql(`
  mutation EnrolSecondFactor($password: String!) {
    enrolSecondFactor(password: $password) {
      secret
    }
  }
`);

export const confirmSecondFactorOperation = graphql(`
  mutation ConfirmSecondFactor($code: String!) {
    confirmSecondFactor(code: $code) {
      signedIn {
        token
        expiresAt
      }
      recoveryCodes
    }
  }
`);

export const removeSecondFactorOperation = graphql(`
  mutation RemoveSecondFactor($password: String!, $code: String!) {
    removeSecondFactor(password: $password, code: $code) {
      token
      expiresAt
    }
  }
`);

export const renewRecoveryCodesOperation = graphql(`
  mutation RenewRecoveryCodes($code: String!) {
    renewRecoveryCodes(code: $code)
  }
`);
