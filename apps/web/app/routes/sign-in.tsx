import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { apiFor } from "../api/api.server.ts";
import { ApiRefusal, SessionEnded } from "../api/refusal.ts";
import { meOperation, signInOperation } from "../api/session-operations.server.ts";
import { Notice } from "../components/notice.tsx";
import { Door } from "../components/door.tsx";
import { SecretField, TextField } from "../components/fields.tsx";
import { FormReader } from "../form/form-reader.server.ts";
import { formState } from "../form/form-state.ts";
import type { RouteHandle } from "../handle.ts";
import { useI18n } from "../i18n/i18n-context.tsx";
import type { loader as rootLoader } from "../root.tsx";
import { homeOf } from "../session/home.ts";
import { languageCookie } from "../session/language.ts";
import { ownPath } from "../session/next-path.ts";
import { sessionCookie } from "../session/session.server.ts";
import { challengeCookie } from "../session/step.server.ts";

export const handle: RouteHandle = { title: "title.signIn", bare: true };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const next = ownPath(new URL(request.url).searchParams.get("next"));
  const api = apiFor(request, context);
  if (api.signedIn && !context.formRefused) {
    const me = await api.call(meOperation).then((answer) => answer.me, ignoreEndedSession);
    if (me) throw redirect(next ?? homeOf(me.role));
  }
  return data(
    { next },
    { headers: { "Set-Cookie": languageCookie(context.language, context.secure) } },
  );
}

function ignoreEndedSession(thrown: unknown): null {
  if (thrown instanceof SessionEnded) return null;
  throw thrown;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = new FormReader(await request.formData());
  const { values } = form;
  const username = (values["username"] ?? "").trim();
  const password = form.secret("password", "signIn.password");
  try {
    const { signIn } = await apiFor(request, context).call(signInOperation, { username, password });
    const headers = { "Set-Cookie": sessionCookie(signIn.token, signIn.expiresAt, context.secure) };
    return redirect(ownPath(values["next"]) ?? homeOf(signIn.me.role), { headers });
  } catch (thrown) {
    if (!(thrown instanceof ApiRefusal) && !(thrown instanceof SessionEnded)) throw thrown;
    const challenge =
      thrown instanceof ApiRefusal ? thrown.refusal.details["challenge"] : undefined;
    if (challenge !== undefined) return toSecondStep(challenge, values["next"], context.secure);
    context.formRefused = true;
    return data(formState({ username }), { status: 401 });
  }
}

function toSecondStep(challenge: string, next: string | undefined, secure: boolean) {
  const own = ownPath(next);
  const headers = { "Set-Cookie": challengeCookie(challenge, secure) };
  return redirect(`/sign-in/code${own === null ? "" : `?next=${encodeURIComponent(own)}`}`, {
    headers,
  });
}

export default function SignIn() {
  const { next } = useLoaderData<typeof loader>();
  const root = useRouteLoaderData<typeof rootLoader>("root");
  const refused = useActionData<typeof action>();
  const { t } = useI18n();
  return (
    <Door>
      {root?.notice ? <Notice word={root.notice} /> : null}
      <h1>{t("signIn.heading")}</h1>
      <p className="lead">{t(next === null ? "signIn.lead" : "signIn.again")}</p>
      {refused ? (
        <div className="summary" role="alert" id="summary">
          <p>{t("signIn.refused")}</p>
        </div>
      ) : null}
      <form method="post" action="/?index">
        {next === null ? null : <input type="hidden" name="next" value={next} />}
        <TextField
          name="username"
          label={t("signIn.username")}
          state={refused}
          input={{
            autoComplete: "username",
            autoCapitalize: "none",
            spellCheck: false,
            required: true,
            lang: "en",
          }}
        />
        <SecretField
          name="password"
          label={t("signIn.password")}
          state={undefined}
          input={{ autoComplete: "current-password" }}
        />
        <button type="submit" className="button">
          {t("signIn.button")}
        </button>
      </form>
      <p className="door-foot">
        {t("signIn.help")} <a href="/welcome">{t("welcome.link")}</a>
      </p>
    </Door>
  );
}
