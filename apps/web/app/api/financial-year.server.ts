import type { Role } from "../generated/graphql.ts";
import { currentFinancialYear } from "../i18n/format.ts";
import type { Api } from "./api.server.ts";
import { financialYearsOperation } from "./figure-operations.server.ts";

/** The years that have figures, newest first; the one asked for by `?fy=`, or the current one; and the post that asks. */
export async function yearsFor(
  api: Api,
  request: Request,
): Promise<{ years: string[]; chosen: string; role: Role | null }> {
  const { financialYears, me } = await api.call(financialYearsOperation);
  const years = [...new Set([...financialYears, currentFinancialYear()])].sort((a, b) =>
    b.localeCompare(a),
  );
  const asked = new URL(request.url).searchParams.get("fy");
  const chosen = years.find((year) => year === asked) ?? currentFinancialYear();
  return { years, chosen, role: me?.role ?? null };
}
