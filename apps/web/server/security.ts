import { randomBytes } from "node:crypto";
import type { RequestHandler, Response } from "express";

/** The nonce of this answer's inline scripts; a new one for every answer. */
export function nonceOf(response: Response): string {
  return String(response.locals["nonce"]);
}

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Headers of every answer: nothing framed, nothing told to other sites, no script but ours. */
export const securityHeaders: RequestHandler = (request, response, next) => {
  const nonce = randomBytes(16).toString("base64");
  response.locals["nonce"] = nonce;
  response.set({
    "Content-Security-Policy": contentSecurityPolicy(nonce),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "X-Robots-Tag": "noindex, nofollow",
  });
  if (request.secure) response.set("Strict-Transport-Security", "max-age=31536000");
  next();
};

/** Pages hold what is confidential: neither the browser nor anything on the way keeps one. */
export const neverKept: RequestHandler = (_request, response, next) => {
  response.set("Cache-Control", "no-store");
  next();
};

/** What the guard against forged posts looks at. */
export interface PostOrigin {
  readonly host: string | undefined;
  readonly secFetchSite: string | undefined;
  readonly origin: string | undefined;
  readonly cookie: string | undefined;
}

/**
 * Whether a post came from a page of ours.
 * Under `no-referrer` a browser without Sec-Fetch-Site (Safari 15) says `Origin: null` on its own forms too; there one of
 * our SameSite cookies is the proof, since it never travels with another site's post.
 */
export function isOwnPost({ host, secFetchSite, origin, cookie }: PostOrigin): boolean {
  if (secFetchSite !== undefined) return secFetchSite === "same-origin";
  if (origin !== undefined && origin !== "null")
    return URL.canParse(origin) && new URL(origin).host === host;
  return /(?:^|;\s*)(?:__Host-)?sakhi_/.test(cookie ?? "");
}

const MAX_BODY_BYTES = 11 * 1024 * 1024;

/** Refuses posts from other sites and bodies larger than a register may be, before anything is read. */
export const guardPosts: RequestHandler = (request, response, next) => {
  if (request.method === "GET" || request.method === "HEAD") return next();
  if (request.method !== "POST")
    return void response.status(405).set("Allow", "GET, HEAD, POST").end();
  const own = isOwnPost({
    host: request.get("host"),
    secFetchSite: request.get("sec-fetch-site"),
    origin: request.get("origin"),
    cookie: request.get("cookie"),
  });
  if (!own) return void response.status(403).type("text/plain").send("Cross-site post refused.");
  // Remix refuses `Origin: null`, which is what our own `no-referrer` makes browsers send; the check above is the stricter one.
  if (request.headers.origin === "null") delete request.headers.origin;
  const length = Number(request.get("content-length") ?? "NaN");
  if (!Number.isFinite(length)) {
    response.status(411).end();
    return;
  }
  if (length > MAX_BODY_BYTES) {
    response.redirect(303, "/import?tooLarge=1");
    return;
  }
  return next();
};
