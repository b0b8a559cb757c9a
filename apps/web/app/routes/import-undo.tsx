import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readFor } from "../api/api.server.ts";
import { importPageOperation, undoImportOperation } from "../api/import-operations.server.ts";
import { ErrorSummary } from "../components/error-summary.tsx";
import { hoursLeft } from "../components/import-result.tsx";
import { actOnForm } from "../form/act.server.ts";
import type { RouteHandle } from "../handle.ts";
import { useI18n } from "../i18n/i18n-context.tsx";
import { noticeCookie } from "../session/notice.server.ts";

export const handle: RouteHandle = { title: "title.undo" };

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const id = params["id"] ?? "";
  return readFor(request, context, async (api) => {
    const { importBatch } = await api.call(importPageOperation, { id, first: 1 });
    if (importBatch.state !== "DONE") throw redirect(`/import/${id}`);
    const { fileName, imported, corrected, undoUntil } = importBatch;
    return {
      id,
      fileName,
      entered: imported + corrected,
      hours: hoursLeft(undoUntil, new Date().toISOString()),
    };
  });
}

export function action({ request, context, params }: ActionFunctionArgs) {
  const id = params["id"] ?? "";
  return actOnForm(
    { request, context },
    () => id,
    async (api) => {
      await api.call(undoImportOperation, { id });
      return redirect(`/import/${id}`, {
        headers: { "Set-Cookie": noticeCookie("import-undone", context.secure) },
      });
    },
  );
}

export default function UndoImport() {
  const { id, fileName, entered, hours } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const { t } = useI18n();
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("import.undoHeading")}</h1>
          <p className="lead">{t("import.undoLead", { file: fileName, count: entered })}</p>
          <p className="lead">
            {hours > 0 ? t("import.undoLeft", { count: hours }) : t("import.undoOver")}
          </p>
        </div>
      </div>
      <ErrorSummary state={state} />
      <form className="actions" method="post">
        {hours > 0 ? (
          <button type="submit" className="button stern">
            {t("import.undoConfirm")}
          </button>
        ) : null}
        <a className="button quiet" href={`/import/${id}`}>
          {t("form.cancel")}
        </a>
      </form>
    </>
  );
}
