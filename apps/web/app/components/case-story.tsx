import type { CasePageQuery } from "../generated/graphql.ts";
import { useI18n } from "../i18n/i18n-context.tsx";
import type { Translate } from "../i18n/translator.ts";
import { disposalOutcomes, serviceKinds } from "./choices.ts";

type ShownCase = CasePageQuery["case"];

export function CaseServices({ services }: { services: ShownCase["services"] }) {
  const { t, date } = useI18n();
  return (
    <section className="section">
      <h2>{t("case.services")}</h2>
      {services.length === 0 ? (
        <p className="muted">{t("case.noServices")}</p>
      ) : (
        <table className="ledger cards">
          <caption className="visually-hidden">{t("case.services")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("case.serviceKind")}</th>
              <th scope="col">{t("case.serviceDate")}</th>
              <th scope="col">{t("case.note")}</th>
            </tr>
          </thead>
          <tbody>
            {services.map(({ id, kind, givenOn, note }) => (
              <tr key={id}>
                <th scope="row">{t(`service.${kind}`)}</th>
                <td data-label={t("case.serviceDate")} className="nowrap">
                  {givenOn ? (
                    date(givenOn)
                  ) : (
                    <span className="muted">{t("case.serviceDateUnknown")}</span>
                  )}
                </td>
                <td data-label={t("case.note")}>{note ?? t("word.none")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** An event's detail is a code of the contract, or what a person wrote. */
function sayDetail(t: Translate, detail: string): string {
  const kind = serviceKinds.find((each) => each === detail);
  if (kind !== undefined) return t(`service.${kind}`);
  const outcome = disposalOutcomes.find((each) => each === detail);
  return outcome === undefined ? detail : t(`outcome.${outcome}`);
}

/** What happened, by whose post, and when; never changed, only added to. */
export function CaseTimeline({ events }: { events: ShownCase["timeline"] }) {
  const { t, instant } = useI18n();
  return (
    <section className="section">
      <h2>{t("case.timeline")}</h2>
      <ol className="timeline">
        {events.map(({ id, kind, at, actorRole, detail }) => (
          <li key={id}>
            <p className="what">{t(`event.${kind}`)}</p>
            <p className="muted small">
              <time dateTime={at}>{instant(at)}</time> · {t(`role.${actorRole}`)}
            </p>
            {detail ? <p>{sayDetail(t, detail)}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Who of the staff read or changed it, from the audit: nobody looks at a woman's case unseen. */
export function CaseLooks({ looks }: { looks: ShownCase["lookedAtBy"] }) {
  const { t, instant } = useI18n();
  return (
    <section className="section">
      <h2>{t("case.lookedAtBy")}</h2>
      {looks.length === 0 ? <p className="muted">{t("case.lookedAtByNobody")}</p> : null}
      <ul className="timeline">
        {looks.map(({ at, act, times, actorRole, username }) => (
          <li key={`${at} ${act} ${username}`}>
            <p className="what">
              {t(`role.${actorRole}`)}
              {username === null ? null : <span className="muted small"> · {username}</span>}
            </p>
            <p className="muted small">
              {t("case.look", { act: t(`act.${act}`), count: times })} ·{" "}
              <time dateTime={at}>{instant(at)}</time>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
