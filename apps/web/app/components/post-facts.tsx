import type { PostsQuery } from "../generated/graphql.ts";
import { useI18n } from "../i18n/i18n-context.tsx";

export type Post = PostsQuery["posts"][number];

/** How a post stands, in a word. */
export function PostTag({ post }: { post: Post }) {
  const { t } = useI18n();
  if (post.endedAt) return <span className="tag pending">{t("staff.ended")}</span>;
  if (!post.hasPassword) return <span className="tag attention">{t("staff.invited")}</span>;
  return (
    <span className="tag done">{t(post.hasSecondFactor ? "staff.withCode" : "staff.active")}</span>
  );
}

export function PostTime({ post }: { post: Post }) {
  const { t, date } = useI18n();
  const from = date(post.fromOn);
  return post.toOn ? t("staff.between", { from, to: date(post.toOn) }) : t("staff.since", { from });
}
