/** What can be done to a case. Reading who a woman is, or what is told of her, is an act like any other. */
export const caseActs = [
  "CASE_REGISTER",
  "CASE_IMPORT",
  "CASE_UPDATE",
  "CASE_ADD_SERVICE",
  "CASE_DISPOSE",
  "CASE_REOPEN",
  "CASE_READ",
  "CASE_LIST",
  "CASE_SEARCH",
] as const;
export type CaseAct = (typeof caseActs)[number];

/** What an audit entry can say was done, to a case or to anything else. */
export type AuditAct =
  | CaseAct
  | "IMPORT_UPLOAD"
  | "IMPORT_START"
  | "IMPORT_CORRECT"
  | "IMPORT_FINISH"
  | "IMPORT_UNDO"
  | "IMPORT_READ_ROWS"
  | "DEMONSTRATION_SEED";

/** What an entry is about; `subjectIds` are ids of this kind. */
export type AuditSubject = "CASE" | "IMPORT" | "CENTRE";

/** What is told to the audit: ids and names of fields, never what stands in them. */
export interface AuditDraft {
  readonly act: AuditAct;
  readonly subjectKind: AuditSubject;
  readonly subjectIds: readonly string[];
  readonly fields: readonly string[];
}

/** An entry in its place in the chain; plain texts, because what is read back may have been tampered with. */
export interface AuditEntry {
  readonly centreId: string;
  readonly seq: number;
  /** UTC with six decimals, as `auditInstant` writes it. */
  readonly at: string;
  readonly actorId: string;
  readonly actorRole: string;
  readonly act: string;
  readonly subjectKind: string;
  readonly subjectIds: readonly string[];
  readonly fields: readonly string[];
}

/** The one spelling of an instant in the chain: PostgreSQL keeps microseconds, so a change of one must show. */
export function auditInstant(at: Date): string {
  return at.toISOString().replace("Z", "000Z");
}

/** The text that is hashed. Two entries that differ in any column never have the same; JSON quotes what could run together. */
export function canonicalEntry(entry: AuditEntry): string {
  const { centreId, seq, at, actorId, actorRole, act, subjectKind, subjectIds, fields } = entry;
  return JSON.stringify([
    "sakhi-audit/1",
    centreId,
    seq,
    at,
    actorId,
    actorRole,
    act,
    subjectKind,
    subjectIds,
    fields,
  ]);
}

/** One draft for each act and kind of subject: a page of fifty cases is one entry, not fifty. */
export function mergeDrafts(drafts: readonly AuditDraft[]): AuditDraft[] {
  const merged = new Map<string, AuditDraft>();
  for (const draft of drafts) {
    const key = `${draft.act} ${draft.subjectKind}`;
    const known = merged.get(key);
    merged.set(key, {
      ...draft,
      subjectIds: union(known?.subjectIds, draft.subjectIds),
      fields: union(known?.fields, draft.fields),
    });
  }
  return [...merged.values()];
}

function union(some: readonly string[] = [], more: readonly string[]): string[] {
  return [...new Set([...some, ...more])];
}
