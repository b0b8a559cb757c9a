import { useI18n } from "../i18n/i18n-context.tsx";

interface Invited {
  readonly username: string;
  readonly code: string;
  readonly expiresAt: string;
}

/** Shown this once, to be handed to its person alone. */
export function InvitationCode({ invited, page }: { invited: Invited; page: string }) {
  const { t, instant } = useI18n();
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("staff.codeHeading")}</h1>
          <p className="lead">{t("staff.codeLead", { page })}</p>
        </div>
      </div>
      <dl className="facts">
        <div>
          <dt>{t("staff.name")}</dt>
          <dd>
            <code className="key">{invited.username}</code>
          </dd>
        </div>
        <div>
          <dt>{t("welcome.code")}</dt>
          <dd>
            <code className="key">{invited.code}</code>
            <p className="muted small">
              {t("staff.codeUntil", { until: instant(invited.expiresAt) })}
            </p>
          </dd>
        </div>
      </dl>
      <p className="actions">
        <a className="button" href="/staff">
          {t("staff.done")}
        </a>
      </p>
    </>
  );
}
