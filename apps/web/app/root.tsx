import "./load-context.ts";
import { data, type LinksFunction, type LoaderFunctionArgs } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Outlet,
  Scripts,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { type ReactNode, useContext, useState } from "react";
import { apiFor } from "./api/api.server.ts";
import { type Fault, isFault, SessionEnded } from "./api/refusal.ts";
import { meOperation } from "./api/session-operations.server.ts";
import { FaultPage } from "./components/fault-page.tsx";
import { Notice } from "./components/notice.tsx";
import { Shell } from "./components/shell.tsx";
import { pageOf } from "./handle.ts";
import { useI18n } from "./i18n/i18n-context.tsx";
import { NonceContext } from "./nonce.ts";
import { noticeOf, readNoticeCookie } from "./session/notice.server.ts";
import stylesheet from "./styles/app.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: stylesheet },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const notice = noticeOf(request);
  const headers: HeadersInit = notice ? { "Set-Cookie": readNoticeCookie(context.secure) } : {};
  const { demo, formRefused } = context;
  return data(
    { me: await whoIs(apiFor(request, context)), notice, demo, formRefused },
    { headers },
  );
}

/** Nobody, when no session was brought or it is over: pages decide for themselves whether that matters. */
async function whoIs(api: ReturnType<typeof apiFor>) {
  if (!api.signedIn) return null;
  try {
    return (await api.call(meOperation)).me;
  } catch (thrown) {
    if (thrown instanceof SessionEnded) return null;
    throw thrown;
  }
}

/** Scripts stay once they are there, even when a later answer no longer asks for them. */
function useHydration(page: ReturnType<typeof pageOf>): boolean {
  const [hydrated] = useState(() => page?.handle.hydrate?.(page.data) ?? false);
  return hydrated;
}

export function Layout({ children }: { children: ReactNode }) {
  const { t, language } = useI18n();
  const nonce = useContext(NonceContext);
  const root = useRouteLoaderData<typeof loader>("root");
  const page = pageOf(useMatches());
  const hydrated = useHydration(page);
  const refresh = page?.handle.refreshWithoutScript?.(page.data) ?? null;
  const title = page ? `${t(page.handle.title)} · ${t("app.name")}` : t("app.name");
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{root?.formRefused ? t("title.error", { title }) : title}</title>
        <meta name="color-scheme" content="light dark" />
        {refresh === null ? null : (
          <noscript>
            <meta httpEquiv="refresh" content={String(refresh)} />
          </noscript>
        )}
        <Links />
      </head>
      <body>
        <Shell me={root?.me ?? null} demo={root?.demo ?? false} draftForm={page?.handle.draftForm}>
          {children}
        </Shell>
        {hydrated ? <Scripts nonce={nonce} /> : null}
      </body>
    </html>
  );
}

export default function App() {
  const root = useRouteLoaderData<typeof loader>("root");
  if (pageOf(useMatches())?.handle.bare) return <Outlet />;
  return (
    <main id="main" className="main" tabIndex={-1}>
      <div className="frame">
        {root?.notice ? <Notice word={root.notice} /> : null}
        <Outlet />
      </div>
    </main>
  );
}

function faultOf(error: unknown): Fault {
  if (isRouteErrorResponse(error)) {
    if (isFault(error.data)) return error.data;
    if (error.status === 404 || error.status === 405)
      return { kind: "not-found", reference: "404" };
  }
  return { kind: "down", reference: "–" };
}

export function ErrorBoundary() {
  return (
    <main id="main" className="main" tabIndex={-1}>
      <div className="frame">
        <FaultPage fault={faultOf(useRouteError())} />
      </div>
    </main>
  );
}
