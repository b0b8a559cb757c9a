import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { caseForForm } from "../api/case-for-form.server.ts";
import { addServiceOperation } from "../api/case-operations.server.ts";
import { CaseFormHead } from "../components/case-form-head.tsx";
import { choicesOf, serviceKinds } from "../components/choices.ts";
import { ErrorSummary } from "../components/error-summary.tsx";
import { DateField, RadioField, TextAreaField } from "../components/fields.tsx";
import { actOnForm } from "../form/act.server.ts";
import type { RouteHandle } from "../handle.ts";
import { todayInIndia } from "../i18n/format.ts";
import { useI18n } from "../i18n/i18n-context.tsx";
import { noticeCookie } from "../session/notice.server.ts";

export const handle: RouteHandle = { title: "title.service", draftForm: "service" };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const about = await caseForForm({ request, context, params });
  return { about, idempotencyKey: randomUUID(), today: todayInIndia() };
}

export function action({ request, context, params }: ActionFunctionArgs) {
  const caseId = params["id"] ?? "";
  return actOnForm(
    { request, context },
    (form) => ({
      caseId,
      idempotencyKey: form.values["idempotencyKey"] || randomUUID(),
      kind: form.choice("kind", "case.serviceKind", serviceKinds) ?? "COUNSELLING",
      givenOn: form.pastDate("givenOn", "case.serviceDate"),
      note: form.optionalText("note", "case.note", 2000),
    }),
    async (api, input) => {
      await api.call(addServiceOperation, { input });
      return redirect(`/cases/${caseId}`, {
        headers: { "Set-Cookie": noticeCookie("service-added", context.secure) },
      });
    },
  );
}

export default function AddService() {
  const { about, idempotencyKey, today } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const { t } = useI18n();
  return (
    <>
      <CaseFormHead heading={t("title.service")} about={about} />
      <ErrorSummary state={state} />
      <form className="form" id="service" method="post" noValidate>
        <input
          type="hidden"
          name="idempotencyKey"
          value={state?.values["idempotencyKey"] ?? idempotencyKey}
        />
        <RadioField
          state={state}
          name="kind"
          label={t("case.serviceKind")}
          choices={choicesOf(t, serviceKinds, (kind) => `service.${kind}`)}
        />
        <DateField
          state={state}
          name="givenOn"
          label={t("case.serviceDate")}
          fallback={today}
          max={today}
        />
        <TextAreaField state={state} optional name="note" label={t("case.note")} />
        <button type="submit" className="button">
          {t("case.serviceSave")}
        </button>
      </form>
    </>
  );
}
