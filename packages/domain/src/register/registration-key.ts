import { asciiDigits, cleanText } from "./clean-text.ts";

/** Two registration numbers are the same number when their keys are: no spaces or joiners, upper case, ASCII digits. */
export function registrationKey(registrationNumber: string): string {
  return asciiDigits(cleanText(registrationNumber))
    .replace(/[\s\u200C\u200D]+/g, "")
    .toUpperCase()
    .normalize("NFC");
}
