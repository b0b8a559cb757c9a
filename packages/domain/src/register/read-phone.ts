import { asciiDigits, cleanLine } from "./clean-text.ts";

/** A trunk 0 and the STD code set apart from the subscriber's number: `06183-222333`, `(0612) 2234567`. */
const STD_CODE_APART = /^\(?0\d{2,4}\)?[ -]+\d[\d -]*$/;

/** Ten digits for a mobile; trunk 0 and ten digits for a landline (06183222333). Null for anything else. */
export function readPhone(text: string): string | null {
  const line = asciiDigits(cleanLine(text)).replace(/[–—]/g, "-");
  if (!/^\+?[\d .()-]+$/.test(line)) return null;
  const digits = line.replace(/\D/g, "");
  const national = nationalNumber(digits, line.startsWith("+"));
  if (national === null) return null;
  const landline = /^[1-5]/.test(national) || STD_CODE_APART.test(line);
  if (!landline) return national;
  return digits.length > 10 ? `0${national}` : null;
}

/** The ten digits after +91, 0091, 91 or the trunk 0. */
function nationalNumber(digits: string, international: boolean): string | null {
  const pattern = international ? /^910?([1-9]\d{9})$/ : /^(?:0091|91|0)?([1-9]\d{9})$/;
  return pattern.exec(digits)?.[1] ?? null;
}
