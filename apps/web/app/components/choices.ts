import type {
  CaseOrigin,
  CaseSource,
  CaseType,
  Category,
  DisposalOutcome,
  RegisterColumn,
  ServiceKind,
} from "../generated/graphql.ts";
import type { MessageId, Translate } from "../i18n/translator.ts";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface ChoiceGroup {
  readonly label: string;
  readonly choices: readonly Choice[];
}

const TYPES_OF_CATEGORY: Record<Category, readonly CaseType[]> = {
  DOMESTIC_VIOLENCE: ["DOMESTIC_VIOLENCE", "MENTAL_CRUELTY"],
  DOWRY_HARASSMENT: ["DOWRY_HARASSMENT", "DOWRY_DEATH_ATTEMPT"],
  CHILD_MARRIAGE: ["CHILD_MARRIAGE"],
  SEXUAL_EXPLOITATION: ["SEXUAL_ABUSE", "RAPE", "WORKPLACE_HARASSMENT", "STALKING"],
  OTHER: [
    "MAINTENANCE",
    "DESERTION",
    "PROPERTY_DENIAL",
    "CYBER_CRIME",
    "MISSING",
    "KIDNAPPING",
    "FORCED_MARRIAGE",
    "HUMAN_TRAFFICKING",
    "ACID_ATTACK",
    "HONOUR_CRIME",
    "WITCH_HUNTING",
    "ELDER_ABUSE",
    "MENTAL_DISTRESS",
    "DESTITUTE",
    "OTHER",
  ],
};

const SOURCES_OF_GROUP = {
  SELF: ["SELF_WALKIN", "SELF_PHONE", "RELATIVE_FRIEND"],
  HELPLINE: [
    "WHL_181",
    "ERSS_112",
    "POLICE_THANA",
    "WOMEN_HELP_DESK",
    "MAHILA_THANA",
    "CHILDLINE_1098",
  ],
  HEALTH: ["HOSPITAL", "AMBULANCE_102_108", "ASHA", "ANM", "AWW"],
  LEGAL: [
    "PROTECTION_OFFICER",
    "DLSA_PLV",
    "COURT",
    "CWC_DCPU",
    "DM_JANTA_DARBAR",
    "STATE_COMMISSION",
  ],
  COMMUNITY: [
    "JEEVIKA_SHG",
    "NGO",
    "PANCHAYAT_REP",
    "SCHOOL_COLLEGE",
    "OTHER_OSC",
    "SHAKTI_SADAN",
    "OUTREACH_CAMP",
  ],
  OTHER: ["ONLINE_FORM", "PRESS_SUO_MOTU", "OTHER", "NOT_STATED"],
} as const satisfies Record<string, readonly CaseSource[]>;

export const categories = Object.keys(TYPES_OF_CATEGORY) as Category[];
export const caseTypes: readonly CaseType[] = Object.values(TYPES_OF_CATEGORY).flat();
export const caseSources: readonly CaseSource[] = Object.values(SOURCES_OF_GROUP).flat();
export const caseOrigins: readonly CaseOrigin[] = ["REGISTER", "ENTERED", "SYNTHETIC"];
export const serviceKinds: readonly ServiceKind[] = [
  "COUNSELLING",
  "LEGAL_AID",
  "MEDICAL",
  "POLICE",
  "SHELTER",
  "EMERGENCY",
  "SCHEME",
  "VIDEO_CONFERENCE",
];

/** `NOT_STATED` is left out: only an old register may not say how a case was disposed of. */
export const statedOutcomes = [
  "NEEDS_MET",
  "SETTLEMENT",
  "FIR_AND_COURT_RUNNING",
  "DIR_OR_ORDER",
  "PLACED_IN_HOME",
  "TRANSFERRED",
  "CHILD_TO_CWC",
  "WITHDRAWN_BY_HER",
  "UNTRACEABLE",
  "OUT_OF_SCOPE_REFERRED",
  "DUPLICATE",
] as const satisfies readonly DisposalOutcome[];

export const disposalOutcomes: readonly DisposalOutcome[] = [...statedOutcomes, "NOT_STATED"];

export const registerColumns: readonly RegisterColumn[] = [
  "SERIAL",
  "REGISTRATION_NUMBER",
  "RECEIVED_ON",
  "WOMAN_NAME",
  "RELATION_NAME",
  "AGE",
  "BLOCK",
  "THANA",
  "PHONE",
  "CASE_TYPE",
  "SOURCE",
  "SERVICES",
  "STATUS",
  "DISPOSED_ON",
  "REMARK",
];

/** Codes with their words, ready for a select or radios. */
export function choicesOf<Code extends string>(
  t: Translate,
  codes: readonly Code[],
  idOf: (code: Code) => MessageId,
): Choice[] {
  return codes.map((value) => ({ value, label: t(idOf(value)) }));
}

export function typeGroups(t: Translate): ChoiceGroup[] {
  return categories.map((category) => ({
    label: t(`category.${category}`),
    choices: choicesOf(t, TYPES_OF_CATEGORY[category], (type) => `type.${type}`),
  }));
}

export function sourceGroups(t: Translate): ChoiceGroup[] {
  const groups = Object.keys(SOURCES_OF_GROUP) as (keyof typeof SOURCES_OF_GROUP)[];
  return groups.map((group) => ({
    label: t(`sourceGroup.${group}`),
    choices: choicesOf(t, SOURCES_OF_GROUP[group], (source) => `source.${source}`),
  }));
}
