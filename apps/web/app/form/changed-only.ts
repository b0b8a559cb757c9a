import type { FormValues } from "./form-state.ts";

/** The hidden field in which a form remembers what it was opened with. */
export const BEFORE = "before";

/** What the form was opened with; nothing when that cannot be read. */
function openedWith(values: FormValues): Readonly<Record<string, unknown>> {
  try {
    const before: unknown = JSON.parse(values[BEFORE] ?? "");
    return typeof before === "object" && before !== null ? { ...before } : {};
  } catch {
    return {};
  }
}

/**
 * Only the fields that the person changed.
 * What another person changed meanwhile is then never written over by a value that merely stood in the form.
 */
export function changedOnly<Input extends object>(
  input: Input,
  values: FormValues,
): Partial<Input> {
  const before = openedWith(values);
  const changed = Object.entries(input).filter(
    ([name]) => (values[name] ?? "").trim() !== before[name],
  );
  return Object.fromEntries(changed) as Partial<Input>;
}
