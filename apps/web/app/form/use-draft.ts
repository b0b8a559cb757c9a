import { useEffect } from "react";
import { lastSavedKey } from "./saved-cookie.ts";

interface Draft {
  readonly owner: string;
  readonly values: Readonly<Record<string, string>>;
}

interface DraftOptions {
  /** The form's id. */
  readonly form: string;
  /** The id of the notice, hidden until a draft has been restored. */
  readonly notice: string;
  /** Whose draft it is: another person at the same machine never sees it. */
  readonly owner: string;
  /** The server has sent the form back with its values, so there is nothing to restore. */
  readonly cameBack: boolean;
}

function readDraft(key: string): Draft | null {
  try {
    const draft: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    return typeof draft === "object" && draft !== null && "values" in draft && "owner" in draft
      ? (draft as Draft)
      : null;
  } catch {
    return null;
  }
}

function valuesOf(form: HTMLFormElement): Record<string, string> {
  const pairs = [...new FormData(form).entries()].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as const] : [],
  );
  return Object.fromEntries(pairs);
}

function fill(form: HTMLFormElement, values: Draft["values"]): void {
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (
      field instanceof HTMLInputElement ||
      field instanceof HTMLSelectElement ||
      field instanceof HTMLTextAreaElement
    ) {
      field.value = value;
      if (value !== "") field.closest("details")?.setAttribute("open", "");
    }
  }
}

/**
 * Keeps what is typed in this tab alone, until the form is accepted, dropped, or the person signs out; returns the act of dropping.
 * A draft whose key the server has accepted is thrown away, so a case is never begun from another one's words.
 */
export function useDraft({ form: id, notice, owner, cameBack }: DraftOptions): () => void {
  const key = `draft:${id}`;
  useEffect(() => {
    const form = document.getElementById(id);
    if (!(form instanceof HTMLFormElement) || owner === "") return;
    const draft = readDraft(key);
    const isOver =
      draft !== null &&
      (draft.owner !== owner || draft.values["idempotencyKey"] === lastSavedKey());
    if (isOver) sessionStorage.removeItem(key);
    else if (draft !== null && !cameBack) {
      fill(form, draft.values);
      document.getElementById(notice)?.removeAttribute("hidden");
    }
    const keep = () =>
      sessionStorage.setItem(
        key,
        JSON.stringify({ owner, values: valuesOf(form) } satisfies Draft),
      );
    form.addEventListener("input", keep);
    return () => form.removeEventListener("input", keep);
  }, [id, notice, key, owner, cameBack]);
  return () => {
    sessionStorage.removeItem(key);
    location.assign(location.pathname);
  };
}
