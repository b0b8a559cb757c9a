import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { caseForForm } from "../api/case-for-form.server.ts";
import { reopenCaseOperation } from "../api/case-operations.server.ts";
import { CaseFormHead } from "../components/case-form-head.tsx";
import { ErrorSummary } from "../components/error-summary.tsx";
import { TextAreaField } from "../components/fields.tsx";
import { actOnForm } from "../form/act.server.ts";
import { versionToSend } from "../form/version.ts";
import type { RouteHandle } from "../handle.ts";
import { useI18n } from "../i18n/i18n-context.tsx";
import { noticeCookie } from "../session/notice.server.ts";

export const handle: RouteHandle = { title: "title.reopen", draftForm: "reopen" };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const about = await caseForForm({ request, context, params });
  if (about?.pending) throw redirect(`/cases/${about.id}`);
  return { about };
}

export function action({ request, context, params }: ActionFunctionArgs) {
  const caseId = params["id"] ?? "";
  return actOnForm(
    { request, context },
    (form) => ({
      caseId,
      version: Number(form.values["version"]),
      reason: form.text("reason", "case.reason", 2000),
    }),
    async (api, input) => {
      await api.call(reopenCaseOperation, { input });
      return redirect(`/cases/${caseId}`, {
        headers: { "Set-Cookie": noticeCookie("reopened", context.secure) },
      });
    },
  );
}

export default function ReopenCase() {
  const { about } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const { t } = useI18n();
  return (
    <>
      <CaseFormHead heading={t("title.reopen")} lead={t("case.reopenLead")} about={about} />
      <ErrorSummary state={state} {...(about ? { freshAt: `/cases/${about.id}` } : {})} />
      <form className="form" id="reopen" method="post" noValidate>
        <input type="hidden" name="version" value={versionToSend(state, about?.version)} />
        <TextAreaField state={state} name="reason" label={t("case.reason")} />
        <button type="submit" className="button">
          {t("case.reopenSave")}
        </button>
      </form>
    </>
  );
}
