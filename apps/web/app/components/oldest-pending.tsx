import type { CentreHomeQuery } from "../generated/graphql.ts";
import { useI18n } from "../i18n/i18n-context.tsx";
import { SyntheticTag } from "./tag.tsx";

type Pending = CentreHomeQuery["oldest"]["edges"][number]["node"];

/** The cases that have waited longest, by number and name only. */
export function OldestPending({
  cases,
  count,
}: {
  cases: readonly Pending[];
  count: number | null;
}) {
  const { t, date } = useI18n();
  return (
    <section className="section">
      <h2>{t("centre.oldest")}</h2>
      {cases.length === 0 ? (
        <p className="muted">{t("centre.nonePending")}</p>
      ) : (
        <table className="ledger cards">
          <caption className="visually-hidden">{t("centre.oldest")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("list.number")}</th>
              <th scope="col">{t("list.received")}</th>
              <th scope="col">{t("list.status")}</th>
            </tr>
          </thead>
          <tbody>
            {cases.map(({ id, caseNumber, receivedOn, daysPending, synthetic, woman }) => (
              <tr key={id}>
                <th scope="row">
                  <a className="row-link" href={`/cases/${id}`}>
                    {caseNumber}
                  </a>
                  <div>
                    {woman.name ?? t("word.nameNotStated")} {synthetic ? <SyntheticTag /> : null}
                  </div>
                </th>
                <td data-label={t("list.received")} className="nowrap">
                  {date(receivedOn)}
                </td>
                <td data-label={t("list.status")}>
                  {t("list.pendingSince", { count: daysPending ?? 0 })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {count !== null && count > 0 ? (
        <p className="actions">
          <a href="/cases?pendency=PENDING&sort=asc">{t("centre.allPending", { count })}</a>
        </p>
      ) : null}
    </section>
  );
}
