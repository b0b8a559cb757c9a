import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { confirmSignInOperation } from "../api/account-operations.server.ts";
import { apiFor } from "../api/api.server.ts";
import { ApiRefusal } from "../api/refusal.ts";
import { Door } from "../components/door.tsx";
import { SecretField } from "../components/fields.tsx";
import { FormReader } from "../form/form-reader.server.ts";
import type { RouteHandle } from "../handle.ts";
import { useI18n } from "../i18n/i18n-context.tsx";
import { homeOf } from "../session/home.ts";
import { ownPath } from "../session/next-path.ts";
import { sessionCookie } from "../session/session.server.ts";
import { challengeOf, endedChallengeCookie } from "../session/step.server.ts";

export const handle: RouteHandle = { title: "title.code", bare: true };

export function loader({ request, context }: LoaderFunctionArgs) {
  if (challengeOf(request, context.secure) === null) throw redirect("/");
  return { next: ownPath(new URL(request.url).searchParams.get("next")) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const challenge = challengeOf(request, context.secure);
  if (challenge === null) return redirect("/");
  const form = new FormReader(await request.formData());
  const code = form.secret("code", "code.code");
  try {
    const { confirmSignIn } = await apiFor(request, context).call(confirmSignInOperation, {
      challenge,
      code,
    });
    const { token, expiresAt, me } = confirmSignIn;
    const headers = new Headers();
    headers.append("Set-Cookie", sessionCookie(token, expiresAt, context.secure));
    headers.append("Set-Cookie", endedChallengeCookie(context.secure));
    return redirect(ownPath(form.values["next"]) ?? homeOf(me.role), { headers });
  } catch (thrown) {
    if (!(thrown instanceof ApiRefusal)) throw thrown;
    context.formRefused = true;
    return data({ refused: true }, { status: 401 });
  }
}

export default function SignInCode() {
  const { next } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useI18n();
  return (
    <Door>
      <h1>{t("code.heading")}</h1>
      <p className="lead">{t("code.lead")}</p>
      {refused ? (
        <div className="summary" role="alert" id="summary" tabIndex={-1}>
          <p>{t("code.refused")}</p>
        </div>
      ) : null}
      <form method="post" action="/sign-in/code">
        {next === null ? null : <input type="hidden" name="next" value={next} />}
        <SecretField
          name="code"
          label={t("code.code")}
          state={undefined}
          input={{ type: "text", autoComplete: "one-time-code", spellCheck: false, lang: "en" }}
        />
        <button type="submit" className="button">
          {t("code.button")}
        </button>
      </form>
      <p className="door-foot">
        <a href="/">{t("code.again")}</a>
      </p>
    </Door>
  );
}
