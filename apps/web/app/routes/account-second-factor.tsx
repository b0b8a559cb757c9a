import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  confirmSecondFactorOperation,
  enrolSecondFactorOperation,
  removeSecondFactorOperation,
  renewRecoveryCodesOperation,
  secondFactorOperation,
} from "../api/account-operations.server.ts";
import { type Api, readFor } from "../api/api.server.ts";
import { BackLink } from "../components/back-link.tsx";
import { ErrorSummary } from "../components/error-summary.tsx";
import {
  BeginEnrolment,
  ConfirmEnrolment,
  RecoveryCodes,
  SecondFactorInUse,
} from "../components/second-factor-forms.tsx";
import { actOnForm } from "../form/act.server.ts";
import type { FormReader } from "../form/form-reader.server.ts";
import { formState } from "../form/form-state.ts";
import type { RouteHandle } from "../handle.ts";
import { useI18n } from "../i18n/i18n-context.tsx";
import { noticeCookie } from "../session/notice.server.ts";
import { sessionCookie } from "../session/session.server.ts";

export const handle: RouteHandle = { title: "title.secondFactor" };

const steps = ["begin", "confirm", "renew", "remove"] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (context.sessionEnded) return null;
  return readFor(request, context, (api) => api.call(secondFactorOperation));
}

/** Each step's form has boxes of its own names, for two of them stand on one page. */
function readStep(form: FormReader) {
  const step = steps.find((one) => one === form.values["step"]) ?? "begin";
  const password = step === "begin" ? form.secret("password", "signIn.password") : "";
  switch (step) {
    case "begin":
      return { step, password, code: "" };
    case "confirm":
    case "renew":
      return { step, password, code: form.secret("code", "code.code") };
    case "remove":
      return {
        step,
        password: form.secret("removePassword", "signIn.password"),
        code: form.secret("removeCode", "code.code"),
      };
  }
}

export function action({ request, context }: ActionFunctionArgs) {
  const begin = async (api: Api, password: string) => {
    await api.call(enrolSecondFactorOperation, { password });
    return redirect("/account/second-factor");
  };
  const confirm = async (api: Api, code: string) => {
    const { confirmSecondFactor } = await api.call(confirmSecondFactorOperation, { code });
    const { signedIn, recoveryCodes } = confirmSecondFactor;
    context.freshToken = signedIn.token;
    const cookie = sessionCookie(signedIn.token, signedIn.expiresAt, context.secure);
    return data({ ...formState({}), recoveryCodes }, { headers: { "Set-Cookie": cookie } });
  };
  const renew = async (api: Api, code: string) => {
    const { renewRecoveryCodes } = await api.call(renewRecoveryCodesOperation, { code });
    return data({ ...formState({}), recoveryCodes: renewRecoveryCodes });
  };
  const remove = async (api: Api, password: string, code: string) => {
    const removed = await api.call(removeSecondFactorOperation, { password, code });
    const { token, expiresAt } = removed.removeSecondFactor;
    const headers = new Headers();
    headers.append("Set-Cookie", sessionCookie(token, expiresAt, context.secure));
    headers.append("Set-Cookie", noticeCookie("second-factor-removed", context.secure));
    return redirect("/account", { headers });
  };
  return actOnForm({ request, context }, readStep, async (api, { step, password, code }) => {
    switch (step) {
      case "begin":
        return begin(api, password);
      case "confirm":
        return confirm(api, code);
      case "renew":
        return renew(api, code);
      case "remove":
        return remove(api, password, code);
    }
  });
}

export default function SecondFactor() {
  const page = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const { t } = useI18n();
  const codes = state && "recoveryCodes" in state ? state.recoveryCodes : null;
  if (codes) return <RecoveryCodes codes={codes} />;
  const enrolment = page?.secondFactorEnrolment;
  const asked = Boolean(page?.secondFactor.confirmedAt);
  return (
    <>
      <BackLink to="/account" />
      <div className="page-head">
        <h1>{t("title.secondFactor")}</h1>
      </div>
      <ErrorSummary state={state} />
      {asked ? (
        <SecondFactorInUse state={state} left={page?.secondFactor.recoveryCodesLeft ?? 0} />
      ) : enrolment ? (
        <ConfirmEnrolment state={state} enrolment={enrolment} />
      ) : (
        <BeginEnrolment state={state} />
      )}
    </>
  );
}
