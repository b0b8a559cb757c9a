import { cookieOf, setCookie } from "./cookies.ts";

function nameOf(secure: boolean): string {
  return secure ? "__Host-sakhi_session" : "sakhi_session";
}

/** The API's opaque token, which no script can read; null when nobody is signed in. */
export function tokenOf(request: Request, secure: boolean): string | null {
  return cookieOf(request.headers.get("cookie"), nameOf(secure)) || null;
}

export function sessionCookie(token: string, expiresAt: string, secure: boolean): string {
  const seconds = (Date.parse(expiresAt) - Date.now()) / 1000;
  return setCookie(nameOf(secure), token, { secure, maxAgeSeconds: seconds });
}

export function endedSessionCookie(secure: boolean): string {
  return setCookie(nameOf(secure), "", { secure, maxAgeSeconds: 0 });
}
