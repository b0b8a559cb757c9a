import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readFor } from "../api/api.server.ts";
import { inviteOperation, postsOperation } from "../api/staff-operations.server.ts";
import { BackLink } from "../components/back-link.tsx";
import { ErrorSummary } from "../components/error-summary.tsx";
import { TextField } from "../components/fields.tsx";
import { InvitationCode } from "../components/invitation-code.tsx";
import { PostFields } from "../components/post-fields.tsx";
import { actOnForm } from "../form/act.server.ts";
import { formState } from "../form/form-state.ts";
import { readPost } from "../form/read-post.server.ts";
import type { RouteHandle } from "../handle.ts";
import { todayInIndia } from "../i18n/format.ts";
import { useI18n } from "../i18n/i18n-context.tsx";

export const handle: RouteHandle = { title: "title.invite", draftForm: "invite" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = new URL("/welcome", request.url).href;
  const today = todayInIndia();
  if (context.sessionEnded) return { roles: [], today, page };
  const { grantableRoles } = await readFor(request, context, (api) => api.call(postsOperation));
  return { roles: grantableRoles, today, page };
}

export function action({ request, context }: ActionFunctionArgs) {
  return actOnForm(
    { request, context },
    (form) => ({
      name: form.text("name", "staff.name", 30),
      displayNameHi: form.text("displayNameHi", "staff.displayNameHi", 80),
      displayNameEn: form.text("displayNameEn", "staff.displayNameEn", 80),
      ...readPost(form),
    }),
    async (api, input) => {
      const { invite } = await api.call(inviteOperation, { input });
      return data({ ...formState({}), invited: invite });
    },
  );
}

export default function InviteStaff() {
  const { roles, today, page } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const { t } = useI18n();
  if (state && "invited" in state) return <InvitationCode invited={state.invited} page={page} />;
  return (
    <>
      <BackLink to="/staff" />
      <div className="page-head">
        <h1>{t("title.invite")}</h1>
      </div>
      <ErrorSummary state={state} />
      <form className="form" id="invite" method="post" noValidate>
        <TextField
          state={state}
          name="name"
          label={t("staff.name")}
          hint={t("staff.nameHint")}
          input={{ autoCapitalize: "none", spellCheck: false, lang: "en" }}
        />
        <TextField
          state={state}
          name="displayNameHi"
          label={t("staff.displayNameHi")}
          input={{ lang: "hi" }}
        />
        <TextField
          state={state}
          name="displayNameEn"
          label={t("staff.displayNameEn")}
          input={{ lang: "en" }}
        />
        <PostFields roles={roles} today={today} state={state} />
        <button type="submit" className="button">
          {t("staff.inviteSave")}
        </button>
      </form>
    </>
  );
}
