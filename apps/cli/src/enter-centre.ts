import { findAdministrator } from "@sakhi/db/account/accounts";
import type { Entrant } from "@sakhi/db/centre-scope";
import { findCentreBySlug } from "@sakhi/db/centre/places";
import { openPlainDatabase } from "@sakhi/db/connections";
import type { DatabaseUrls } from "@sakhi/db/database-urls";

/** Who acts at the command line: the administrator of the centre with that slug. Throws when there is no such centre. */
export async function administratorAt(
  urls: DatabaseUrls,
  slug: string,
): Promise<Omit<Entrant, "now">> {
  const signIn = openPlainDatabase(urls.signIn);
  try {
    const centre = await findCentreBySlug(signIn.pool, slug);
    if (!centre)
      throw new Error(`There is no centre "${slug}". A slug looks like buxar or west-champaran.`);
    const account = await findAdministrator(signIn.pool, centre.id);
    if (!account) throw new Error(`The centre "${slug}" has no administrator to act for.`);
    return { centreId: centre.id, actor: { accountId: account.id, role: account.role } };
  } finally {
    await signIn.close();
  }
}
