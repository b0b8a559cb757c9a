import { type AppLoadContext, data } from "@remix-run/node";
import { type Api, apiFor } from "../api/api.server.ts";
import { ApiRefusal, SessionEnded } from "../api/refusal.ts";
import { isLanguage } from "../i18n/language.ts";
import { languageCookie } from "../session/language.ts";
import { FormReader } from "./form-reader.server.ts";
import { type FormState, formState, type Problem } from "./form-state.ts";

interface FormArgs {
  readonly request: Request;
  readonly context: AppLoadContext;
}

/** The answer that gives a form back, everything typed still in it. */
function giveBack(context: AppLoadContext, state: FormState, status: number) {
  context.formRefused = true;
  return data(state, { status });
}

/**
 * One posted form: switches the language, or reads it, or asks the API.
 * Whatever is refused comes back as the form with all that was typed; only an accepted act redirects.
 */
export async function actOnForm<Input, Answer>(
  { request, context }: FormArgs,
  read: (form: FormReader) => Input,
  act: (api: Api, input: Input) => Promise<Answer>,
) {
  const posted = await request.formData();
  const form = new FormReader(posted);
  const { values } = form;
  const language = posted.get("_language");
  if (isLanguage(language)) {
    context.language = language;
    return data(formState(values), {
      headers: { "Set-Cookie": languageCookie(language, context.secure) },
    });
  }
  const input = read(form);
  if (!form.isGood) return giveBack(context, formState(values, { problems: form.problems }), 400);
  try {
    return await act(apiFor(request, context), input);
  } catch (thrown) {
    if (thrown instanceof SessionEnded) {
      context.sessionEnded = true;
      return giveBack(context, formState(values, { sessionEnded: true }), 401);
    }
    if (thrown instanceof ApiRefusal) return giveBack(context, refusedState(form, thrown), 409);
    throw thrown;
  }
}

/** The API's problems that a form of ours cannot foresee, in our words. */
const PROBLEMS: Readonly<Record<string, Problem>> = {
  BEFORE_REOPENED: { id: "error.beforeReopened" },
  BAD_CHARACTERS: { id: "error.badCharacters" },
  NOT_A_PHONE_NUMBER: { id: "error.phone" },
  OUT_OF_RANGE: { id: "error.age" },
  NOT_A_USER_NAME: { id: "error.userName" },
  TOO_EARLY: { id: "error.tooEarly" },
};

/** A refusal that names a field of the form is shown at that field. */
function refusedState(form: FormReader, { refusal }: ApiRefusal): FormState {
  const field = refusal.details["field"];
  if (field !== undefined && field in form.values) {
    const problem = PROBLEMS[refusal.details["problem"] ?? ""] ?? {
      hi: refusal.hi,
      en: refusal.en,
    };
    return formState(form.values, { problems: { [field]: problem } });
  }
  return formState(form.values, { refusal });
}
