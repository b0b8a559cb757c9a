import { randomInt } from "node:crypto";
import { hashToken } from "./token.ts";

/** Without the letters and digits that are taken for one another. */
const LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
const GROUPS = 4;
const GROUP_LETTERS = 4;

/** A code to be written on paper or read aloud, like `7h3k-92mq-x4tp-mm2c`: 79 bits, so that a hash without salt keeps it. */
export function drawCode(): string {
  return Array.from({ length: GROUPS }, drawGroup).join("-");
}

function drawGroup(): string {
  return Array.from({ length: GROUP_LETTERS }, () => LETTERS[randomInt(LETTERS.length)]).join("");
}

/** What is kept of a code, however its letters and hyphens are typed. */
export function hashCode(typed: string): Buffer {
  return hashToken(typed.toLowerCase().replaceAll(/[\s-]/g, ""));
}
