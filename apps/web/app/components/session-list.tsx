import type { AccountQuery } from "../generated/graphql.ts";
import { useI18n } from "../i18n/i18n-context.tsx";

/** Where the person is signed in, and the way to end each of them or all at once. */
export function SessionList({ sessions }: { sessions: AccountQuery["sessions"] }) {
  const { t, instant } = useI18n();
  return (
    <section className="section">
      <h2>{t("account.sessions")}</h2>
      <table className="ledger cards">
        <caption className="visually-hidden">{t("account.sessions")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("account.startedAt")}</th>
            <th scope="col">{t("account.lastSeenAt")}</th>
            <th scope="col">
              <span className="visually-hidden">{t("account.end")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ id, startedAt, lastSeenAt, current }) => (
            <tr key={id}>
              <th scope="row">{instant(startedAt)}</th>
              <td data-label={t("account.lastSeenAt")}>{instant(lastSeenAt)}</td>
              <td>
                {current ? (
                  <span className="tag done">{t("account.here")}</span>
                ) : (
                  <form method="post" action="/account">
                    <input type="hidden" name="session" value={id} />
                    <button type="submit" className="plain-button">
                      {t("account.end")}
                    </button>
                  </form>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <form method="post" action="/account" className="actions">
        <input type="hidden" name="session" value="all" />
        <button type="submit" className="button quiet">
          {t("account.endAll")}
        </button>
      </form>
    </section>
  );
}
