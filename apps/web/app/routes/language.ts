import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { isLanguage } from "../i18n/language.ts";
import { languageCookie } from "../session/language.ts";
import { ownPath } from "../session/next-path.ts";

/** Switches the language and comes back to the same place. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const chosen = form.get("to");
  const headers = new Headers();
  if (isLanguage(chosen)) headers.append("Set-Cookie", languageCookie(chosen, context.secure));
  return redirect(ownPath(form.get("back")) ?? "/", { headers });
}

export function loader() {
  return redirect("/");
}
