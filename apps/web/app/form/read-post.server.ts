import type { Role } from "../generated/graphql.ts";
import type { FormReader } from "./form-reader.server.ts";

/** The post of a form, given or offered: which, from when, and until when if that is known. */
export function readPost(form: FormReader): { role: Role; fromOn: string; toOn: string | null } {
  return {
    role: form.choice("role", "staff.post", GIVEN) ?? "CASE_WORKER",
    fromOn: form.day("fromOn", "staff.fromOn"),
    toOn: form.optionalDay("toOn", "staff.toOn"),
  };
}

/** The API refuses what this person may not give; the page only offers what they may. */
const GIVEN: readonly Role[] = ["CENTRE_ADMINISTRATOR", "CASE_WORKER", "STATE_OFFICER"];
