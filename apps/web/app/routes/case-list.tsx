import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readFor } from "../api/api.server.ts";
import { caseListOperation } from "../api/case-operations.server.ts";
import { listQuestion, pageHref } from "../case-list/question.ts";
import { CaseFilters } from "../components/case-filters.tsx";
import { CaseTable } from "../components/case-table.tsx";
import { Icon } from "../components/icon.tsx";
import type { RouteHandle } from "../handle.ts";
import { useI18n } from "../i18n/i18n-context.tsx";

export const handle: RouteHandle = { title: "title.cases" };

export function loader({ request, context }: LoaderFunctionArgs) {
  const question = listQuestion(new URL(request.url).searchParams);
  return readFor(request, context, async (api) => {
    const { cases, financialYears } = await api.call(caseListOperation, {
      first: question.perPage,
      after: question.after,
      sort: question.oldestFirst ? "RECEIVED_ON_ASC" : "RECEIVED_ON_DESC",
      filter: {
        pendency: question.pendency,
        category: question.category,
        financialYear: question.financialYear,
        origin: question.origin,
        search: question.search,
      },
    });
    return { question, cases, years: [...financialYears].sort((a, b) => b.localeCompare(a)) };
  });
}

export default function CaseList() {
  const { question, cases, years } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const { hasNextPage, endCursor } = cases.pageInfo;
  const next = hasNextPage && endCursor ? pageHref({ ...question, after: endCursor }) : null;
  const total = cases.totalCount ?? null;
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("list.heading")}</h1>
          <p className="lead">
            {total === null ? t("list.countUnknown") : t("list.count", { count: total })}
          </p>
        </div>
        <a className="button" href="/cases/new">
          <Icon name="plus" />
          {t("centre.new")}
        </a>
      </div>
      <CaseFilters question={question} years={years} />
      {cases.edges.length === 0 ? (
        <div className="empty">
          <p>{t("list.empty")}</p>
          <p className="muted">{t("list.emptyHint")}</p>
        </div>
      ) : (
        <CaseTable cases={cases.edges.map(({ node }) => node)} question={question} />
      )}
      {next !== null || question.after !== null ? (
        <nav className="pager" aria-label={t("list.pages")}>
          {question.after === null ? null : (
            <a className="button quiet" href={pageHref({ ...question, after: null })}>
              {t("list.first")}
            </a>
          )}
          {next === null ? null : (
            <a className="button quiet" href={next} rel="next">
              {t("list.next")}
              <Icon name="forward" />
            </a>
          )}
        </nav>
      ) : null}
    </>
  );
}
