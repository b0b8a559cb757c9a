/** How a woman reached the centre. `NOT_STATED` stands for a register that left it blank. */
export const caseSources = [
  "SELF_WALKIN",
  "SELF_PHONE",
  "WHL_181",
  "ERSS_112",
  "POLICE_THANA",
  "WOMEN_HELP_DESK",
  "MAHILA_THANA",
  "HOSPITAL",
  "AMBULANCE_102_108",
  "ASHA",
  "ANM",
  "AWW",
  "JEEVIKA_SHG",
  "PROTECTION_OFFICER",
  "DLSA_PLV",
  "COURT",
  "CWC_DCPU",
  "CHILDLINE_1098",
  "NGO",
  "PANCHAYAT_REP",
  "SCHOOL_COLLEGE",
  "RELATIVE_FRIEND",
  "OTHER_OSC",
  "SHAKTI_SADAN",
  "DM_JANTA_DARBAR",
  "STATE_COMMISSION",
  "OUTREACH_CAMP",
  "ONLINE_FORM",
  "PRESS_SUO_MOTU",
  "OTHER",
  "NOT_STATED",
] as const;
export type CaseSource = (typeof caseSources)[number];

/** Where the record itself came from: an imported register, a worker's entry, or the generated demonstration. */
export const caseOrigins = ["REGISTER", "ENTERED", "SYNTHETIC"] as const;
export type CaseOrigin = (typeof caseOrigins)[number];
