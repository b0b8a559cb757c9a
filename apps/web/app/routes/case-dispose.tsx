import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { caseForForm } from "../api/case-for-form.server.ts";
import { disposeCaseOperation } from "../api/case-operations.server.ts";
import { CaseFormHead } from "../components/case-form-head.tsx";
import { choicesOf, statedOutcomes } from "../components/choices.ts";
import { ErrorSummary } from "../components/error-summary.tsx";
import { DateField, RadioField, TextAreaField } from "../components/fields.tsx";
import { actOnForm } from "../form/act.server.ts";
import { versionToSend } from "../form/version.ts";
import type { RouteHandle } from "../handle.ts";
import { todayInIndia } from "../i18n/format.ts";
import { useI18n } from "../i18n/i18n-context.tsx";
import { noticeCookie } from "../session/notice.server.ts";

export const handle: RouteHandle = { title: "title.dispose", draftForm: "dispose" };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const about = await caseForForm({ request, context, params });
  if (about && !about.pending) throw redirect(`/cases/${about.id}`);
  return { about, today: todayInIndia() };
}

export function action({ request, context, params }: ActionFunctionArgs) {
  const caseId = params["id"] ?? "";
  return actOnForm(
    { request, context },
    (form) => ({
      caseId,
      version: Number(form.values["version"]),
      outcome: form.choice("outcome", "case.disposeOutcome", statedOutcomes) ?? "NEEDS_MET",
      disposedOn: form.pastDate(
        "disposedOn",
        "case.disposedOn",
        form.values["receivedOn"] || undefined,
      ),
      note: form.optionalText("note", "case.note", 2000),
    }),
    async (api, input) => {
      await api.call(disposeCaseOperation, { input });
      return redirect(`/cases/${caseId}`, {
        headers: { "Set-Cookie": noticeCookie("disposed", context.secure) },
      });
    },
  );
}

export default function DisposeCase() {
  const { about, today } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const { t } = useI18n();
  return (
    <>
      <CaseFormHead heading={t("title.dispose")} lead={t("case.disposeLead")} about={about} />
      <ErrorSummary state={state} {...(about ? { freshAt: `/cases/${about.id}` } : {})} />
      <form className="form" id="dispose" method="post" noValidate>
        <input type="hidden" name="version" value={versionToSend(state, about?.version)} />
        <input
          type="hidden"
          name="receivedOn"
          value={state?.values["receivedOn"] ?? about?.receivedOn ?? ""}
        />
        <RadioField
          state={state}
          name="outcome"
          label={t("case.disposeOutcome")}
          choices={choicesOf(t, statedOutcomes, (outcome) => `outcome.${outcome}`)}
        />
        <DateField
          state={state}
          name="disposedOn"
          label={t("case.disposedOn")}
          fallback={today}
          max={today}
        />
        <TextAreaField state={state} optional name="note" label={t("case.note")} />
        <button type="submit" className="button">
          {t("case.disposeSave")}
        </button>
      </form>
    </>
  );
}
