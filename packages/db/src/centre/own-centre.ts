import type { CentreScope } from "../centre-scope.ts";

export interface OwnCentre {
  readonly districtLgdCode: number;
  readonly numberInDistrict: number;
  /** Every person in it is made up. */
  readonly demonstration: boolean;
}

/** The entrant's own centre, as case numbers need it. */
export async function getOwnCentre(scope: CentreScope): Promise<OwnCentre> {
  const rows = await scope.em.execute<OwnCentre[]>(
    `select district_lgd_code as "districtLgdCode", number_in_district as "numberInDistrict", demonstration
     from core.centre where id = ?`,
    [scope.centreId],
  );
  return rows[0]!;
}
