import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { apiFor } from "../api/api.server.ts";
import { SessionEnded } from "../api/refusal.ts";
import { signOutOperation } from "../api/session-operations.server.ts";
import { noticeCookie } from "../session/notice.server.ts";
import { endedSessionCookie } from "../session/session.server.ts";

/** Ends the session at the API and leaves nothing of it in this browser. */
export async function action({ request, context }: ActionFunctionArgs) {
  const api = apiFor(request, context);
  try {
    if (api.signedIn) await api.call(signOutOperation);
  } catch (thrown) {
    if (!(thrown instanceof SessionEnded)) throw thrown;
  }
  const headers = new Headers({ "Clear-Site-Data": '"cache", "storage"' });
  headers.append("Set-Cookie", endedSessionCookie(context.secure));
  headers.append("Set-Cookie", noticeCookie("signed-out", context.secure));
  return redirect("/", { headers });
}

export function loader() {
  return redirect("/");
}
