import { startEmbedded } from "@sakhi/db/embedded/start-embedded";
import { generateSync } from "otplib";
import pg from "pg";
import { ownDataFolder } from "../data-folder.ts";
import type { EvidenceContext } from "../evidence.ts";
import { freePorts, startProduct } from "../product.ts";

/** What the API said. */
interface Told {
  readonly status: number;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly reason: string | null;
  readonly challenge: string | null;
}

/** An account of the demonstration with the password it was seeded with. */
export interface Person {
  readonly username: string;
  readonly password: string;
}

/** The running product as an attacker meets it, and the superuser's hand for what takes hours otherwise. */
export interface Ground {
  readonly apiUrl: string;
  readonly webUrl: string;
  readonly people: readonly Person[];
  /** Posts one operation as JSON, with what is not given left out. */
  graphql(
    query: string,
    variables?: object,
    init?: { token?: string; from?: string },
  ): Promise<Told>;
  /** The token of a sign-in that must go well. */
  enter(person: Person): Promise<string>;
  /** Whether a bearer token opens anything. */
  opens(token: string): Promise<boolean>;
  /** The web without following redirects; the cookie jar is the caller's. */
  web(path: string, init?: RequestInit): Promise<Response>;
  sql<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Forgets every counted try, so that one case does not shut the door for the next. */
  forgetTries(): Promise<void>;
}

export const SIGN_IN = `mutation ($u: String!, $p: String!) { signIn(username: $u, password: $p) { token me { username } } }`;

export async function openSignInGround(context: EvidenceContext): Promise<Ground> {
  const dataDir = ownDataFolder(context);
  const { demo } = await startProduct({ dataDir, ...(await freePorts()) }, context);
  const { adminUrl } = await startEmbedded({ dataDir, disposable: false });
  const admin = new pg.Pool({ connectionString: adminUrl, max: 2 });
  context.atEnd(() => admin.end());
  const graphql: Ground["graphql"] = async (query, variables = {}, { token, from } = {}) => {
    const response = await fetch(`${demo.api}/graphql`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(from === undefined ? {} : { "x-forwarded-for": from }),
      },
      body: JSON.stringify({ query, variables }),
    });
    return tell(response.status, await response.text());
  };
  return {
    apiUrl: demo.api,
    webUrl: demo.web,
    people: demo.accounts,
    graphql,
    enter: async ({ username, password }) => {
      const told = await graphql(SIGN_IN, { u: username, p: password });
      const signedIn = told.data?.["signIn"] as { token: string } | undefined;
      if (!signedIn) throw new Error(`The honest sign-in of ${username} failed: ${told.text}`);
      return signedIn.token;
    },
    opens: async (token) =>
      (await graphql("{ me { username } }", {}, { token })).data?.["me"] != null,
    web: (path, init = {}) => fetch(`${demo.web}${path}`, { redirect: "manual", ...init }),
    sql: async (text, values = []) => (await admin.query(text, [...values])).rows,
    forgetTries: async () => void (await admin.query("delete from entry.attempt")),
  };
}

interface Body {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly extensions?: { readonly reason?: string; readonly details?: { challenge?: string } };
  }[];
}

function tell(status: number, text: string): Told {
  const body = parse(text);
  const extensions = body?.errors?.[0]?.extensions;
  return {
    status,
    text,
    data: body?.data ?? null,
    reason: extensions?.reason ?? null,
    challenge: extensions?.details?.challenge ?? null,
  };
}

function parse(text: string): Body | null {
  try {
    return JSON.parse(text) as Body;
  } catch {
    return null;
  }
}

/** The code an application shows `steps` time steps from now. */
export function codeOf(secret: string, steps = 0): string {
  return generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + steps * 30 });
}
