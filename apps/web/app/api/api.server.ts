import type { AppLoadContext } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import type { TypedDocumentString } from "../generated/graphql.ts";
import { endedSessionCookie, tokenOf } from "../session/session.server.ts";
import { ApiRefusal, type Fault, type Refusal, SessionEnded } from "./refusal.ts";

const PATIENCE_MS = 20_000;
/** Refusals of somebody who is not in yet; they end no session. */
const AT_THE_DOOR = new Set(["SIGN_IN_REFUSED", "SECOND_FACTOR_REQUIRED"]);

interface ErrorExtensions {
  readonly code?: string;
  readonly reason?: string;
  readonly messageHi?: string;
  readonly messageEn?: string;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly reference?: string;
}

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: ErrorExtensions }[];
}

/** The API as one signed-in person sees it. */
export interface Api {
  readonly signedIn: boolean;
  /** Throws `ApiRefusal`, `SessionEnded`, or the response of an error page. */
  call<Result, Variables extends object>(
    operation: TypedDocumentString<Result, Variables>,
    ...variables: Variables extends Record<string, never> ? [] : [Variables]
  ): Promise<Result>;
  /** The plain HTTP doors beside GraphQL: register upload and download. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

function fault(kind: Fault["kind"], status: number, reference: string) {
  return data({ kind, reference } satisfies Fault, { status });
}

export function notFound(context: AppLoadContext) {
  return fault("not-found", 404, context.reference);
}

/** The refusal in an error answer of the API, GraphQL or plain HTTP. */
export function refusalOf(extensions: ErrorExtensions | undefined, message: string): Refusal {
  const details = Object.entries(extensions?.details ?? {}).map(([name, value]) => [
    name,
    String(value),
  ]);
  return {
    reason: extensions?.reason ?? extensions?.code ?? "UNKNOWN",
    hi: extensions?.messageHi ?? message,
    en: extensions?.messageEn ?? message,
    details: Object.fromEntries(details),
  };
}

/** The API on behalf of whoever sent `request`. */
export function apiFor(request: Request, context: AppLoadContext): Api {
  const token = context.freshToken ?? tokenOf(request, context.secure);

  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set("X-Request-Id", context.reference);
    headers.set("X-Forwarded-For", context.address);
    if (token !== null) headers.set("Authorization", `Bearer ${token}`);
    try {
      return await fetch(`${context.apiUrl}${path}`, {
        ...init,
        headers,
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
    } catch (cause) {
      console.error(`[${context.reference}] the API did not answer`, cause);
      throw fault("down", 503, context.reference);
    }
  }

  return {
    signedIn: token !== null,
    fetch: send,
    async call(operation, ...variables) {
      const response = await send("/graphql", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ query: operation.toString(), variables: variables[0] ?? {} }),
      });
      return resultOf(await answerOf(response, context), context);
    },
  };
}

async function answerOf<Result>(
  response: Response,
  context: AppLoadContext,
): Promise<Answer<Result>> {
  try {
    return (await response.json()) as Answer<Result>;
  } catch (cause) {
    console.error(`[${context.reference}] the API answered ${response.status} without JSON`, cause);
    throw fault("down", 503, context.reference);
  }
}

function resultOf<Result>(answer: Answer<Result>, context: AppLoadContext): Result {
  const error = answer.errors?.[0];
  if (error === undefined && answer.data !== undefined && answer.data !== null) return answer.data;
  const extensions = error?.extensions;
  const reference = extensions?.reference ?? context.reference;
  switch (extensions?.code) {
    case "UNAUTHENTICATED":
      if (AT_THE_DOOR.has(extensions.reason ?? ""))
        throw new ApiRefusal(refusalOf(extensions, error?.message ?? ""));
      throw new SessionEnded();
    case "NOT_FOUND":
      throw fault("not-found", 404, reference);
    case "FORBIDDEN":
      throw fault("forbidden", 403, reference);
    case "BAD_USER_INPUT":
    case "CONFLICT":
      throw new ApiRefusal(refusalOf(extensions, error?.message ?? ""));
    case undefined:
    default:
      console.error(`[${reference}] the API failed`, error?.message);
      throw fault("down", 503, reference);
  }
}

/** Sends a person whose session is over to sign in, and back here afterwards. */
export function toSignIn(request: Request, context: AppLoadContext): Response {
  const { pathname, search } = new URL(request.url);
  const headers = { "Set-Cookie": endedSessionCookie(context.secure) };
  return redirect(`/?next=${encodeURIComponent(pathname + search)}`, { headers });
}

/** Reads for a page: a person without a session is sent to sign in first. */
export async function readFor<Result>(
  request: Request,
  context: AppLoadContext,
  read: (api: Api) => Promise<Result>,
): Promise<Result> {
  const api = apiFor(request, context);
  if (!api.signedIn) throw toSignIn(request, context);
  try {
    return await read(api);
  } catch (thrown) {
    if (thrown instanceof SessionEnded) throw toSignIn(request, context);
    throw thrown;
  }
}
