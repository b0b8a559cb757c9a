import type { CentreScope } from "../centre-scope.ts";

/** What the centre already knows of a row: nothing, the very same row, or another case under its number. */
export type Standing =
  | { readonly kind: "NEW" | "TAKEN" }
  | { readonly kind: "SAME"; readonly caseId: string };

/** What a row is recognised by: its number's key, and what it says as a hash. */
export interface RowMarks {
  readonly registrationKey?: string | null | undefined;
  readonly fingerprint: string;
}

export interface RegisterMemory {
  standingOf(row: RowMarks): Standing;
  /** The case that came of the same row when a person corrected it in an earlier import. */
  correctedCase(fingerprint: string): string | null;
  /** From here on the row's number is taken within this sheet. */
  take(row: Pick<RowMarks, "registrationKey">): void;
}

interface Known {
  readonly key: string;
  readonly caseId: string;
  readonly fingerprint: string | null;
}

/** Reads what the centre knows of these rows of an import, in three statements however many there are. */
export async function readRegisterMemory(
  scope: CentreScope,
  batchId: string,
  rows: readonly RowMarks[],
): Promise<RegisterMemory> {
  const keys = rows.flatMap((row) => row.registrationKey ?? []);
  const fingerprints = rows.map((row) => row.fingerprint);
  const cases = await select<Known>(
    scope,
    `select registration_key as key, id as "caseId", import_fingerprint as fingerprint
     from core.case_file where centre_id = ? and registration_key in (:in)`,
    [scope.centreId],
    keys,
  );
  const earlier = await select<{ key: string }>(
    scope,
    `select distinct registration_key as key from core.import_row
     where centre_id = ? and batch_id = ? and state in ('IMPORTED', 'UNCHANGED', 'CORRECTED') and registration_key in (:in)`,
    [scope.centreId, batchId],
    keys,
  );
  const corrected = await select<{ fingerprint: string; caseId: string }>(
    scope,
    `select fingerprint, case_id as "caseId" from core.import_row
     where centre_id = ? and batch_id <> ? and state = 'CORRECTED' and fingerprint in (:in)`,
    [scope.centreId, batchId],
    fingerprints,
  );
  const byKey = new Map(cases.map((known) => [known.key, known]));
  const taken = new Set(earlier.map(({ key }) => key));
  const byFingerprint = new Map(corrected.map(({ fingerprint, caseId }) => [fingerprint, caseId]));
  return {
    standingOf({ registrationKey, fingerprint }) {
      if (!registrationKey || taken.has(registrationKey)) return { kind: "TAKEN" };
      const known = byKey.get(registrationKey);
      if (!known) return { kind: "NEW" };
      return known.fingerprint === fingerprint
        ? { kind: "SAME", caseId: known.caseId }
        : { kind: "TAKEN" };
    },
    correctedCase: (fingerprint) => byFingerprint.get(fingerprint) ?? null,
    take({ registrationKey }) {
      if (registrationKey) taken.add(registrationKey);
    },
  };
}

/** A row handed in again is set aside once: the older finding gives way, so that nobody corrects it twice. */
export async function supersedeOlderSetAside(
  scope: CentreScope,
  batchId: string,
  fingerprints: readonly string[],
): Promise<void> {
  if (fingerprints.length === 0) return;
  await scope.em.execute(
    `update core.import_row set state = 'SUPERSEDED'
     where centre_id = ? and batch_id <> ? and state = 'SET_ASIDE' and fingerprint in (${marks(fingerprints)})`,
    [scope.centreId, batchId, ...fingerprints],
  );
}

function select<Row>(
  scope: CentreScope,
  text: string,
  values: readonly unknown[],
  members: readonly string[],
): Promise<Row[]> {
  if (members.length === 0) return Promise.resolve([]);
  return scope.em.execute(text.replace(":in", marks(members)), [...values, ...members]) as Promise<
    Row[]
  >;
}

function marks(members: readonly unknown[]): string {
  return members.map(() => "?").join(", ");
}
