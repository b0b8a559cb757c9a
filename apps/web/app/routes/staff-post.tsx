import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type Api, notFound, readFor } from "../api/api.server.ts";
import {
  endPostOperation,
  givePostOperation,
  postsOperation,
  resetAccountOperation,
} from "../api/staff-operations.server.ts";
import { BackLink } from "../components/back-link.tsx";
import { ErrorSummary } from "../components/error-summary.tsx";
import { InvitationCode } from "../components/invitation-code.tsx";
import { PostActs } from "../components/post-acts.tsx";
import { PostTag, PostTime } from "../components/post-facts.tsx";
import { actOnForm } from "../form/act.server.ts";
import type { FormReader } from "../form/form-reader.server.ts";
import { formState } from "../form/form-state.ts";
import { readPost } from "../form/read-post.server.ts";
import type { RouteHandle } from "../handle.ts";
import { todayInIndia } from "../i18n/format.ts";
import { useI18n } from "../i18n/i18n-context.tsx";
import { noticeCookie } from "../session/notice.server.ts";

export const handle: RouteHandle = { title: "title.post" };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const page = new URL("/welcome", request.url).href;
  if (context.sessionEnded) return { post: null, roles: [], today: todayInIndia(), page };
  const { posts, grantableRoles } = await readFor(request, context, (api) =>
    api.call(postsOperation),
  );
  const post = posts.find(({ id }) => id === params["id"]);
  if (!post) throw notFound(context);
  return { post, roles: grantableRoles, today: todayInIndia(), page };
}

function readAct(form: FormReader) {
  const act = form.values["act"];
  if (act === "give") return { act, ...readPost(form) } as const;
  return act === "reset" ? ({ act: "reset" } as const) : ({ act: "end" } as const);
}

export function action({ request, context, params }: ActionFunctionArgs) {
  const postId = params["id"] ?? "";
  const said = (notice: "post-ended" | "post-given") =>
    redirect("/staff", { headers: { "Set-Cookie": noticeCookie(notice, context.secure) } });
  const reset = async (api: Api) => {
    const { resetAccount } = await api.call(resetAccountOperation, { postId });
    return data({ ...formState({}), invited: resetAccount });
  };
  return actOnForm({ request, context }, readAct, async (api, input) => {
    if (input.act === "reset") return reset(api);
    if (input.act === "end") {
      await api.call(endPostOperation, { postId });
      return said("post-ended");
    }
    const { role, fromOn, toOn } = input;
    await api.call(givePostOperation, { input: { lastPostId: postId, role, fromOn, toOn } });
    return said("post-given");
  });
}

export default function StaffPost() {
  const { post, roles, today, page } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const { t, either } = useI18n();
  if (state && "invited" in state) return <InvitationCode invited={state.invited} page={page} />;
  return (
    <>
      <BackLink to="/staff" />
      <div className="page-head">
        <h1>{post ? either(post.displayNameHi, post.displayNameEn) : t("title.post")}</h1>
      </div>
      <ErrorSummary state={state} />
      {post ? (
        <>
          <dl className="facts">
            <div>
              <dt>{t("staff.name")}</dt>
              <dd>{post.username}</dd>
            </div>
            <div>
              <dt>{t("staff.post")}</dt>
              <dd>{t(`role.${post.role}`)}</dd>
            </div>
            <div>
              <dt>{t("staff.time")}</dt>
              <dd>
                <PostTime post={post} />
              </dd>
            </div>
            <div>
              <dt>{t("staff.state")}</dt>
              <dd>
                <PostTag post={post} />
              </dd>
            </div>
          </dl>
          <PostActs post={post} roles={roles} today={today} state={state} />
        </>
      ) : null}
    </>
  );
}
