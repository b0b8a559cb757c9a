import type { ListQuestion } from "../case-list/question.ts";
import { useI18n } from "../i18n/i18n-context.tsx";
import { caseOrigins, categories, choicesOf } from "./choices.ts";
import { SelectField, TextField } from "./fields.tsx";

/** A plain GET form: the answer's address is the question. */
export function CaseFilters({
  question,
  years,
}: {
  question: ListQuestion;
  years: readonly string[];
}) {
  const { t } = useI18n();
  const all = t("list.all");
  const plain = { state: undefined } as const;
  return (
    <form className="filters" method="get" action="/cases" aria-label={t("list.filters")}>
      <TextField
        {...plain}
        name="q"
        label={`${t("list.search")}: ${t("list.searchHint")}`}
        fallback={question.search ?? ""}
        input={{ type: "search" }}
      />
      <SelectField
        {...plain}
        name="pendency"
        label={t("list.pendency")}
        empty={all}
        fallback={question.pendency ?? ""}
        choices={[
          { value: "PENDING", label: t("list.pending") },
          { value: "DISPOSED", label: t("list.disposed") },
        ]}
      />
      <SelectField
        {...plain}
        name="category"
        label={t("list.category")}
        empty={all}
        fallback={question.category ?? ""}
        choices={choicesOf(t, categories, (category) => `category.${category}`)}
      />
      <SelectField
        {...plain}
        name="fy"
        label={t("word.financialYear")}
        empty={all}
        fallback={question.financialYear ?? ""}
        choices={years.map((year) => ({ value: year, label: year }))}
      />
      <SelectField
        {...plain}
        name="origin"
        label={t("list.origin")}
        empty={all}
        fallback={question.origin ?? ""}
        choices={choicesOf(t, caseOrigins, (origin) => `origin.${origin}`)}
      />
      {question.oldestFirst ? <input type="hidden" name="sort" value="asc" /> : null}
      <div className="actions">
        <button type="submit" className="button quiet">
          {t("list.apply")}
        </button>
        <a href="/cases">{t("list.clear")}</a>
      </div>
    </form>
  );
}
