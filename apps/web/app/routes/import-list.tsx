import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readFor, toSignIn } from "../api/api.server.ts";
import { ApiRefusal, SessionEnded } from "../api/refusal.ts";
import { importListOperation } from "../api/import-operations.server.ts";
import { uploadRegister } from "../api/register-doors.server.ts";
import { BatchList } from "../components/batch-list.tsx";
import { ErrorSummary } from "../components/error-summary.tsx";
import { formState, type Problem } from "../form/form-state.ts";
import type { RouteHandle } from "../handle.ts";
import { useI18n } from "../i18n/i18n-context.tsx";

export const handle: RouteHandle = { title: "title.import" };

const MAX_FILE_BYTES = 10 * 1024 * 1024;

export function loader({ request, context }: LoaderFunctionArgs) {
  const tooLarge = new URL(request.url).searchParams.has("tooLarge");
  return readFor(request, context, async (api) => ({
    ...(await api.call(importListOperation)),
    tooLarge,
  }));
}

export async function action({ request, context }: ActionFunctionArgs) {
  const file = (await request.formData()).get("file");
  const giveBack = (file: Problem) => {
    context.formRefused = true;
    return data(formState({}, { problems: { file } }), { status: 400 });
  };
  if (!(file instanceof File) || file.size === 0) return giveBack({ id: "import.fileMissing" });
  if (file.size > MAX_FILE_BYTES) return giveBack({ id: "import.tooLarge" });
  try {
    return redirect(`/import/${await uploadRegister(request, context, file)}`);
  } catch (thrown) {
    if (thrown instanceof SessionEnded) return toSignIn(request, context);
    if (thrown instanceof ApiRefusal) {
      context.formRefused = true;
      return data(formState({}, { refusal: thrown.refusal }), { status: 422 });
    }
    throw thrown;
  }
}

export default function ImportList() {
  const { importBatches, tooLarge } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const acted = useActionData<typeof action>();
  const state =
    acted ??
    (tooLarge ? formState({}, { problems: { file: { id: "import.tooLarge" } } }) : undefined);
  const wrong = state?.problems["file"] !== undefined;
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("import.heading")}</h1>
          <p className="lead">{t("import.lead")}</p>
        </div>
      </div>
      <ErrorSummary state={state} />
      <form className="form" method="post" action="/import" encType="multipart/form-data">
        <div className={wrong ? "field bad" : "field"}>
          <label htmlFor="file">{t("import.file")}</label>
          <p className="hint" id="file-hint">
            {t("import.fileHint")}
          </p>
          <input
            id="file"
            name="file"
            type="file"
            accept=".csv,.xlsx"
            aria-describedby="file-hint"
          />
        </div>
        <button type="submit" className="button">
          {t("import.upload")}
        </button>
      </form>
      <section className="section">
        <h2>{t("import.past")}</h2>
        {importBatches.length === 0 ? (
          <p className="muted">{t("import.none")}</p>
        ) : (
          <BatchList batches={importBatches} />
        )}
      </section>
    </>
  );
}
