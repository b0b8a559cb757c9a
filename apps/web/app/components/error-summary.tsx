import type { FormState } from "../form/form-state.ts";
import { useI18n } from "../i18n/i18n-context.tsx";
import { sayProblem, sayRefusal } from "./say-problem.ts";

/** The browser itself puts the focus here when the page comes back, scripts or not. */
const takesFocus = { tabIndex: -1, autoFocus: true };

/** Everything that keeps a form from being accepted, at its head, each leading to its field. */
export function ErrorSummary({
  state,
  freshAt,
}: {
  state: FormState | undefined;
  freshAt?: string;
}) {
  const i18n = useI18n();
  const { t } = i18n;
  const problems = Object.entries(state?.problems ?? {});
  if (!state || (problems.length === 0 && state.refusal === null && !state.sessionEnded))
    return null;
  const changed = state.refusal?.reason === "CASE_CHANGED_MEANWHILE";
  return (
    <div
      className="summary"
      role="alert"
      aria-labelledby="summary-heading"
      id="summary"
      {...takesFocus}
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
            <p>{sayRefusal(i18n, state.refusal)}</p>
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
