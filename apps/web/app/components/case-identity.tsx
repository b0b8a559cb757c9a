import type { CasePageQuery } from "../generated/graphql.ts";
import { useI18n } from "../i18n/i18n-context.tsx";
import { StatusTag, SyntheticTag } from "./tag.tsx";

type ShownCase = CasePageQuery["case"];

/** Which case this is, whose, and where it stands: the first thing seen on the page. */
export function CaseIdentity({ shown }: { shown: ShownCase }) {
  const { t, date } = useI18n();
  const { woman, pending, daysPending, disposedOn } = shown;
  const since = pending
    ? t("list.pendingSince", { count: daysPending ?? 0 })
    : disposedOn
      ? t("list.disposedOn", { date: date(disposedOn) })
      : null;
  return (
    <section className="identity" aria-label={t("case.identity")}>
      <h1>{shown.caseNumber}</h1>
      <p className="person">
        {woman.name ?? t("word.nameNotStated")}
        {typeof woman.age === "number" ? `, ${t("case.years", { count: woman.age })}` : ""}
      </p>
      <p className="tags">
        <StatusTag status={shown.status} pending={pending} />
        {since ? <span className="muted">{since}</span> : null}
        {shown.under18 ? <span className="tag attention">{t("tag.under18")}</span> : null}
        {shown.synthetic ? <SyntheticTag /> : null}
      </p>
    </section>
  );
}

/** The record itself; what is not known is said to be so. */
export function CaseDetails({ shown }: { shown: ShownCase }) {
  const { t, date } = useI18n();
  const { woman } = shown;
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [t("case.receivedOn"), date(shown.receivedOn)],
    [t("case.type"), t(`type.${shown.type}`)],
    [t("case.source"), t(`source.${shown.source}`)],
    [t("case.phone"), woman.phone],
    [t("case.relationName"), woman.relationName],
    [t("case.block"), shown.block],
    [t("case.thana"), shown.thana],
    [t("case.remark"), shown.remark],
    [t("case.registrationNumber"), shown.registrationNumber],
    [t("case.origin"), t(`origin.${shown.origin}`)],
  ];
  const disposal: readonly (readonly [string, string | null | undefined])[] = shown.disposedOn
    ? [
        [t("case.disposedOn"), date(shown.disposedOn)],
        [t("case.outcome"), shown.disposalOutcome ? t(`outcome.${shown.disposalOutcome}`) : null],
      ]
    : [];
  return (
    <section className="section">
      <h2>{t("case.details")}</h2>
      <dl className="facts">
        {[...facts, ...disposal].map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value || <span className="muted">{t("word.notStated")}</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
