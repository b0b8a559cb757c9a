import type { CentreHomeQuery } from "../generated/graphql.ts";
import { formatNumber } from "../i18n/format.ts";
import { useI18n } from "../i18n/i18n-context.tsx";

type Figures = CentreHomeQuery["figures"];

/** Pendency as an account that adds up: opening + received + reopened − disposed of = closing. */
export function PendencyAccount({ figures, isCurrent }: { figures: Figures; isCurrent: boolean }) {
  const { t } = useI18n();
  const lines = [
    { sign: "", label: t("centre.opening"), value: figures.openingPendency },
    { sign: "+", label: t("centre.plusReceived"), value: figures.received },
    { sign: "+", label: t("centre.plusReopened"), value: figures.reopened },
    { sign: "−", label: t("centre.minusDisposed"), value: figures.disposed },
  ];
  return (
    <section className="section">
      <h2>{t("centre.pendencyHeading")}</h2>
      <dl className="account">
        {lines.map(({ sign, label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {sign === "" ? null : <span className="sign">{sign}</span>}
              {formatNumber(value)}
            </dd>
          </div>
        ))}
        <div className="result">
          <dt>{t(isCurrent ? "centre.closing" : "centre.closingPast")}</dt>
          <dd>
            <span className="sign">=</span>
            {formatNumber(figures.closingPendency)}
          </dd>
        </div>
      </dl>
      <div className="aside-figure">
        <p>
          {t("centre.notDisposed")}: <strong>{formatNumber(figures.notDisposedOfReceived)}</strong>
        </p>
        <p className="muted small">{t("centre.notDisposedHint")}</p>
      </div>
    </section>
  );
}
