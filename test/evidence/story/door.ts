import type { Walk } from "./walk.ts";

/** A post of the demonstration: a centre's administrator, or the State's officer. */
export type Post = { readonly centre: string } | "STATE";

/** Signs in through the form, in the walk's language. */
export async function signIn(walk: Walk, post: Post): Promise<void> {
  const account = walk.demo.accounts.find((one) =>
    post === "STATE"
      ? one.role === "STATE_OFFICER"
      : one.role === "CENTRE_ADMINISTRATOR" && one.centre === post.centre,
  );
  if (!account) throw new Error(`The demonstration has no account for ${JSON.stringify(post)}.`);
  await walk.page.locator("#username").fill(account.username);
  await walk.page.locator("#password").fill(account.password);
  await walk.press("form[action='/?index'] button[type=submit]");
  walk.expect(
    "the first page after signing in",
    walk.pathname,
    post === "STATE" ? "/state" : "/centre",
  );
}

export async function signOut(walk: Walk): Promise<void> {
  await walk.press("form[action='/sign-out'] button");
  walk.expect("the page after signing out", walk.pathname, "/");
}

/** The page speaks Hindi until somebody asks for English. */
export async function chooseLanguage(walk: Walk): Promise<void> {
  const spoken = await walk.page.locator("html").getAttribute("lang");
  if (spoken !== walk.way.language) await walk.press("form[action='/language'] button");
}
