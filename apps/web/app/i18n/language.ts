/** Hindi is the first language of the work; English is the other. */
export type Language = "hi" | "en";

export function isLanguage(text: unknown): text is Language {
  return text === "hi" || text === "en";
}

export function otherLanguage(language: Language): Language {
  return language === "hi" ? "en" : "hi";
}
