import type { account as hiAccount } from "../hi/account.ts";

/** One's own account: password, code, sessions; and the second step of signing in. */
export const account: Record<keyof typeof hiAccount, string> = {
  "title.code": "Code",
  "title.account": "My account",
  "title.password": "Change the password",
  "title.secondFactor": "Second factor",
  "notice.password-changed": "The password is changed. You are signed out everywhere else.",
  "notice.session-ended": "That session is ended.",
  "notice.second-factor-removed":
    "No code is asked for any more. You are signed out everywhere else.",
  "code.heading": "Enter the code",
  "code.lead":
    "The six digits your authenticator application shows, or one of your recovery codes.",
  "code.code": "Code",
  "code.button": "Go on",
  "code.refused":
    "The code does not match or was used already. Enter the next one; after five wrong tries wait a quarter of an hour.",
  "code.again": "Begin again",
  "account.username": "User name",
  "account.post": "Post",
  "account.passwordLead": "With a new password you are signed out everywhere else.",
  "account.current": "Present password",
  "account.next": "New password",
  "account.nextHint":
    "At least 12 characters. Four words that do not belong together are good, in Hindi too.",
  "account.passwordSave": "Change the password",
  "account.problem.TOO_SHORT": "Write a new password of at least 12 characters",
  "account.problem.TOO_LONG": "Write a new password shorter than 128 characters",
  "account.problem.TOO_EASY":
    "This password is easily guessed. Choose words that are not in your name, your centre's, or any known list",
  "account.problem.SAME_AS_BEFORE": "Write a new password that differs from the old one",
  "account.sessions": "Where you are signed in",
  "account.startedAt": "Signed in",
  "account.lastSeenAt": "Last seen",
  "account.here": "This session",
  "account.end": "End it",
  "account.endAll": "Sign out everywhere",
  "account.secondFactor": "Second factor",
  "account.secondFactorOn": "A code is asked for after the password.",
  "account.secondFactorOff":
    "Only the password is asked for. With a code from your phone, a stolen password is worth nothing.",
  "account.secondFactorAdd": "Add a code",
  "account.secondFactorSee": "Settings of the code",
  "factor.beginLead": "Write your password before going on.",
  "factor.begin": "Go on",
  "factor.scan":
    "Open an authenticator application on your phone (such as Aegis, FreeOTP or Google Authenticator) and scan this picture.",
  "factor.picture": "QR code for the authenticator application",
  "factor.typed": "If it cannot be scanned, type this key into the application:",
  "factor.first": "The code the application shows",
  "factor.confirm": "Add it",
  "factor.codesHeading": "Recovery codes",
  "factor.codesLead":
    "Write these on paper and keep it safe. Each works once when the phone is not at hand. They are not shown again.",
  "factor.codesDone": "Written down, go on",
  "factor.codesLeft":
    "{count, plural, one {# recovery code is left.} other {# recovery codes are left.}}",
  "factor.renew": "Draw new recovery codes",
  "factor.remove": "Remove the code",
  "factor.removeLead": "Afterwards only the password is asked for when signing in.",
};
