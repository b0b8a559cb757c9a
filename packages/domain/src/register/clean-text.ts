/** C0 and C1 controls but tab and line breaks, lone surrogates, byte-order marks, and marks that turn the reading direction. */
const UNREADABLE =
  /[^\P{Cc}\t\n\r]|[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\p{Cs}]/gu;

/** What a cell says, as it may be stored: NFC and trimmed, line breaks as `\n`; joiners (ZWJ, ZWNJ) stay as typed. */
export function cleanText(text: string): string {
  return text
    .replace(UNREADABLE, "")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .normalize("NFC")
    .trim();
}

/** `cleanText` on one line, its white space collapsed: for names, places and numbers. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ");
}

/** Devanagari digits as ASCII digits; everything else untouched. */
export function asciiDigits(text: string): string {
  return text.replace(/[०-९]/g, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) - 0x0966 + 0x30),
  );
}
