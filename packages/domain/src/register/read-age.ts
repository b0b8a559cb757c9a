import { aliasKey } from "./alias-key.ts";
import units from "./aliases/age-units.json" with { type: "json" };
import { asciiDigits, cleanLine } from "./clean-text.ts";

const OLDEST = 110;
const unitKeys = new Set(["", ...units.map(aliasKey)]);

/** Whole years, with or without their unit (`३४ वर्ष`, `34 yrs`). Null for anything else. */
export function readAge(text: string): number | null {
  const [, years, unit = ""] = /^(\d{1,3})(?![\d.])(.*)$/u.exec(asciiDigits(cleanLine(text))) ?? [];
  if (years === undefined || !/^[\p{L}\p{M}\s./]*$/u.test(unit) || !unitKeys.has(aliasKey(unit)))
    return null;
  return Number(years) <= OLDEST ? Number(years) : null;
}
