import { useI18n } from "../i18n/i18n-context.tsx";

/** The financial years there are, newest first, each a link that keeps the rest of the page's question. */
export function YearChoice({
  years,
  chosen,
  hrefOf,
}: {
  years: readonly string[];
  chosen: string;
  hrefOf: (year: string) => string;
}) {
  const { t } = useI18n();
  return (
    <nav className="choices" aria-label={t("word.financialYear")}>
      {years.map((year) => (
        <a key={year} href={hrefOf(year)} aria-current={year === chosen ? "page" : undefined}>
          {year}
        </a>
      ))}
    </nav>
  );
}
