import type { Language } from "./i18n/language.ts";

declare module "@remix-run/node" {
  /** What the server hands to every loader and action of one request. */
  interface AppLoadContext {
    readonly apiUrl: string;
    readonly demo: boolean;
    readonly nonce: string;
    /** Served over https: cookies are then `__Host-` and Secure. */
    readonly secure: boolean;
    /** Names this request on error pages and in the API's log. */
    readonly reference: string;
    /** The cookie's language; an action that switches it writes it here, so the same answer is already in the new one. */
    language: Language;
    /** Who asks, as far as this machine can tell: the API counts tries to sign in for it. */
    readonly address: string;
    /** The token of a session that an action has just opened in place of the one the request came with. */
    freshToken: string | null;
    /** Set by an action that gives a form back, so that the title can say so. */
    formRefused: boolean;
    /** Set by an action whose session was over: the page's loader then leaves the record out instead of sending away. */
    sessionEnded: boolean;
  }
}
