import { type ListQuestion, pageHref } from "../case-list/question.ts";
import type { CaseListQuery } from "../generated/graphql.ts";
import { useI18n } from "../i18n/i18n-context.tsx";
import { StatusTag, SyntheticTag } from "./tag.tsx";

type ListedCase = CaseListQuery["cases"]["edges"][number]["node"];

function Row({ listed }: { listed: ListedCase }) {
  const { t, date } = useI18n();
  const {
    id,
    caseNumber,
    registrationNumber,
    receivedOn,
    type,
    status,
    pending,
    daysPending,
    disposedOn,
  } = listed;
  return (
    <tr>
      <th scope="row">
        <div>
          <a className="row-link" href={`/cases/${id}`}>
            {caseNumber}
          </a>
          {registrationNumber ? (
            <div className="muted small">
              {t("list.registerNumber", { number: registrationNumber })}
            </div>
          ) : null}
        </div>
      </th>
      <td data-label={t("list.woman")}>
        <span>
          {listed.woman.name ?? t("word.nameNotStated")}{" "}
          {listed.synthetic ? <SyntheticTag /> : null}
          {listed.under18 ? <span className="tag attention">{t("tag.under18")}</span> : null}
        </span>
      </td>
      <td data-label={t("list.received")} className="nowrap">
        {date(receivedOn)}
      </td>
      <td data-label={t("list.type")}>{t(`type.${type}`)}</td>
      <td data-label={t("list.status")}>
        <div>
          <StatusTag status={status} pending={pending} />
          <div className="muted small">
            {pending
              ? t("list.pendingSince", { count: daysPending ?? 0 })
              : disposedOn
                ? t("list.disposedOn", { date: date(disposedOn) })
                : null}
          </div>
        </div>
      </td>
    </tr>
  );
}

/** One table for the office screen, which becomes a card for each case on a telephone. */
export function CaseTable({
  cases,
  question,
}: {
  cases: readonly ListedCase[];
  question: ListQuestion;
}) {
  const { t } = useI18n();
  const turned = pageHref({ ...question, oldestFirst: !question.oldestFirst, after: null });
  return (
    <>
      <table className="ledger cards">
        <caption>{t("list.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("list.number")}</th>
            <th scope="col">{t("list.woman")}</th>
            <th scope="col" aria-sort={question.oldestFirst ? "ascending" : "descending"}>
              <a
                href={turned}
                title={t(question.oldestFirst ? "list.sortNewest" : "list.sortOldest")}
              >
                {t("list.received")}{" "}
                <span aria-hidden="true">{question.oldestFirst ? "▲" : "▼"}</span>
              </a>
            </th>
            <th scope="col">{t("list.type")}</th>
            <th scope="col">{t("list.status")}</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((listed) => (
            <Row key={listed.id} listed={listed} />
          ))}
        </tbody>
      </table>
      <p className="actions small">
        <a href={turned}>{t(question.oldestFirst ? "list.sortNewest" : "list.sortOldest")}</a>
        <span className="muted">{t("list.perPage")}:</span>
        {([25, 50] as const).map((perPage) => (
          <a
            key={perPage}
            href={pageHref({ ...question, perPage, after: null })}
            aria-current={perPage === question.perPage ? "true" : undefined}
          >
            {perPage}
          </a>
        ))}
      </p>
    </>
  );
}
