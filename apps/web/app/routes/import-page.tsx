import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readFor } from "../api/api.server.ts";
import { importPageOperation, startImportOperation } from "../api/import-operations.server.ts";
import { ErrorSummary } from "../components/error-summary.tsx";
import { ImportCheck } from "../components/import-check.tsx";
import { ImportProgress } from "../components/import-progress.tsx";
import { ImportResult } from "../components/import-result.tsx";
import { actOnForm } from "../form/act.server.ts";
import type { ImportPageQuery } from "../generated/graphql.ts";
import type { RouteHandle } from "../handle.ts";
import { useI18n } from "../i18n/i18n-context.tsx";

const ROWS_PER_PAGE = 50;

type Batch = ImportPageQuery["importBatch"];

function isWorking({ state }: Pick<Batch, "state">): boolean {
  return state === "QUEUED" || state === "RUNNING";
}

function isWorkingData(data: unknown): boolean {
  return (
    typeof data === "object" && data !== null && "batch" in data && isWorking(data.batch as Batch)
  );
}

export const handle: RouteHandle = {
  title: "title.importPage",
  hydrate: isWorkingData,
  refreshWithoutScript: (data) => (isWorkingData(data) ? 3 : null),
};

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const after = Number(new URL(request.url).searchParams.get("after") ?? "0") || null;
  return readFor(request, context, async (api) => {
    const { importBatch } = await api.call(importPageOperation, {
      id: params["id"] ?? "",
      first: ROWS_PER_PAGE,
      after,
    });
    const last =
      importBatch.setAsideRows.length === ROWS_PER_PAGE
        ? importBatch.setAsideRows.at(-1)?.line
        : undefined;
    return { batch: importBatch, moreAfter: last ?? null, now: new Date().toISOString() };
  });
}

export function action({ request, context, params }: ActionFunctionArgs) {
  const id = params["id"] ?? "";
  return actOnForm(
    { request, context },
    () => id,
    async (api) => {
      await api.call(startImportOperation, { id });
      return redirect(`/import/${id}`);
    },
  );
}

export default function ImportPage() {
  const { batch, moreAfter, now } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const { t, instant } = useI18n();
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t(headingOf(batch))}</h1>
          <p className="lead">
            {batch.fileName} · {instant(batch.uploadedAt)}
          </p>
        </div>
      </div>
      <ErrorSummary state={state} />
      {batch.state === "UPLOADED" ? <ImportCheck batch={batch} /> : null}
      {isWorking(batch) ? <ImportProgress batch={batch} /> : null}
      {batch.state === "DONE" ? (
        <ImportResult batch={batch} moreAfter={moreAfter} now={now} />
      ) : null}
      {batch.state === "UNDONE" ? <p>{t("import.undoneLead")}</p> : null}
    </>
  );
}

function headingOf({ state }: Batch) {
  switch (state) {
    case "UPLOADED":
      return "import.checkHeading";
    case "QUEUED":
    case "RUNNING":
      return "import.progressHeading";
    case "DONE":
      return "import.resultHeading";
    case "UNDONE":
      return "import.undoneHeading";
  }
}
