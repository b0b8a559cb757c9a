import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { changePasswordOperation } from "../api/account-operations.server.ts";
import { readFor } from "../api/api.server.ts";
import { meOperation } from "../api/session-operations.server.ts";
import { BackLink } from "../components/back-link.tsx";
import { ErrorSummary } from "../components/error-summary.tsx";
import { SecretField } from "../components/fields.tsx";
import { actOnForm } from "../form/act.server.ts";
import type { RouteHandle } from "../handle.ts";
import { useI18n } from "../i18n/i18n-context.tsx";
import { noticeCookie } from "../session/notice.server.ts";
import { sessionCookie } from "../session/session.server.ts";

export const handle: RouteHandle = { title: "title.password" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (!context.sessionEnded) await readFor(request, context, (api) => api.call(meOperation));
  return null;
}

export function action({ request, context }: ActionFunctionArgs) {
  return actOnForm(
    { request, context },
    (form) => ({
      current: form.secret("current", "account.current"),
      next: form.secret("newPassword", "account.next"),
    }),
    async (api, input) => {
      const { token, expiresAt } = (await api.call(changePasswordOperation, input)).changePassword;
      const headers = new Headers();
      headers.append("Set-Cookie", sessionCookie(token, expiresAt, context.secure));
      headers.append("Set-Cookie", noticeCookie("password-changed", context.secure));
      return redirect("/account", { headers });
    },
  );
}

export default function ChangePassword() {
  const state = useActionData<typeof action>();
  const { t } = useI18n();
  return (
    <>
      <BackLink to="/account" />
      <div className="page-head">
        <div>
          <h1>{t("title.password")}</h1>
          <p className="lead">{t("account.passwordLead")}</p>
        </div>
      </div>
      <ErrorSummary state={state} />
      <form className="form" method="post" noValidate>
        <SecretField
          name="current"
          label={t("account.current")}
          state={state}
          input={{ autoComplete: "current-password" }}
        />
        <SecretField
          name="newPassword"
          label={t("account.next")}
          hint={t("account.nextHint")}
          state={state}
          input={{ autoComplete: "new-password" }}
        />
        <button type="submit" className="button">
          {t("account.passwordSave")}
        </button>
      </form>
    </>
  );
}
