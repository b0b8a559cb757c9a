import type { Ground, Person } from "./ground.ts";
import type { HostileCase } from "./hostile-case.ts";

const personOf = ({ people }: Ground): Person =>
  people.find(({ username }) => username === "buxar.worker")!;
const form = (values: Record<string, string>) => new URLSearchParams(values).toString();

function post(ground: Ground, path: string, body: string, headers: Record<string, string>) {
  return ground.web(path, {
    method: "POST",
    body,
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
  });
}

const OWN = { "sec-fetch-site": "same-origin" };

/** Signs in through the page; gives the answer with its cookies and where it leads. */
async function enterByPage(ground: Ground, next?: string, headers: Record<string, string> = {}) {
  const { username, password } = personOf(ground);
  const body = form({ username, password, ...(next === undefined ? {} : { next }) });
  const answer = await post(ground, "/?index", body, { ...OWN, ...headers });
  if (answer.status !== 302) throw new Error(`The honest form was answered by ${answer.status}.`);
  const session = answer.headers.getSetCookie().find((line) => line.includes("sakhi_session="))!;
  return { answer, session };
}

/** True when the form was taken although it came from another site. */
const crossSite = (name: string, headers: Record<string, string>): HostileCase => ({
  name: `other site: signs somebody in as itself, ${name}`,
  attempt: async (ground) => {
    const { username, password } = personOf(ground);
    const answer = await post(ground, "/?index", form({ username, password }), headers);
    return answer.status !== 403 || answer.headers.getSetCookie().length > 0;
  },
});

const crossSiteAct = (path: string, values: Record<string, string>): HostileCase => ({
  name: `other site: posts to ${path} in somebody's name`,
  attempt: async (ground) => {
    const { session } = await enterByPage(ground);
    const cookie = session.split(";")[0]!;
    const answer = await post(ground, path, form(values), {
      cookie,
      "sec-fetch-site": "cross-site",
      origin: "https://evil.example",
    });
    const still = await ground.web("/account", { headers: { cookie } });
    return answer.status !== 403 || still.status !== 200;
  },
});

const redirect = (next: string): HostileCase => ({
  name: `redirect: leads on to ${JSON.stringify(next)}`,
  attempt: async (ground) => {
    const { answer } = await enterByPage(ground, next);
    const to = answer.headers.get("location") ?? "";
    return new URL(to, ground.webUrl).origin !== new URL(ground.webUrl).origin;
  },
});

const transport = (name: string, init: RequestInit & { query?: string }): HostileCase => ({
  name: `transport: ${name}`,
  attempt: async (ground) => {
    const { username: u, password: p } = personOf(ground);
    const inline = `mutation { signIn(username: ${JSON.stringify(u)}, password: ${JSON.stringify(p)}) { token } }`;
    const { query = "", ...rest } = init;
    const body =
      typeof rest.body === "string" ? rest.body.replace("INLINE", JSON.stringify(inline)) : null;
    const url = `${ground.apiUrl}/graphql${query.replace("INLINE", encodeURIComponent(inline))}`;
    const answer = await fetch(url, { ...rest, ...(body === null ? {} : { body }) });
    return (await answer.text()).includes('"token":"');
  },
});

const cookies: HostileCase[] = [
  {
    name: "cookie: a session id planted before signing in",
    attempt: async (ground) => {
      const planted = "sakhi_session=".concat("A".repeat(43));
      const { session } = await enterByPage(ground, undefined, { cookie: planted });
      const page = await ground.web("/account", { headers: { cookie: planted } });
      return session.startsWith(planted) || page.status === 200;
    },
  },
  {
    name: "cookie: readable by a script, sent to other sites, or without __Host- over https",
    attempt: async (ground) => {
      const plain = (await enterByPage(ground)).session;
      const secure = (await enterByPage(ground, undefined, { "x-forwarded-proto": "https" }))
        .session;
      const good = (line: string) =>
        /; HttpOnly/.test(line) && /; SameSite=Lax/.test(line) && !/Domain/.test(line);
      return !good(plain) || !good(secure) || !/^__Host-.*; Secure/.test(secure);
    },
  },
  {
    name: "cookie: the plain one believed over https",
    attempt: async (ground) => {
      const cookie = (await enterByPage(ground)).session.split(";")[0]!;
      const page = await ground.web("/account", {
        headers: { cookie, "x-forwarded-proto": "https" },
      });
      return page.status === 200;
    },
  },
  {
    name: "cookie: used again after signing out on the page",
    attempt: async (ground) => {
      const cookie = (await enterByPage(ground)).session.split(";")[0]!;
      await post(ground, "/sign-out", "", { ...OWN, cookie });
      return (await ground.web("/account", { headers: { cookie } })).status === 200;
    },
  },
];

const pages: HostileCase[] = [
  {
    name: "page: kept by a browser or a proxy after signing out",
    attempt: async (ground) => {
      const cookie = (await enterByPage(ground)).session.split(";")[0]!;
      const page = await ground.web("/account", { headers: { cookie } });
      return page.status !== 200 || page.headers.get("cache-control") !== "no-store";
    },
  },
  {
    name: "page: says the password that was typed",
    attempt: async (ground) => {
      const typed = "a-password-typed-wrongly";
      const body = form({ username: personOf(ground).username, password: typed });
      return (await (await post(ground, "/?index", body, OWN)).text()).includes(typed);
    },
  },
  {
    name: "page: says whether somebody has the name",
    attempt: async (ground) => {
      const page = async (username: string) => {
        const answer = await post(ground, "/?index", form({ username, password: "x" }), OWN);
        const text = (await answer.text()).replaceAll(username, "NAME");
        return `${answer.status} ${text.replaceAll(/nonce="[^"]*"/g, "")}`;
      };
      return (await page(personOf(ground).username)) !== (await page("nobody.here"));
    },
  },
  {
    name: "page: of an account without a session",
    attempt: async (ground) => (await ground.web("/account")).status === 200,
  },
];

const JSON_TYPE = { "content-type": "application/json" };

/** Attacks through browsers and forms. */
export const webCases: readonly HostileCase[] = [
  crossSite("told so by the browser", { "sec-fetch-site": "cross-site" }),
  crossSite("from a sister site", { "sec-fetch-site": "same-site" }),
  crossSite("by its origin", { origin: "https://evil.example" }),
  crossSite("without a word about where from", {}),
  crossSiteAct("/account", { session: "all" }),
  crossSiteAct("/sign-out", {}),
  crossSiteAct("/account/password", { current: "x", newPassword: "chai lorry umbrella moss" }),
  ...[
    "//evil.example",
    "https://evil.example/",
    "/\\evil.example",
    "/.//evil.example",
    "/x/..//evil.example",
    "javascript:alert(1)",
    "/\t/evil.example",
  ].map(redirect),
  transport("by GET", { method: "GET", query: "?query=INLINE" }),
  transport("as text/plain", {
    method: "POST",
    headers: { "content-type": "text/plain" },
    body: `{"query":INLINE}`,
  }),
  transport("as a form", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "query=INLINE",
  }),
  transport("in a batch", {
    method: "POST",
    headers: JSON_TYPE,
    body: `[{"query":INLINE},{"query":INLINE}]`,
  }),
  ...cookies,
  ...pages,
];
