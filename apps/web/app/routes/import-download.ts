import type { LoaderFunctionArgs } from "@remix-run/node";
import { apiFor, toSignIn } from "../api/api.server.ts";
import { SessionEnded } from "../api/refusal.ts";
import { downloadSetAside } from "../api/register-doors.server.ts";

/** The rows set aside as a sheet; a browser cannot bring the API's token itself. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  if (!apiFor(request, context).signedIn) throw toSignIn(request, context);
  try {
    return await downloadSetAside(request, context, params["id"] ?? "");
  } catch (thrown) {
    if (thrown instanceof SessionEnded) throw toSignIn(request, context);
    throw thrown;
  }
}
