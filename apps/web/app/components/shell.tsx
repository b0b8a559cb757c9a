import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import type { MeQuery, Role } from "../generated/graphql.ts";
import { useI18n } from "../i18n/i18n-context.tsx";
import type { MessageId } from "../i18n/translator.ts";
import { homeOf } from "../session/home.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { Mark } from "./mark.tsx";

type Me = NonNullable<MeQuery["me"]>;

const PAGES: Record<Role, readonly { readonly to: string; readonly label: MessageId }[]> = {
  CENTRE_ADMINISTRATOR: [
    { to: "/centre", label: "nav.home" },
    { to: "/cases", label: "nav.cases" },
    { to: "/cases/new", label: "nav.new" },
    { to: "/import", label: "nav.import" },
    { to: "/staff", label: "nav.staff" },
  ],
  CASE_WORKER: [
    { to: "/centre", label: "nav.home" },
    { to: "/cases", label: "nav.cases" },
    { to: "/cases/new", label: "nav.new" },
  ],
  STATE_OFFICER: [
    { to: "/state", label: "nav.state" },
    { to: "/staff", label: "nav.staff" },
  ],
};

/** The page of the menu that this path is on or under; the longest match wins. */
function currentPage(role: Role, pathname: string): string | undefined {
  const under = PAGES[role]
    .map(({ to }) => to)
    .filter((to) => pathname === to || pathname.startsWith(`${to}/`));
  return under.sort((a, b) => b.length - a.length)[0];
}

function Menu({ role }: { role: Role }) {
  const { t } = useI18n();
  const { pathname } = useLocation();
  const current = currentPage(role, pathname);
  return (
    <nav className="nav" aria-label={t("shell.navigation")}>
      <ul>
        {PAGES[role].map(({ to, label }) => (
          <li key={to}>
            <a
              href={to}
              aria-current={to === current ? (to === pathname ? "page" : "true") : undefined}
            >
              {t(label)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface ShellProps {
  readonly me: Me | null;
  readonly demo: boolean;
  readonly draftForm: string | undefined;
  readonly children: ReactNode;
}

/** The frame of every page: who and where one is, the few places to go, and the way out. */
export function Shell({ me, demo, draftForm, children }: ShellProps) {
  const { t, either } = useI18n();
  return (
    <>
      <a className="skip" href="#main">
        {t("shell.skip")}
      </a>
      <header className="banner">
        <div className="frame">
          <div className="banner-top">
            <a className="brand" href={me ? homeOf(me.role) : "/"}>
              <Mark />
              {t("app.name")}
            </a>
            {me?.centre ? (
              <span className="place">{either(me.centre.nameHi, me.centre.nameEn)}</span>
            ) : null}
            <div className="account-corner">
              {me ? (
                <>
                  <span className="who">
                    {either(me.displayNameHi, me.displayNameEn)} · {t(`role.${me.role}`)}
                  </span>
                  <a className="plain-button" href="/account">
                    {t("shell.account")}
                  </a>
                </>
              ) : null}
              <LanguageSwitch draftForm={draftForm} />
              {me ? (
                <form method="post" action="/sign-out">
                  <button type="submit" className="plain-button">
                    {t("shell.signOut")}
                  </button>
                </form>
              ) : null}
            </div>
          </div>
          {me ? <Menu role={me.role} /> : null}
        </div>
        {me && demo ? (
          <div className="demo">
            <div className="frame">
              <p>{t("shell.demo")}</p>
            </div>
          </div>
        ) : null}
      </header>
      {children}
      {me ? (
        <footer className="footer">
          <div className="frame">{t("shell.footer")}</div>
        </footer>
      ) : null}
    </>
  );
}
