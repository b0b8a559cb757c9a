import type { Refusal } from "../api/refusal.ts";
import type { Problem } from "../form/form-state.ts";
import type { I18n } from "../i18n/i18n-context.tsx";
import { registerColumns } from "./choices.ts";

/** A field's problem in words. */
export function sayProblem({ t, date, either }: I18n, problem: Problem): string {
  if ("hi" in problem) return either(problem.hi, problem.en);
  const values = { ...problem.values };
  if (typeof values["received"] === "string") values["received"] = date(values["received"]);
  return t(problem.id, problem.field ? { ...values, field: t(problem.field) } : values);
}

/** The API's refusal in words, with its codes put as the headings that people know from their sheet. */
export function sayRefusal({ t, either }: I18n, { reason, hi, en, details }: Refusal): string {
  if (reason === "CASE_CHANGED_MEANWHILE") return t("form.conflict");
  if (reason === "IMPORT_COLUMNS_MISSING") {
    const asked = (details["columns"] ?? "").split(/[\s,]+/);
    const columns = registerColumns
      .filter((column) => asked.includes(column))
      .map((column) => t(`column.${column}`));
    return t("import.columnsMissing", { columns: columns.join(", ") });
  }
  if (reason === "IMPORT_FILE_UNREADABLE") return t(unreadable(details["reason"]));
  if (reason === "PASSWORD_REFUSED") return t(badPassword(details["problem"]));
  return either(hi, en);
}

function badPassword(problem: string | undefined) {
  switch (problem) {
    case "TOO_SHORT":
      return "account.problem.TOO_SHORT";
    case "TOO_LONG":
      return "account.problem.TOO_LONG";
    case "SAME_AS_BEFORE":
      return "account.problem.SAME_AS_BEFORE";
    case undefined:
    default:
      return "account.problem.TOO_EASY";
  }
}

function unreadable(reason: string | undefined) {
  switch (reason) {
    case "EMPTY":
      return "import.unreadableEmpty";
    case "TOO_LARGE":
    case "UNPACKS_TOO_LARGE":
    case "TOO_MANY_ROWS":
    case "TOO_MANY_COLUMNS":
      return "import.tooLarge";
    case "OLD_OR_LOCKED_WORKBOOK":
      return "import.unreadableOld";
    case undefined:
    default:
      return "import.unreadable";
  }
}
