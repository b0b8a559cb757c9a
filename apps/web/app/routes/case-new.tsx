import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { apiFor, toSignIn } from "../api/api.server.ts";
import { registerCaseOperation } from "../api/case-operations.server.ts";
import { FirstFields, LaterFields } from "../components/case-fields.tsx";
import { ErrorSummary } from "../components/error-summary.tsx";
import { DateField } from "../components/fields.tsx";
import { actOnForm } from "../form/act.server.ts";
import { readCase } from "../form/read-case.server.ts";
import { savedCookie } from "../form/saved-cookie.ts";
import { useDraft } from "../form/use-draft.ts";
import type { RouteHandle } from "../handle.ts";
import { todayInIndia } from "../i18n/format.ts";
import { useI18n } from "../i18n/i18n-context.tsx";
import type { loader as rootLoader } from "../root.tsx";
import { noticeCookie } from "../session/notice.server.ts";

export const handle: RouteHandle = {
  title: "title.new",
  hydrate: () => true,
  draftForm: "registration",
};

const DRAFT_NOTICE = "draft-notice";

export function loader({ request, context }: LoaderFunctionArgs) {
  if (!apiFor(request, context).signedIn) throw toSignIn(request, context);
  return data({ idempotencyKey: randomUUID(), today: todayInIndia() });
}

export function action({ request, context }: ActionFunctionArgs) {
  return actOnForm(
    { request, context },
    (form) => ({
      ...readCase(form),
      idempotencyKey: form.values["idempotencyKey"] || randomUUID(),
      receivedOn: form.pastDate("receivedOn", "case.receivedOn"),
    }),
    async (api, input) => {
      const { registerCase } = await api.call(registerCaseOperation, { input });
      const headers = new Headers();
      headers.append("Set-Cookie", noticeCookie("registered", context.secure));
      headers.append("Set-Cookie", savedCookie(input.idempotencyKey, context.secure));
      return redirect(`/cases/${registerCase.id}`, { headers });
    },
  );
}

export default function NewCase() {
  const { idempotencyKey, today } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const root = useRouteLoaderData<typeof rootLoader>("root");
  const { t } = useI18n();
  const dropDraft = useDraft({
    form: "registration",
    notice: DRAFT_NOTICE,
    owner: root?.me?.username ?? "",
    cameBack: state !== undefined,
  });
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("case.new")}</h1>
          <p className="lead">{t("case.newLead")}</p>
        </div>
      </div>
      <ErrorSummary state={state} />
      <output className="notice" id={DRAFT_NOTICE} hidden>
        <span>
          {t("case.draftKept")}{" "}
          <button type="button" className="plain-button" onClick={dropDraft}>
            {t("case.draftDrop")}
          </button>
        </span>
      </output>
      <form className="form" id="registration" method="post" action="/cases/new" noValidate>
        <input
          type="hidden"
          name="idempotencyKey"
          defaultValue={state?.values["idempotencyKey"] ?? idempotencyKey}
        />
        <div className="form-grid">
          <DateField
            state={state}
            name="receivedOn"
            label={t("case.receivedOn")}
            fallback={today}
            max={today}
          />
          <FirstFields state={state} />
        </div>
        <details className="details more" open={hasLater(state?.values)}>
          <summary>{t("case.more")}</summary>
          <div className="form-grid">
            <LaterFields state={state} />
          </div>
        </details>
        <button type="submit" className="button">
          {t("case.register")}
        </button>
      </form>
    </>
  );
}

function hasLater(values: Readonly<Record<string, string>> | undefined): boolean {
  return Boolean(values?.["relationName"] || values?.["remark"]);
}
