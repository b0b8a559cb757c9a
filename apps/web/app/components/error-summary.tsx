import type { FormState, Problem } from "../form/form-state.ts";
import { type I18n, useI18n } from "../i18n/i18n-context.tsx";

export function sayProblem({ t, date, either }: I18n, problem: Problem): string {
  if ("hi" in problem) return either(problem.hi, problem.en);
  const values = { ...problem.values };
  if (typeof values["received"] === "string") values["received"] = date(values["received"]);
  return t(problem.id, problem.field ? { ...values, field: t(problem.field) } : values);
}

/** Everything that keeps a form from being accepted, at its head, each leading to its field. */
export function ErrorSummary({
  state,
  freshAt,
}: {
  state: FormState | undefined;
  freshAt?: string;
}) {
  const i18n = useI18n();
  const { t, either } = i18n;
  const problems = Object.entries(state?.problems ?? {});
  if (!state || (problems.length === 0 && state.refusal === null && !state.sessionEnded))
    return null;
  const changed = state.refusal?.reason === "CASE_CHANGED_MEANWHILE";
  return (
    <div
      className="summary"
      role="alert"
      aria-labelledby="summary-heading"
      tabIndex={-1}
      id="summary"
    >
      <h2 id="summary-heading">{t("form.problem")}</h2>
      <ul>
        {state.sessionEnded ? (
          <li>
            <p>{t("form.sessionEnded")}</p>
            <a href="/" target="_blank" rel="noreferrer">
              {t("form.sessionEndedLink")}
            </a>
          </li>
        ) : null}
        {state.refusal ? (
          <li>
            <p>{changed ? t("form.conflict") : either(state.refusal.hi, state.refusal.en)}</p>
            {changed && freshAt ? (
              <a href={freshAt} target="_blank" rel="noreferrer">
                {t("form.conflictLink")}
              </a>
            ) : null}
          </li>
        ) : null}
        {problems.map(([name, problem]) => (
          <li key={name}>
            <a href={`#${name}`}>{sayProblem(i18n, problem)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
