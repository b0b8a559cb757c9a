import type { CaseStatus } from "../generated/graphql.ts";
import { useI18n } from "../i18n/i18n-context.tsx";

/** Says that a record is made up, in both languages, wherever it is shown. */
export function SyntheticTag() {
  const { t, language } = useI18n();
  return (
    <span className="tag synthetic" title={t("tag.syntheticHint")}>
      {t("tag.synthetic")}
      {language === "hi" ? <span lang="en"> / synthetic</span> : <span lang="hi"> / काल्पनिक</span>}
    </span>
  );
}

export function StatusTag({ status, pending }: { status: CaseStatus; pending: boolean }) {
  const { t } = useI18n();
  return <span className={pending ? "tag pending" : "tag done"}>{t(`status.${status}`)}</span>;
}
