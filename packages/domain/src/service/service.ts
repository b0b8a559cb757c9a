/** The services of one roof. */
export const serviceKinds = [
  "EMERGENCY",
  "MEDICAL",
  "POLICE",
  "COUNSELLING",
  "LEGAL_AID",
  "SHELTER",
  "VIDEO_CONFERENCE",
  "SCHEME",
] as const;
export type ServiceKind = (typeof serviceKinds)[number];
