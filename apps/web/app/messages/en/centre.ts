import type { centre as hiCentre } from "../hi/centre.ts";

/** Sign-in and the centre's home. */
export const centre: Record<keyof typeof hiCentre, string> = {
  "signIn.heading": "Sign in",
  "signIn.lead": "Sign in with your office account.",
  "signIn.username": "User name",
  "signIn.password": "Password",
  "signIn.button": "Sign in",
  "signIn.again": "Sign in to go on; the same page will open afterwards.",
  "signIn.refused":
    "The user name or the password does not match. Write them again; after five wrong tries wait a quarter of an hour.",
  "signIn.help": "Cannot sign in? Ask your Centre Administrator or the district office.",
  "signIn.exit": "Leave this page at once",
  "signIn.exitHint": "A weather site opens. This does not clear the browser's history.",
  "centre.heading": "Figures of {year}",
  "centre.new": "Register a new case",
  "centre.received": "Received",
  "centre.receivedHint": "cases registered in the year",
  "centre.disposed": "Disposed of",
  "centre.disposedHint": "cases disposed of in the year",
  "centre.rate": "Disposal rate",
  "centre.rateHint": "disposed of ÷ received",
  "centre.pendencyHeading": "The pendency account",
  "centre.opening": "Pending at the start of the year",
  "centre.plusReceived": "Received",
  "centre.plusReopened": "Reopened",
  "centre.minusDisposed": "Disposed of",
  "centre.closing": "Pending now",
  "centre.closingPast": "Pending at the end of the year",
  "centre.notDisposed": "Not disposed of, of those received this year",
  "centre.notDisposedHint":
    "Cases that came in this year and were not disposed of in it. This is not the pendency, which also counts cases of earlier years.",
  "centre.byCategory": "By type of case",
  "centre.category": "Type of case",
  "centre.byMonth": "By month",
  "centre.month": "Month",
  "centre.monthChart": "Cases received and disposed of in each month of {year}",
  "centre.oldest": "Longest pending cases",
  "centre.allPending": "{count, plural, one {See # pending case} other {See all # pending cases}}",
  "centre.nonePending": "No case is pending.",
  "centre.nothingYet":
    "No case is registered in this year yet. Register a new case, or import the old register.",
  "centre.importNotices": "Left to do in imports",
  "centre.noticeUploaded": "{file}: to be checked and entered",
  "centre.noticeRunning": "{file}: being entered",
  "centre.noticeSetAside":
    "{file}: {count, plural, one {# row to correct} other {# rows to correct}}",
  "centre.madeUp":
    "{count, plural, one {# case in this year's figures is synthetic.} other {# cases in this year's figures are synthetic.}}",
};
