import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { acceptInvitationOperation } from "../api/staff-operations.server.ts";
import { Door } from "../components/door.tsx";
import { ErrorSummary } from "../components/error-summary.tsx";
import { SecretField } from "../components/fields.tsx";
import { actOnForm } from "../form/act.server.ts";
import type { RouteHandle } from "../handle.ts";
import { useI18n } from "../i18n/i18n-context.tsx";
import { languageCookie } from "../session/language.ts";
import { noticeCookie } from "../session/notice.server.ts";

export const handle: RouteHandle = { title: "title.welcome", bare: true };

export function loader({ context }: { context: ActionFunctionArgs["context"] }) {
  return Response.json(null, {
    headers: { "Set-Cookie": languageCookie(context.language, context.secure) },
  });
}

export function action({ request, context }: ActionFunctionArgs) {
  return actOnForm(
    { request, context },
    (form) => ({
      code: form.secret("code", "welcome.code"),
      password: form.secret("newPassword", "account.next"),
    }),
    async (api, input) => {
      await api.call(acceptInvitationOperation, input);
      return redirect("/", {
        headers: { "Set-Cookie": noticeCookie("password-set", context.secure) },
      });
    },
  );
}

export default function Welcome() {
  const state = useActionData<typeof action>();
  const { t } = useI18n();
  return (
    <Door>
      <h1>{t("title.welcome")}</h1>
      <p className="lead">{t("welcome.lead")}</p>
      <ErrorSummary state={state} />
      <form method="post" action="/welcome" noValidate>
        <SecretField
          name="code"
          label={t("welcome.code")}
          state={state}
          input={{ type: "text", autoComplete: "off", spellCheck: false, lang: "en" }}
        />
        <SecretField
          name="newPassword"
          label={t("account.next")}
          hint={t("account.nextHint")}
          state={state}
          input={{ autoComplete: "new-password" }}
        />
        <button type="submit" className="button">
          {t("welcome.save")}
        </button>
      </form>
    </Door>
  );
}
