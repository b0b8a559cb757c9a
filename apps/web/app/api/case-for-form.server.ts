import type { AppLoadContext } from "@remix-run/node";
import type { CaseFormQuery } from "../generated/graphql.ts";
import { readFor } from "./api.server.ts";
import { caseFormOperation } from "./case-operations.server.ts";

interface FormLoaderArgs {
  readonly request: Request;
  readonly context: AppLoadContext;
  readonly params: Readonly<Record<string, string | undefined>>;
}

/** The case a form is about; null when the session ended while the form was sent, so that what was typed can still be shown. */
export async function caseForForm({
  request,
  context,
  params,
}: FormLoaderArgs): Promise<CaseFormQuery["case"] | null> {
  if (context.sessionEnded) return null;
  return readFor(
    request,
    context,
    async (api) => (await api.call(caseFormOperation, { id: params["id"] ?? "" })).case,
  );
}
