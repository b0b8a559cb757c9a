import { ArrayType } from "@mikro-orm/core";

/** PostgreSQL's own spelling of an array of texts, whatever stands in them: commas, quotes, line breaks, the word NULL. */
export function spellTextArray(texts: readonly string[]): string {
  return `{${texts.map((text) => `"${text.replace(/[\\"]/g, String.raw`\$&`)}"`).join(",")}}`;
}

/** A column of texts as they came; MikroORM's own array type would make an empty cell of the word NULL. */
export class TextArrayType extends ArrayType<string> {
  override convertToDatabaseValue(texts: string[] | null): string | null {
    return texts === null ? null : spellTextArray(texts);
  }
}
