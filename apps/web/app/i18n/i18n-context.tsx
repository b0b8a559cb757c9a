import { createContext, type ReactNode, useContext, useMemo } from "react";
import { formatDate, formatInstant, formatMonth } from "./format.ts";
import type { Language } from "./language.ts";
import type { Translate } from "./translator.ts";

/** What a component needs to speak: the language, its messages, and dates in it. */
export interface I18n {
  readonly language: Language;
  readonly t: Translate;
  readonly date: (date: string) => string;
  readonly instant: (instant: string) => string;
  readonly month: (month: string) => string;
  /** The one of a Hindi and an English text that is to be shown. */
  readonly either: (hi: string, en: string) => string;
}

const I18nContext = createContext<I18n | null>(null);

export function I18nProvider({
  language,
  t,
  children,
}: {
  language: Language;
  t: Translate;
  children: ReactNode;
}) {
  const i18n = useMemo<I18n>(
    () => ({
      language,
      t,
      date: (date) => formatDate(language, date),
      instant: (instant) => formatInstant(language, instant),
      month: (month) => formatMonth(language, month),
      either: (hi, en) => (language === "hi" ? hi : en),
    }),
    [language, t],
  );
  return <I18nContext.Provider value={i18n}>{children}</I18nContext.Provider>;
}

export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (i18n === null) throw new Error("useI18n outside I18nProvider");
  return i18n;
}
