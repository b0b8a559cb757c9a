import type { ApiContext } from "../context.ts";
import type { Selection } from "../selection.ts";

interface Look {
  readonly actorId: string;
  username?: string | null;
}

/** Fills in the user names of those who looked at the cases: the audit knows accounts by id alone. One statement for all. */
export async function nameLookers(
  context: ApiContext,
  selection: Selection,
  cases: readonly object[],
): Promise<void> {
  if (!selection.get("lookedAtBy")?.has("username")) return;
  const looks = cases.flatMap((one) => (one as { lookedAtBy: Look[] }).lookedAtBy);
  const names = await context.usernames([...new Set(looks.map(({ actorId }) => actorId))]);
  for (const look of looks) look.username = names.get(look.actorId) ?? null;
}
