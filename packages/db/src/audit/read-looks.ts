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
const MOST_LISTS = 2_000;

const LISTS = `select at, actor_id, actor_role, act, subject_ids from core.audit_entry
  where centre_id = $1 and cardinality(subject_ids) > 1 order by seq desc limit ${MOST_LISTS}`;
/** For one case each list is asked for it; for several each list is taken apart once. */
const LISTS_OF_ONE = `select ($2::uuid[])[1] as id, at, actor_id, actor_role, act from (${LISTS}) l where ($2::uuid[])[1] = any(subject_ids)`;
const LISTS_OF_SEVERAL = `select s.id, at, actor_id, actor_role, act from (${LISTS}) l
  cross join lateral unnest(subject_ids) as s(id) where s.id = any($2::uuid[])`;

/** Who read or changed each of these cases, latest first: through an index for what was done to one, a walk for lists. */
export async function readLooks(
  reader: CentreReader,
  caseIds: readonly string[],
): Promise<{ caseId: string; child: Look }[]> {
  const lists = caseIds.length === 1 ? LISTS_OF_ONE : LISTS_OF_SEVERAL;
  const rows = await reader.read({
    text: `select id, max(at) as latest, actor_id, actor_role, act, count(*)::int from (
             select wanted.id, e.* from unnest($2::uuid[]) as wanted(id) cross join lateral (
               select at, actor_id, actor_role, act from core.audit_entry
               where centre_id = $1 and subject_ids[1] = wanted.id and cardinality(subject_ids) = 1
               order by seq desc limit ${MOST_ACTS}) e
             union all ${lists}) looks
           group by id, actor_id, actor_role, act order by latest desc, actor_id, act`,
    values: [reader.centreId, caseIds],
  });
  return (rows as [string, Date, string, string, string, number][]).map(
    ([caseId, at, actorId, actorRole, act, times]) => ({
      caseId,
      child: { at: at.toISOString(), actorId, actorRole, act, times },
    }),
  );
}
