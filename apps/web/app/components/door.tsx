import type { ReactNode } from "react";
import { useI18n } from "../i18n/i18n-context.tsx";

/** A weather page: plain, official, and nothing that tells what was open before. */
const ELSEWHERE = "https://mausam.imd.gov.in/";

/** The frame of the pages before one is in: a single card, and the way out. */
export function Door({ children }: { children: ReactNode }) {
  const { t } = useI18n();
  return (
    <main id="main" className="door" tabIndex={-1}>
      <div>
        <div className="door-card">{children}</div>
        <div className="door-exit">
          <a href={ELSEWHERE} rel="noreferrer">
            {t("signIn.exit")}
          </a>
          <p>{t("signIn.exitHint")}</p>
        </div>
      </div>
    </main>
  );
}
