import { aliasKey } from "./alias-key.ts";
import blanks from "./aliases/blanks.json" with { type: "json" };
import { cleanText } from "./clean-text.ts";

const blankKeys = new Set(blanks.map(aliasKey));

/** True for an empty cell, for one holding only dashes or dots, and for the words a clerk writes instead ("NA", उपलब्ध नहीं). */
export function saysNothing(text: string): boolean {
  const clean = cleanText(text);
  return /^[\s\-–—_.]*$/.test(clean) || blankKeys.has(aliasKey(clean));
}
