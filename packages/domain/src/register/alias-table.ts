import { aliasKey } from "./alias-key.ts";

/** Looks a word of the register up; null for a word nobody has listed. */
export type AliasTable<Code extends string> = (word: string) => Code | null;

/** A code answers to its own name too. Throws when one spelling is listed under two codes: that would be a guess. */
export function aliasTable<Code extends string>(
  aliases: Readonly<Record<Code, readonly string[]>>,
): AliasTable<Code> {
  const codeByKey = new Map<string, Code>();
  for (const code of Object.keys(aliases) as Code[]) {
    for (const alias of [code, ...aliases[code]]) {
      const key = aliasKey(alias);
      const taken = codeByKey.get(key);
      if (taken !== undefined && taken !== code)
        throw new Error(`"${alias}" is listed under ${taken} and ${code}`);
      codeByKey.set(key, code);
    }
  }
  return (word) => codeByKey.get(aliasKey(word)) ?? null;
}
