import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { caseForForm } from "../api/case-for-form.server.ts";
import { updateCaseOperation } from "../api/case-operations.server.ts";
import { FirstFields, LaterFields, type RecordedCase } from "../components/case-fields.tsx";
import { CaseFormHead } from "../components/case-form-head.tsx";
import { ErrorSummary } from "../components/error-summary.tsx";
import { actOnForm } from "../form/act.server.ts";
import { BEFORE, changedOnly } from "../form/changed-only.ts";
import { readCase } from "../form/read-case.server.ts";
import { versionToSend } from "../form/version.ts";
import type { CaseFormQuery } from "../generated/graphql.ts";
import type { RouteHandle } from "../handle.ts";
import { useI18n } from "../i18n/i18n-context.tsx";
import { noticeCookie } from "../session/notice.server.ts";

export const handle: RouteHandle = { title: "title.edit", draftForm: "edit" };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return { about: await caseForForm({ request, context, params }) };
}

export function action({ request, context, params }: ActionFunctionArgs) {
  const caseId = params["id"] ?? "";
  return actOnForm(
    { request, context },
    (form) => ({
      caseId,
      version: Number(form.values["version"]),
      ...changedOnly(readCase(form), form.values),
    }),
    async (api, input) => {
      await api.call(updateCaseOperation, { input });
      return redirect(`/cases/${caseId}`, {
        headers: { "Set-Cookie": noticeCookie("updated", context.secure) },
      });
    },
  );
}

function recordedOf(about: CaseFormQuery["case"]): RecordedCase {
  const { woman } = about;
  return {
    type: about.type,
    source: about.source,
    womanName: woman.name ?? "",
    relationName: woman.relationName ?? "",
    age: typeof woman.age === "number" ? String(woman.age) : "",
    phone: woman.phone ?? "",
    block: about.block ?? "",
    thana: about.thana ?? "",
    remark: about.remark ?? "",
  };
}

export default function EditCase() {
  const { about } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const { t } = useI18n();
  const recorded = about ? recordedOf(about) : undefined;
  const openedWith = state?.values[BEFORE] ?? JSON.stringify(recorded ?? null);
  return (
    <>
      <CaseFormHead heading={t("title.edit")} about={about} />
      <ErrorSummary state={state} {...(about ? { freshAt: `/cases/${about.id}` } : {})} />
      <form className="form" id="edit" method="post" noValidate>
        <input type="hidden" name="version" value={versionToSend(state, about?.version)} />
        <input type="hidden" name={BEFORE} value={openedWith} />
        <div className="form-grid">
          <FirstFields state={state} recorded={recorded} />
          <LaterFields state={state} recorded={recorded} />
        </div>
        <button type="submit" className="button">
          {t("case.save")}
        </button>
      </form>
    </>
  );
}
