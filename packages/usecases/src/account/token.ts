import { createHash, randomBytes } from "node:crypto";

/** 256 random bits that nobody can guess, in 43 characters; shown once. */
export function drawToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a token: enough to recognise it, not to use it. */
export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
