import { isLanguage, type Language } from "../i18n/language.ts";
import { cookieOf, setCookie } from "./cookies.ts";

const NAME = "sakhi_lang";
const ONE_YEAR = 365 * 24 * 60 * 60;

/** The language the person last chose on this machine; Hindi until then. */
export function languageOf(cookieHeader: string | null | undefined): Language {
  const chosen = cookieOf(cookieHeader, NAME);
  return isLanguage(chosen) ? chosen : "hi";
}

export function languageCookie(language: Language, secure: boolean): string {
  return setCookie(NAME, language, { secure, maxAgeSeconds: ONE_YEAR });
}
