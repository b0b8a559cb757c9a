import { cookieOf, setCookie } from "../session/cookies.ts";

const NAME = "sakhi_saved";

/** Tells the browser's draft keeper which form has been accepted; the key is random and names nobody. */
export function savedCookie(idempotencyKey: string, secure: boolean): string {
  return setCookie(NAME, idempotencyKey, {
    secure,
    maxAgeSeconds: 12 * 60 * 60,
    readableByScript: true,
  });
}

/** The key of the form accepted last, as the browser's script reads it. */
export function lastSavedKey(): string | null {
  return cookieOf(document.cookie, NAME);
}
