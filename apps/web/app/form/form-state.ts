import type { Refusal } from "../api/refusal.ts";
import type { MessageId, MessageValues } from "../i18n/translator.ts";

/** What is wrong with one field: one of our messages, or the API's own words. */
export type Problem =
  | { readonly id: MessageId; readonly field?: MessageId; readonly values?: MessageValues }
  | { readonly hi: string; readonly en: string };

/** Fields by name, each with the first thing that is wrong with it. */
export type Problems = Readonly<Record<string, Problem>>;
export type FormValues = Readonly<Record<string, string>>;

/** A form as it comes back to the person: everything typed, and why it was not accepted. */
export interface FormState {
  readonly values: FormValues;
  readonly problems: Problems;
  readonly refusal: Refusal | null;
  readonly sessionEnded: boolean;
}

export function formState(
  values: FormValues,
  rest: Partial<Omit<FormState, "values">> = {},
): FormState {
  return { values, problems: {}, refusal: null, sessionEnded: false, ...rest };
}
