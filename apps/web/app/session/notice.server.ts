import { cookieOf, setCookie } from "./cookies.ts";

/** What a page may say once after a redirect; the cookie carries only one of these words. */
const notices = [
  "registered",
  "already-registered",
  "updated",
  "service-added",
  "disposed",
  "reopened",
  "row-corrected",
  "import-undone",
  "signed-out",
  "password-changed",
  "session-ended",
  "second-factor-removed",
  "post-ended",
  "post-given",
  "password-set",
] as const;
export type Notice = (typeof notices)[number];

const NAME = "sakhi_said";

export function noticeOf(request: Request): Notice | null {
  const said = cookieOf(request.headers.get("cookie"), NAME);
  return notices.find((notice) => notice === said) ?? null;
}

export function noticeCookie(notice: Notice, secure: boolean): string {
  return setCookie(NAME, notice, { secure, maxAgeSeconds: 60 });
}

export function readNoticeCookie(secure: boolean): string {
  return setCookie(NAME, "", { secure, maxAgeSeconds: 0 });
}
