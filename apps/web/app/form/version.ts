import type { FormState } from "./form-state.ts";

/**
 * The version a form is sent with: the one it was opened on, until a conflict has been shown;
 * saving again after that means having been told of the fresh record.
 */
export function versionToSend(state: FormState | undefined, current: number | undefined): string {
  const keep = state !== undefined && state.refusal?.reason !== "CASE_CHANGED_MEANWHILE";
  return (keep ? state.values["version"] : undefined) ?? String(current ?? "");
}
