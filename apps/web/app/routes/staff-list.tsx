import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readFor } from "../api/api.server.ts";
import { postsOperation } from "../api/staff-operations.server.ts";
import { PostTag, PostTime } from "../components/post-facts.tsx";
import type { RouteHandle } from "../handle.ts";
import { useI18n } from "../i18n/i18n-context.tsx";

export const handle: RouteHandle = { title: "title.staff" };

export function loader({ request, context }: LoaderFunctionArgs) {
  return readFor(request, context, (api) => api.call(postsOperation));
}

export default function StaffList() {
  const { posts } = useLoaderData<typeof loader>();
  const { t, either } = useI18n();
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("title.staff")}</h1>
          <p className="lead">{t("staff.lead")}</p>
        </div>
        <p className="actions">
          <a className="button" href="/staff/new">
            {t("staff.invite")}
          </a>
        </p>
      </div>
      <table className="ledger cards">
        <caption className="visually-hidden">{t("title.staff")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("staff.person")}</th>
            <th scope="col">{t("staff.name")}</th>
            <th scope="col">{t("staff.post")}</th>
            <th scope="col">{t("staff.time")}</th>
            <th scope="col">{t("staff.state")}</th>
          </tr>
        </thead>
        <tbody>
          {posts.map((post) => (
            <tr key={post.id}>
              <th scope="row">
                <a href={`/staff/${post.id}`}>{either(post.displayNameHi, post.displayNameEn)}</a>
                {post.own ? <span className="muted small"> ({t("staff.own")})</span> : null}
              </th>
              <td data-label={t("staff.name")}>{post.username}</td>
              <td data-label={t("staff.post")}>{t(`role.${post.role}`)}</td>
              <td data-label={t("staff.time")}>
                <PostTime post={post} />
              </td>
              <td data-label={t("staff.state")}>
                <PostTag post={post} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
