import type { CentreReader } from "../centre-scope.ts";

/** One person's looks at a case, alike ones together: `at` is the latest, `times` how many there were. */
interface Look extends Record<string, unknown> {
  readonly at: string;
  readonly actorId: string;
  readonly actorRole: string;
  readonly act: string;
  readonly times: number;
}

/** Looked through backwards: acts on one case alone, and lists or searches of the centre that may have shown it. */
const MOST_ACTS = 1_000;
const MOST_LISTS = 5_000;

/** Who read or changed each of these cases, latest first: through an index for what was done to one, a walk for lists. */
export async function readLooks(
  reader: CentreReader,
  caseIds: readonly string[],
): Promise<{ caseId: string; child: Look }[]> {
  const rows = await reader.read({
    text: `with lists as materialized (
             select at, actor_id, actor_role, act, subject_ids from core.audit_entry
             where centre_id = $1 and cardinality(subject_ids) > 1 order by seq desc limit ${MOST_LISTS})
           select wanted.id, max(e.at) as latest, e.actor_id, e.actor_role, e.act, count(*)::int
           from unnest($2::uuid[]) as wanted(id) cross join lateral (
             (select at, actor_id, actor_role, act from core.audit_entry
              where centre_id = $1 and subject_ids[1] = wanted.id and cardinality(subject_ids) = 1
              order by seq desc limit ${MOST_ACTS})
             union all
             select at, actor_id, actor_role, act from lists where wanted.id = any(subject_ids)) e
           group by wanted.id, e.actor_id, e.actor_role, e.act order by latest desc, e.actor_id, e.act`,
    values: [reader.centreId, caseIds],
  });
  return (rows as [string, Date, string, string, string, number][]).map(
    ([caseId, at, actorId, actorRole, act, times]) => ({
      caseId,
      child: { at: at.toISOString(), actorId, actorRole, act, times },
    }),
  );
}
