import type { ReactNode } from "react";
import type { FormState } from "../form/form-state.ts";
import type { Role } from "../generated/graphql.ts";
import { useI18n } from "../i18n/i18n-context.tsx";
import type { MessageId } from "../i18n/translator.ts";
import type { Post } from "./post-facts.tsx";
import { PostFields } from "./post-fields.tsx";

interface ActProps {
  readonly act: "give" | "reset" | "end";
  readonly title: MessageId;
  readonly lead?: MessageId;
  readonly stern?: boolean;
  readonly children?: ReactNode;
}

function Act({ act, title, lead, stern, children }: ActProps) {
  const { t } = useI18n();
  return (
    <section className="section">
      <h2>{t(title)}</h2>
      <form className="form" method="post" noValidate>
        {lead ? <p>{t(lead)}</p> : null}
        <input type="hidden" name="act" value={act} />
        {children}
        <button type="submit" className={stern ? "button stern" : "button quiet"}>
          {t(title)}
        </button>
      </form>
    </section>
  );
}

interface PostActsProps {
  readonly post: Post;
  readonly roles: readonly Role[];
  readonly today: string;
  readonly state: FormState | undefined;
}

/** What may be done with a post: while it is held, end it or reset its person's account; afterwards, give one again. */
export function PostActs({ post, roles, today, state }: PostActsProps) {
  if (post.own) return null;
  if (post.endedAt)
    return (
      <Act act="give" title="staff.give">
        <PostFields roles={roles} today={today} state={state} />
      </Act>
    );
  return (
    <>
      <Act act="reset" title="staff.reset" lead="staff.resetLead" />
      <Act act="end" title="staff.end" lead="staff.endLead" stern />
    </>
  );
}
