import { cookieOf, setCookie } from "./cookies.ts";

/** The API lets a challenge live as long. */
const FIVE_MINUTES = 5 * 60;

function nameOf(secure: boolean): string {
  return secure ? "__Host-sakhi_step" : "sakhi_step";
}

/** What the code must be sent with, between the two steps of signing in; it opens nothing by itself. */
export function challengeOf(request: Request, secure: boolean): string | null {
  return cookieOf(request.headers.get("cookie"), nameOf(secure)) || null;
}

export function challengeCookie(challenge: string, secure: boolean): string {
  return setCookie(nameOf(secure), challenge, { secure, maxAgeSeconds: FIVE_MINUTES });
}

export function endedChallengeCookie(secure: boolean): string {
  return setCookie(nameOf(secure), "", { secure, maxAgeSeconds: 0 });
}
