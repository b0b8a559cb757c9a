import type { StateOverviewQuery } from "../generated/graphql.ts";
import { useI18n } from "../i18n/i18n-context.tsx";
import {
  type DistrictRow,
  measures,
  sayMeasure,
  stateHref,
  type StateQuestion,
} from "../state-page/measure.ts";
import { ScrollBox } from "./scroll-box.tsx";

type StateFigures = StateOverviewQuery["districtFigures"];

interface HeadingProps {
  readonly sort: string;
  readonly label: string;
  readonly question: StateQuestion;
  readonly numeric?: boolean;
}

function SortHeading({ sort, label, question, numeric = false }: HeadingProps) {
  const { t } = useI18n();
  const isSorted = question.sort === sort;
  const ascending = isSorted ? !question.ascending : !numeric;
  const arrow = question.ascending ? "▲" : "▼";
  return (
    <th
      scope="col"
      className={numeric ? "number" : undefined}
      aria-sort={isSorted ? (question.ascending ? "ascending" : "descending") : undefined}
    >
      <a
        href={`${stateHref(question, { sort, ascending })}#table`}
        title={t("state.sortBy", { column: label })}
      >
        {label}
        {isSorted ? <span aria-hidden="true"> {arrow}</span> : null}
      </a>
    </th>
  );
}

interface DistrictTableProps {
  readonly figures: StateFigures;
  readonly rows: readonly DistrictRow[];
  readonly question: StateQuestion;
}

/** The map's twin: every district with every figure, in the order asked for, and the State beneath. */
export function DistrictTable({ figures, rows, question }: DistrictTableProps) {
  const { t, either } = useI18n();
  return (
    <ScrollBox label={t("state.tableHeading")} id="table">
      <table className="ledger compact sticky-first">
        <caption>{t("state.caption", { year: figures.financialYear })}</caption>
        <thead>
          <tr>
            <SortHeading sort="name" label={t("state.district")} question={question} />
            {measures.map(({ key, label }) => (
              <SortHeading key={key} sort={key} label={t(label)} question={question} numeric />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.district.lgdCode}
              id={`district-${row.district.lgdCode}`}
              data-district={row.district.slug}
            >
              <th scope="row">{either(row.district.nameHi, row.district.nameEn)}</th>
              {measures.map((measure) => (
                <td key={measure.key} className="number" data-measure={measure.key}>
                  {sayMeasure(measure, row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr data-district="bihar">
            <th scope="row">{t("state.total")}</th>
            {measures.map((measure) => (
              <td key={measure.key} className="number" data-measure={measure.key}>
                {sayMeasure(measure, figures)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </ScrollBox>
  );
}
