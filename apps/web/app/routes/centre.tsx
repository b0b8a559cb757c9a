import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readFor } from "../api/api.server.ts";
import { centreHomeOperation } from "../api/figure-operations.server.ts";
import { yearsFor } from "../api/financial-year.server.ts";
import { CountBars } from "../charts/count-bars.tsx";
import { FigureBand } from "../components/figure-band.tsx";
import { Icon } from "../components/icon.tsx";
import { ImportNotices } from "../components/import-notices.tsx";
import { OldestPending } from "../components/oldest-pending.tsx";
import { PendencyAccount } from "../components/pendency-account.tsx";
import { YearChoice } from "../components/year-choice.tsx";
import type { RouteHandle } from "../handle.ts";
import { currentFinancialYear, formatNumber, formatPercent } from "../i18n/format.ts";
import { useI18n } from "../i18n/i18n-context.tsx";

export const handle: RouteHandle = { title: "title.centre" };

export function loader({ request, context }: LoaderFunctionArgs) {
  return readFor(request, context, async (api) => {
    const { years, chosen, role } = await yearsFor(api, request);
    const home = await api.call(centreHomeOperation, {
      financialYear: chosen,
      withImports: role === "CENTRE_ADMINISTRATOR",
    });
    return { years, chosen, isCurrent: chosen === currentFinancialYear(), home };
  });
}

export default function CentreHome() {
  const { years, chosen, isCurrent, home } = useLoaderData<typeof loader>();
  const { t, month } = useI18n();
  const { figures, oldest, madeUp, importBatches } = home;
  const made = madeUp.totalCount ?? 0;
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("centre.heading", { year: chosen })}</h1>
          <YearChoice years={years} chosen={chosen} hrefOf={(year) => `/centre?fy=${year}`} />
        </div>
        <a className="button" href="/cases/new">
          <Icon name="plus" />
          {t("centre.new")}
        </a>
      </div>
      <FigureBand
        figures={[
          {
            label: t("centre.received"),
            value: formatNumber(figures.received),
            hint: t("centre.receivedHint"),
            lead: true,
          },
          {
            label: t("centre.disposed"),
            value: formatNumber(figures.disposed),
            hint: t("centre.disposedHint"),
          },
          {
            label: t("centre.rate"),
            value: formatPercent(figures.disposalRate),
            hint: t("centre.rateHint"),
          },
        ]}
      />
      {figures.received === 0 && figures.disposed === 0 ? (
        <p className="lead">{t("centre.nothingYet")}</p>
      ) : null}
      {made > 0 ? <p className="lead small">{t("centre.madeUp", { count: made })}</p> : null}
      <PendencyAccount figures={figures} isCurrent={isCurrent} />
      <div className="two">
        <div>
          <ImportNotices batches={importBatches ?? []} />
          <OldestPending
            cases={oldest.edges.map(({ node }) => node)}
            count={oldest.totalCount ?? null}
          />
        </div>
        <div>
          <section className="section">
            <h2>{t("centre.byCategory")}</h2>
            <CountBars
              caption={t("centre.byCategory")}
              rowHeading={t("centre.category")}
              withTotal
              rows={figures.byCategory.map((row) => ({
                ...row,
                key: row.category,
                label: t(`category.${row.category}`),
              }))}
            />
          </section>
          <section className="section">
            <h2>{t("centre.byMonth")}</h2>
            <CountBars
              caption={t("centre.monthChart", { year: chosen })}
              rowHeading={t("centre.month")}
              rows={figures.byMonth.map((row) => ({
                ...row,
                key: row.month,
                label: month(row.month),
              }))}
            />
          </section>
        </div>
      </div>
    </>
  );
}
