import { asciiDigits } from "./clean-text.ts";

/** A nasal consonant joined to the next one is the same sound as anusvara: लम्बित and लंबित, सम्पत्ति and संपत्ति. */
const JOINED_NASAL = /[ङञणनम]\u094D(?=[क-ह])/g;

/**
 * The form under which a heading or a word of the register is looked up, so that two spellings of one word meet:
 * no case, space, punctuation, nukta, joiner or accent; chandrabindu as anusvara; short and long i and u alike.
 */
export function aliasKey(text: string): string {
  return asciiDigits(text.normalize("NFD"))
    .replace(/[\u093C\u0300-\u036F]/g, "")
    .replace(/\u0901/g, "\u0902")
    .replace(JOINED_NASAL, "\u0902")
    .replace(/\u0940/g, "\u093F")
    .replace(/\u0942/g, "\u0941")
    .replace(/ई/g, "इ")
    .replace(/ऊ/g, "उ")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}
