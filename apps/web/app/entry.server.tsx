import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { I18nProvider } from "./i18n/i18n-context.tsx";
import type { Language } from "./i18n/language.ts";
import { createTranslate, type Translate } from "./i18n/translator.ts";
import { en } from "./messages/en.ts";
import { hi } from "./messages/hi.ts";
import { NonceContext } from "./nonce.ts";
import { PageBytes } from "./page-bytes.server.ts";

const TRANSLATE: Record<Language, Translate> = {
  hi: createTranslate("hi", hi),
  en: createTranslate("en", en),
};

/** Sends the whole page at once: nothing here is slow enough to deserve a spinner. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { language, nonce }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let answered = status;
    const page = new PageBytes();
    page.once("finish", () => resolve(new Response(page.bytes(), { headers, status: answered })));
    headers.set("Content-Type", "text/html; charset=utf-8");
    headers.set("Content-Language", language);
    const { pipe } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <I18nProvider language={language} t={TRANSLATE[language]}>
          <RemixServer context={remix} url={request.url} nonce={nonce} />
        </I18nProvider>
      </NonceContext.Provider>,
      {
        nonce,
        onAllReady: () => void pipe(page),
        onShellError: reject,
        onError(fault) {
          answered = 500;
          console.error("A page could not be drawn", fault);
        },
      },
    );
  });
}
