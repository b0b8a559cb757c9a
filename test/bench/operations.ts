import type { Ground } from "./ground.ts";

export const operationNames = ["casePage", "caseList", "dashboard"] as const;
export type OperationName = (typeof operationNames)[number];

/** What one request asks: the variables of the operation. */
export type Variables = Readonly<Record<string, unknown>>;

/** Rows on the list's page. */
const PAGE = 50;

/** The operations as the web asks them of the API. */
export const documents: Readonly<Record<OperationName, string>> = {
  casePage: `query CasePage($id: ID!) {
    case(id: $id) {
      id caseNumber registrationNumber receivedOn type category source status pending daysPending
      block thana under18 disposedOn disposalOutcome remark origin synthetic version
      woman { name relationName age phone }
      services { id kind givenOn note }
      timeline { id kind at actorRole detail }
    }
  }`,
  caseList: `query CaseList($first: Int!, $filter: CaseFilter, $sort: CaseSort) {
    cases(first: $first, filter: $filter, sort: $sort) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id caseNumber registrationNumber receivedOn type status pending daysPending disposedOn under18 origin synthetic
          woman { name }
        }
      }
    }
  }`,
  dashboard: `query StateOverview($financialYear: String!) {
    districtFigures(financialYear: $financialYear) {
      financialYear centres received disposed disposalRate openingPendency closingPendency
      receivedPerLakhFemales
      byCategory { category received disposed }
      districts {
        centres received disposed disposalRate openingPendency closingPendency receivedPerLakhFemales
        district { lgdCode slug nameEn nameHi divisionEn divisionHi femalePopulation2011 tileRow tileColumn }
      }
    }
  }`,
};

/** The variables of the request with this number; every contender is asked the same in the same order. */
export function variablesOf(operation: OperationName, ground: Ground, request: number): Variables {
  if (operation === "casePage") return { id: ground.caseIds[request % ground.caseIds.length] };
  if (operation === "caseList") {
    return { first: PAGE, filter: { pendency: "PENDING" }, sort: "RECEIVED_ON_DESC" };
  }
  return { financialYear: ground.financialYear };
}
