import {
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notFound, readFor } from "../api/api.server.ts";
import { correctRowOperation, setAsideRowOperation } from "../api/import-operations.server.ts";
import { ApiRefusal } from "../api/refusal.ts";
import { registerColumns } from "../components/choices.ts";
import { ErrorSummary } from "../components/error-summary.tsx";
import { TextAreaField, TextField } from "../components/fields.tsx";
import { Icon } from "../components/icon.tsx";
import { actOnForm } from "../form/act.server.ts";
import { type FormState, formState } from "../form/form-state.ts";
import type { RegisterColumn, SetAsideRowQuery } from "../generated/graphql.ts";
import type { RouteHandle } from "../handle.ts";
import { useI18n } from "../i18n/i18n-context.tsx";
import { noticeCookie } from "../session/notice.server.ts";

export const handle: RouteHandle = { title: "title.row", draftForm: "row" };

type Row = SetAsideRowQuery["importBatch"]["setAsideRows"][number];

async function rowFor(request: Request, context: AppLoadContext, id: string, line: number) {
  const { importBatch } = await readFor(request, context, (api) =>
    api.call(setAsideRowOperation, { id, after: line - 1 }),
  );
  const row = importBatch.setAsideRows.find((each) => each.line === line);
  if (row === undefined) throw notFound(context);
  return { row, fileName: importBatch.fileName };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const id = params["id"] ?? "";
  const line = Number(params["line"]);
  if (!Number.isInteger(line) || line < 1) throw notFound(context);
  if (context.sessionEnded) return { id, line, row: null, fileName: "" };
  const { row, fileName } = await rowFor(request, context, id, line);
  if (row.state !== "SET_ASIDE") throw redirect(`/import/${id}`);
  return { id, line, row, fileName };
}

export function action({ request, context, params }: ActionFunctionArgs) {
  const batchId = params["id"] ?? "";
  const line = Number(params["line"]);
  return actOnForm(
    { request, context },
    (form) => ({
      batchId,
      line,
      cells: registerColumns.flatMap((column) => {
        const value = form.values[column];
        return value === undefined ? [] : [{ column, value }];
      }),
    }),
    async (api, input) => {
      const { correctSetAsideRow: answer } = await api.call(correctRowOperation, { input });
      if (answer.accepted) {
        return redirect(`/import/${batchId}`, {
          headers: { "Set-Cookie": noticeCookie("row-corrected", context.secure) },
        });
      }
      throw stillWrong(answer.row);
    },
  );
}

/** The row's new problem, told at the column where it is. */
function stillWrong(
  row: { column: RegisterColumn; expectedHi: string; expectedEn: string } | null | undefined,
): ApiRefusal {
  return new ApiRefusal({
    reason: "ROW_STILL_SET_ASIDE",
    hi: row?.expectedHi ?? "",
    en: row?.expectedEn ?? "",
    details: row ? { field: row.column } : {},
  });
}

/** Before anything is sent, the column that was wrong is already marked. */
function shownState(state: FormState | undefined, row: Row | null): FormState {
  if (state !== undefined) return state;
  if (row === null) return formState({});
  const values = Object.fromEntries(row.cells.map(({ column, value }) => [column, value]));
  return formState(values, {
    problems: { [row.column]: { hi: row.expectedHi, en: row.expectedEn } },
  });
}

export default function CorrectRow() {
  const { id, line, row, fileName } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  const state = shownState(acted, row);
  const { t } = useI18n();
  return (
    <>
      <p className="actions">
        <a href={`/import/${id}`}>
          <Icon name="back" />
          {t("form.cancel")}
        </a>
      </p>
      <div className="page-head">
        <div>
          <h1>{t("row.heading", { line })}</h1>
          {row ? <p className="lead">{fileName}</p> : null}
        </div>
      </div>
      <ErrorSummary state={acted} />
      {row && !acted ? (
        <div className="notice attention">
          <Icon name="attention" />
          <div>
            <p>
              <strong>{t(`setAside.${row.code}`)}</strong> ({t(`column.${row.column}`)})
            </p>
            <p>
              {t("import.found")}: {row.found === "" ? t("import.foundNothing") : row.found}
            </p>
          </div>
        </div>
      ) : null}
      <form className="form" id="row" method="post" noValidate>
        <div className="form-grid">
          {registerColumns
            .filter((column) => column in state.values)
            .map((column) =>
              column === "REMARK" || column === "SERVICES" ? (
                <TextAreaField
                  key={column}
                  whole
                  state={state}
                  name={column}
                  label={t(`column.${column}`)}
                />
              ) : (
                <TextField key={column} state={state} name={column} label={t(`column.${column}`)} />
              ),
            )}
        </div>
        <button type="submit" className="button">
          {t("row.save")}
        </button>
      </form>
    </>
  );
}
