/** The value of one cookie of a `Cookie` header, or null. */
export function cookieOf(header: string | null | undefined, name: string): string | null {
  for (const pair of (header ?? "").split(";")) {
    const cut = pair.indexOf("=");
    if (cut > 0 && pair.slice(0, cut).trim() === name) return decode(pair.slice(cut + 1).trim());
  }
  return null;
}

function decode(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}

export interface CookieOptions {
  readonly secure: boolean;
  /** Absent: the cookie ends with the browser. 0: it is cleared. */
  readonly maxAgeSeconds?: number;
  /** Only for what a script of ours must read; never a secret. */
  readonly readableByScript?: boolean;
}

/** A `Set-Cookie` line: path /, SameSite=Lax, HttpOnly unless asked otherwise. */
export function setCookie(name: string, value: string, options: CookieOptions): string {
  const parts = [`${name}=${encodeURIComponent(value)}`, "Path=/", "SameSite=Lax"];
  if (!options.readableByScript) parts.push("HttpOnly");
  if (options.secure) parts.push("Secure");
  if (options.maxAgeSeconds !== undefined)
    parts.push(`Max-Age=${Math.max(0, Math.floor(options.maxAgeSeconds))}`);
  return parts.join("; ");
}
