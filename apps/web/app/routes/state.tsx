import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { readFor } from "../api/api.server.ts";
import { stateOverviewOperation } from "../api/figure-operations.server.ts";
import { yearsFor } from "../api/financial-year.server.ts";
import { CountBars } from "../charts/count-bars.tsx";
import { TileMap } from "../charts/tile-map.tsx";
import { DistrictTable } from "../components/district-table.tsx";
import { FigureBand } from "../components/figure-band.tsx";
import { ScrollBox } from "../components/scroll-box.tsx";
import { YearChoice } from "../components/year-choice.tsx";
import type { RouteHandle } from "../handle.ts";
import { useI18n } from "../i18n/i18n-context.tsx";
import type { loader as rootLoader } from "../root.tsx";
import {
  measures,
  sayMeasure,
  sortDistricts,
  stateHref,
  stateQuestion,
} from "../state-page/measure.ts";

export const handle: RouteHandle = { title: "title.state" };

export function loader({ request, context }: LoaderFunctionArgs) {
  return readFor(request, context, async (api) => {
    const { years, chosen } = await yearsFor(api, request);
    const { districtFigures } = await api.call(stateOverviewOperation, { financialYear: chosen });
    const question = { ...stateQuestion(new URL(request.url).searchParams), year: chosen };
    return { years, chosen, question, figures: districtFigures };
  });
}

export default function StateOverview() {
  const { years, chosen, question, figures } = useLoaderData<typeof loader>();
  const { t, either, instant } = useI18n();
  const demo = useRouteLoaderData<typeof rootLoader>("root")?.demo ?? false;
  const measure = measures.find(({ key }) => key === question.show) ?? measures[0];
  const rows = sortDistricts(figures.districts, question, ({ district }) =>
    either(district.nameHi, district.nameEn),
  );
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("state.heading", { year: chosen })}</h1>
          <p className="lead">
            {t("state.lead", { districts: figures.districts.length, centres: figures.centres })} ·{" "}
            {t("state.asOf", { at: instant(figures.asOf) })}
          </p>
        </div>
        <YearChoice
          years={years}
          chosen={chosen}
          hrefOf={(year) => stateHref(question, { year })}
        />
      </div>
      {demo ? (
        <div className="notice attention">
          <p>{t("state.madeUp")}</p>
        </div>
      ) : null}
      <FigureBand
        figures={measures.map((one) => ({
          label: t(one.label),
          value: sayMeasure(one, figures),
          lead: one.key === "received",
        }))}
      />
      <div className="map-and-table">
        <section className="section map-part">
          <h2>{t("state.mapHeading")}</h2>
          <nav className="choices section-head" aria-label={t("state.show")}>
            {measures.map(({ key, label }) => (
              <a
                key={key}
                href={stateHref(question, { show: key })}
                aria-current={key === measure.key ? "true" : undefined}
              >
                {t(label)}
              </a>
            ))}
          </nav>
          <ScrollBox label={t("state.mapLabel", { measure: t(measure.label) })}>
            <TileMap rows={figures.districts} measure={measure} />
          </ScrollBox>
          <p className="muted small">{t("state.mapKey")}</p>
        </section>
        <section className="section">
          <h2>{t("state.tableHeading")}</h2>
          <DistrictTable figures={figures} rows={rows} question={question} />
        </section>
      </div>
      <section className="section">
        <h2>{t("state.byCategory")}</h2>
        <CountBars
          caption={t("state.byCategory")}
          rowHeading={t("centre.category")}
          withTotal
          rows={figures.byCategory.flatMap(({ category, received, disposed, includes }) =>
            typeof received === "number" && typeof disposed === "number"
              ? {
                  key: category,
                  received,
                  disposed,
                  label: [category, ...includes].map((one) => t(`category.${one}`)).join(" + "),
                }
              : [],
          )}
        />
      </section>
      <ul className="notes">
        <li>{t("state.withheld", { threshold: figures.threshold })}</li>
        <li>{t("state.guard")}</li>
        <li>{t("state.census")}</li>
        <li>{t("state.noCases")}</li>
      </ul>
    </>
  );
}
