import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { readFor } from "../api/api.server.ts";
import { casePageOperation } from "../api/case-operations.server.ts";
import { CaseDetails, CaseIdentity } from "../components/case-identity.tsx";
import { CaseLooks, CaseServices, CaseTimeline } from "../components/case-story.tsx";
import { Icon } from "../components/icon.tsx";
import type { RouteHandle } from "../handle.ts";
import { useI18n } from "../i18n/i18n-context.tsx";
import type { loader as rootLoader } from "../root.tsx";

export const handle: RouteHandle = { title: "title.case" };

export function loader({ request, context, params }: LoaderFunctionArgs) {
  return readFor(request, context, async (api) => {
    const answer = await api.call(casePageOperation, { id: params["id"] ?? "" });
    return answer.case;
  });
}

export default function CasePage() {
  const shown = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const role = useRouteLoaderData<typeof rootLoader>("root")?.me?.role;
  const here = `/cases/${shown.id}`;
  const decides = role === "CENTRE_ADMINISTRATOR";
  return (
    <>
      <CaseIdentity shown={shown} />
      {shown.under18 ? (
        <div className="notice attention">
          <Icon name="attention" />
          <p>{t("case.under18Notice")}</p>
        </div>
      ) : null}
      <nav className="actions" aria-label={t("case.steps")}>
        {shown.pending ? (
          <a className="button" href={`${here}/service`}>
            <Icon name="plus" />
            {t("case.addService")}
          </a>
        ) : null}
        {shown.pending && decides ? (
          <a className="button quiet" href={`${here}/dispose`}>
            <Icon name="check" />
            {t("case.dispose")}
          </a>
        ) : null}
        {!shown.pending && decides ? (
          <a className="button quiet" href={`${here}/reopen`}>
            {t("case.reopen")}
          </a>
        ) : null}
        <a className="button quiet" href={`${here}/edit`}>
          {t("case.edit")}
        </a>
      </nav>
      {decides ? null : <p className="lead small">{t("case.administratorOnly")}</p>}
      <div className="main-and-side">
        <div>
          <CaseServices services={shown.services} />
          <CaseDetails shown={shown} />
        </div>
        <div>
          <CaseTimeline events={shown.timeline} />
          <CaseLooks looks={shown.lookedAtBy} />
        </div>
      </div>
    </>
  );
}
