import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
  accountOperation,
  endAllSessionsOperation,
  endSessionOperation,
} from "../api/account-operations.server.ts";
import { readFor } from "../api/api.server.ts";
import { SessionList } from "../components/session-list.tsx";
import { FormReader } from "../form/form-reader.server.ts";
import type { RouteHandle } from "../handle.ts";
import { useI18n } from "../i18n/i18n-context.tsx";
import { noticeCookie } from "../session/notice.server.ts";
import { endedSessionCookie } from "../session/session.server.ts";

export const handle: RouteHandle = { title: "title.account" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  return readFor(request, context, (api) => api.call(accountOperation));
}

export async function action({ request, context }: ActionFunctionArgs) {
  const id = new FormReader(await request.formData()).values["session"] ?? "";
  const headers = new Headers();
  if (id === "all") {
    await readFor(request, context, (api) => api.call(endAllSessionsOperation));
    headers.append("Set-Cookie", endedSessionCookie(context.secure));
    headers.append("Set-Cookie", noticeCookie("signed-out", context.secure));
    return redirect("/", { headers });
  }
  await readFor(request, context, (api) => api.call(endSessionOperation, { id }));
  headers.append("Set-Cookie", noticeCookie("session-ended", context.secure));
  return redirect("/account", { headers });
}

export default function Account() {
  const { me, secondFactor, sessions } = useLoaderData<typeof loader>();
  const { t, either } = useI18n();
  const asked = secondFactor.confirmedAt !== null && secondFactor.confirmedAt !== undefined;
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("title.account")}</h1>
          {me ? <p className="lead">{either(me.displayNameHi, me.displayNameEn)}</p> : null}
        </div>
      </div>
      {me ? (
        <dl className="facts">
          <div>
            <dt>{t("account.username")}</dt>
            <dd>{me.username}</dd>
          </div>
          <div>
            <dt>{t("account.post")}</dt>
            <dd>{t(`role.${me.role}`)}</dd>
          </div>
        </dl>
      ) : null}
      <p className="actions">
        <a className="button quiet" href="/account/password">
          {t("title.password")}
        </a>
      </p>
      <section className="section">
        <h2>{t("account.secondFactor")}</h2>
        <p>{t(asked ? "account.secondFactorOn" : "account.secondFactorOff")}</p>
        <p className="actions">
          <a className="button quiet" href="/account/second-factor">
            {t(asked ? "account.secondFactorSee" : "account.secondFactorAdd")}
          </a>
        </p>
      </section>
      <SessionList sessions={sessions} />
    </>
  );
}
