/** A path of this site to go on to, or null: another site, a scheme, or `//host` is never followed. */
export function ownPath(asked: unknown): string | null {
  if (typeof asked !== "string" || !/^\/(?![/\\])/.test(asked) || /[\\\p{Cc}]/u.test(asked))
    return null;
  const url = new URL(asked, "http://own.invalid");
  // "/.//host" becomes "//host" only once the dots are resolved.
  if (url.host !== "own.invalid" || url.pathname.startsWith("//")) return null;
  return `${url.pathname}${url.search}`;
}
