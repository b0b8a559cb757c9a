/** The five groups of the press report and the monthly return [R19]. */
export const categories = [
  "DOMESTIC_VIOLENCE",
  "DOWRY_HARASSMENT",
  "CHILD_MARRIAGE",
  "SEXUAL_EXPLOITATION",
  "OTHER",
] as const;
export type Category = (typeof categories)[number];

/** The State's detailed master of case types and the group each rolls up to. */
export const CATEGORY_OF_TYPE = {
  DOMESTIC_VIOLENCE: "DOMESTIC_VIOLENCE",
  MENTAL_CRUELTY: "DOMESTIC_VIOLENCE",
  DOWRY_HARASSMENT: "DOWRY_HARASSMENT",
  DOWRY_DEATH_ATTEMPT: "DOWRY_HARASSMENT",
  CHILD_MARRIAGE: "CHILD_MARRIAGE",
  RAPE: "SEXUAL_EXPLOITATION",
  SEXUAL_ABUSE: "SEXUAL_EXPLOITATION",
  WORKPLACE_HARASSMENT: "SEXUAL_EXPLOITATION",
  STALKING: "SEXUAL_EXPLOITATION",
  ACID_ATTACK: "OTHER",
  HUMAN_TRAFFICKING: "OTHER",
  KIDNAPPING: "OTHER",
  MISSING: "OTHER",
  CYBER_CRIME: "OTHER",
  HONOUR_CRIME: "OTHER",
  WITCH_HUNTING: "OTHER",
  FORCED_MARRIAGE: "OTHER",
  DESERTION: "OTHER",
  MAINTENANCE: "OTHER",
  PROPERTY_DENIAL: "OTHER",
  ELDER_ABUSE: "OTHER",
  MENTAL_DISTRESS: "OTHER",
  DESTITUTE: "OTHER",
  OTHER: "OTHER",
} as const satisfies Record<string, Category>;

export type CaseType = keyof typeof CATEGORY_OF_TYPE;
export const caseTypes = Object.keys(CATEGORY_OF_TYPE) as CaseType[];

export function categoryOf(type: CaseType): Category {
  return CATEGORY_OF_TYPE[type];
}
