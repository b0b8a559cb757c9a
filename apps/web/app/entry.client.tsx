import { RemixBrowser } from "@remix-run/react";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nProvider } from "./i18n/i18n-context.tsx";
import { isLanguage, type Language } from "./i18n/language.ts";
import { type Catalogue, createTranslate } from "./i18n/translator.ts";

/** Only the page's own language is fetched. */
const CATALOGUE: Record<Language, () => Promise<Catalogue>> = {
  hi: async () => (await import("./messages/hi.ts")).hi,
  en: async () => (await import("./messages/en.ts")).en,
};

async function hydrate(): Promise<void> {
  const { lang } = document.documentElement;
  const language = isLanguage(lang) ? lang : "hi";
  const translate = createTranslate(language, await CATALOGUE[language]());
  startTransition(() => {
    hydrateRoot(
      document,
      <I18nProvider language={language} t={translate}>
        <RemixBrowser />
      </I18nProvider>,
    );
  });
}

void hydrate();
