import type { CaseType } from "@sakhi/domain/case/category";
import type { DisposalOutcome } from "@sakhi/domain/case/disposal";
import type { CaseSource } from "@sakhi/domain/case/source";
import type { ServiceKind } from "@sakhi/domain/service/service";
import type { Random } from "./random.ts";

type Weights<T> = readonly (readonly [T, number])[];

/**
 * Bihar's helpline register, April 2022 to February 2023, the only real mix that was found: domestic violence 45.0 and physical
 * violence 8.3 (one type here), mental harassment 18.3, dowry 15.3, others 7.4, child marriage 2.9, sexual abuse 2.6, trafficking 0.3.
 * How its "others" divide among the State's detailed types was not published; that division is invented.
 */
const TYPES: Weights<CaseType> = [
  ["DOMESTIC_VIOLENCE", 45.0 + 8.3],
  ["MENTAL_CRUELTY", 18.3],
  ["DOWRY_HARASSMENT", 15.3],
  ["OTHER", 3.0],
  ["MAINTENANCE", 1.4],
  ["DESERTION", 1.2],
  ["PROPERTY_DENIAL", 0.6],
  ["CYBER_CRIME", 0.5],
  ["DESTITUTE", 0.4],
  ["MISSING", 0.3],
  ["CHILD_MARRIAGE", 2.9],
  ["SEXUAL_ABUSE", 2.6],
  ["HUMAN_TRAFFICKING", 0.3],
];

const SOURCES: Weights<CaseSource> = [
  ["SELF_WALKIN", 34],
  ["WHL_181", 17],
  ["POLICE_THANA", 11],
  ["SELF_PHONE", 7],
  ["MAHILA_THANA", 6],
  ["RELATIVE_FRIEND", 5],
  ["AWW", 4],
  ["ASHA", 3],
  ["JEEVIKA_SHG", 3],
  ["NGO", 3],
  ["ERSS_112", 2],
  ["PROTECTION_OFFICER", 2],
  ["DLSA_PLV", 1],
  ["HOSPITAL", 1],
  ["PANCHAYAT_REP", 1],
];

const SERVICES: Weights<ServiceKind> = [
  ["COUNSELLING", 40],
  ["LEGAL_AID", 24],
  ["POLICE", 14],
  ["MEDICAL", 8],
  ["SHELTER", 7],
  ["SCHEME", 5],
  ["EMERGENCY", 2],
];

const OUTCOMES: Weights<DisposalOutcome> = [
  ["NEEDS_MET", 34],
  ["SETTLEMENT", 30],
  ["FIR_AND_COURT_RUNNING", 14],
  ["DIR_OR_ORDER", 9],
  ["WITHDRAWN_BY_HER", 5],
  ["UNTRACEABLE", 3],
  ["OUT_OF_SCOPE_REFERRED", 3],
  ["PLACED_IN_HOME", 2],
];

/** Where a settlement is never offered: offences against children, sexual offences, trafficking. */
const OUTCOMES_WITHOUT_SETTLEMENT: Weights<DisposalOutcome> = [
  ["FIR_AND_COURT_RUNNING", 55],
  ["NEEDS_MET", 30],
  ["PLACED_IN_HOME", 8],
  ["UNTRACEABLE", 3],
];

const GIVEN_NAMES =
  "अंजलि अनीता अर्चना आरती आशा उर्मिला कविता किरण कुसुम खुशबू गीता गुड़िया चंदा ज्योति तारा नाज़िया निशा नीतू नीलम पिंकी पूजा पूनम प्रियंका फूलमती बबीता बेबी मंजू मधु ममता माला मीना मुन्नी रंजना राधिका रिंकी रीना रुखसाना रेखा रेशमा लक्ष्मी ललिता शकुंतला शबनम शांति शोभा संगीता सरिता सविता सीमा सुनीता सुमन सोनी".split(
    " ",
  );

const SURNAMES =
  "देवी कुमारी सिंह यादव पासवान राम खातून परवीन मांझी शर्मा साह तिवारी ओझा महतो प्रसाद बेगम".split(" ");

/** What a synthetic case holds besides its dates. */
export interface CaseDetails {
  readonly caseType: CaseType;
  readonly source: CaseSource;
  readonly services: readonly ServiceKind[];
  /** The outcome it is given on the day it is disposed of. */
  readonly outcome: DisposalOutcome;
  /** Invented, and says so: it ends in (काल्पनिक). */
  readonly womanName: string;
  readonly age: number;
  readonly block: string | null;
}

export function drawDetails(random: Random, blocks: readonly string[]): CaseDetails {
  const caseType = random.weighted(TYPES);
  const age = drawAge(random, caseType);
  return {
    caseType,
    source: random.weighted(SOURCES),
    services: drawServices(random),
    outcome: drawOutcome(random, caseType, age),
    womanName: `${random.pick(GIVEN_NAMES)} ${random.pick(SURNAMES)} (काल्पनिक)`,
    age,
    block: blocks.length === 0 ? null : random.pick(blocks),
  };
}

function drawAge(random: Random, caseType: CaseType): number {
  if (caseType === "CHILD_MARRIAGE") return random.between(12, 17);
  const age = 16 + random.longTailed(13, 0.55);
  const youngest =
    caseType === "SEXUAL_ABUSE" || caseType === "HUMAN_TRAFFICKING" || caseType === "MISSING"
      ? 12
      : 18;
  return Math.min(70, Math.max(youngest, age - (18 - youngest)));
}

function drawServices(random: Random): ServiceKind[] {
  const services = new Set<ServiceKind>();
  const howMany = random.weighted([
    [1, 45],
    [2, 38],
    [3, 17],
  ]);
  while (services.size < howMany) services.add(random.weighted(SERVICES));
  return [...services];
}

function drawOutcome(random: Random, caseType: CaseType, age: number): DisposalOutcome {
  if (age < 18 && random.chance(0.6)) return "CHILD_TO_CWC";
  const grave = age < 18 || caseType === "SEXUAL_ABUSE" || caseType === "HUMAN_TRAFFICKING";
  return random.weighted(grave ? OUTCOMES_WITHOUT_SETTLEMENT : OUTCOMES);
}
