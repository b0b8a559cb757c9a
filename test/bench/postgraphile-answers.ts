import { parseFinancialYear } from "@sakhi/domain/calendar/financial-year";
import { dateInIndia, daysBetween } from "@sakhi/domain/calendar/india-time";
import { categories } from "@sakhi/domain/case/category";
import { OVERSIGHT_THRESHOLD } from "@sakhi/domain/disclosure/threshold";
import { disposalRate, receivedPerLakhFemales } from "@sakhi/domain/indicator/figures";
import type { OperationName, Variables } from "./operations.ts";

/** The same operations in the words of the schema PostGraphile makes of the tables. */
export const postGraphileDocuments: Readonly<Record<OperationName, string>> = {
  casePage: `query CasePage($centreId: UUID!, $id: UUID!) {
    caseFileByCentreIdAndRowId(centreId: $centreId, rowId: $id) {
      rowId caseNumber registrationNumber receivedOn type category source status disposed
      block thana under18 disposedOn disposalOutcome remark origin synthetic version
      identityByCentreIdAndIdentityId { name relationName age phone }
      serviceGivensByCentreIdAndCaseId(orderBy: [GIVEN_ON_ASC, ROW_ID_ASC]) { nodes { rowId kind givenOn note } }
      caseEventsByCentreIdAndCaseId(orderBy: [AT_ASC, ROW_ID_ASC]) { nodes { rowId kind at actorRole detail } }
    }
  }`,
  caseList: `query CaseList($centreId: UUID!, $first: Int!) {
    allCaseFiles(first: $first, condition: { centreId: $centreId, disposed: false }, orderBy: [RECEIVED_ON_DESC, ROW_ID_DESC]) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          rowId caseNumber registrationNumber receivedOn type status disposed disposedOn under18 origin synthetic
          identityByCentreIdAndIdentityId { name }
        }
      }
    }
  }`,
  dashboard: `query StateOverview($year: Int!) {
    stateCategories(year: $year) { nodes { category received disposed } }
    districtFigures(year: $year) {
      nodes {
        lgdCode slug nameEn nameHi divisionEn divisionHi femalePopulation tileRow tileColumn
        centres received disposed reopened opening
      }
    }
  }`,
};

export function postGraphileVariables(
  operation: OperationName,
  variables: Variables,
  centreId: string,
): Variables {
  if (operation === "dashboard")
    return { year: parseFinancialYear(String(variables["financialYear"])) };
  return { ...variables, centreId };
}

type Fields = Readonly<Record<string, unknown>>;
interface Nodes<T> {
  readonly nodes: readonly T[];
}

/** PostGraphile's answer in the API's shape; what the API derives from other fields is derived here, for the comparison alone. */
export function readPostGraphileAnswer(operation: OperationName, answer: unknown): unknown {
  const { data } = answer as { data: Readonly<Record<string, never>> };
  if (operation === "casePage")
    return { data: { case: readCase(data["caseFileByCentreIdAndRowId"]!) } };
  if (operation === "caseList") return { data: { cases: readList(data["allCaseFiles"]!) } };
  return {
    data: { districtFigures: readDashboard(data["districtFigures"]!, data["stateCategories"]!) },
  };
}

const withId = ({ rowId, ...rest }: Fields) => ({ id: rowId, ...rest });

function readCase(row: Fields): unknown {
  const { disposed, identityByCentreIdAndIdentityId: woman, ...rest } = withId(row) as Fields;
  const {
    serviceGivensByCentreIdAndCaseId: services,
    caseEventsByCentreIdAndCaseId: events,
    ...own
  } = rest;
  return {
    ...own,
    pending: disposed === false,
    daysPending: disposed ? null : daysBetween(String(own["receivedOn"]), dateInIndia(new Date())),
    woman,
    ...(services !== undefined && { services: (services as Nodes<Fields>).nodes.map(withId) }),
    ...(events !== undefined && {
      timeline: (events as Nodes<Fields>).nodes.map((event) => ({
        ...withId(event),
        at: new Date(String(event["at"])).toISOString(),
      })),
    }),
  };
}

function readList(page: Fields): unknown {
  const edges = (page["edges"] as readonly { node: Fields }[]).map(({ node }) => ({
    node: readCase(node),
  }));
  return { ...page, edges };
}

type DistrictCounts = Readonly<
  Record<"centres" | "received" | "disposed" | "reopened" | "opening", number>
>;
type DistrictRow = DistrictCounts &
  Readonly<Record<"lgdCode" | "femalePopulation" | "tileRow" | "tileColumn", number>> &
  Fields;

function readDashboard({ nodes }: Nodes<DistrictRow>, split: Nodes<Fields>): unknown {
  const sum = (measure: keyof DistrictCounts | "femalePopulation") =>
    nodes.reduce((total, row) => total + row[measure], 0);
  const state = {
    centres: sum("centres"),
    received: sum("received"),
    disposed: sum("disposed"),
    reopened: sum("reopened"),
    opening: sum("opening"),
  };
  return {
    financialYear: "2024-25",
    ...area(state, sum("femalePopulation")),
    byCategory: categories.map(
      (category) =>
        split.nodes.find((row) => row["category"] === category) ?? {
          category,
          received: 0,
          disposed: 0,
        },
    ),
    districts: nodes.map((row) => ({ ...area(row, row.femalePopulation), district: place(row) })),
  };
}

function area(counts: DistrictCounts, females: number) {
  const { centres, received, disposed, reopened, opening } = counts;
  return {
    centres,
    received,
    disposed,
    disposalRate: disposalRate(counts),
    openingPendency: shown(opening),
    closingPendency: shown(opening + received + reopened - disposed),
    receivedPerLakhFemales: receivedPerLakhFemales(received, females),
  };
}

/** On the bench's ground, where nothing is reopened, this is all that the API's disclosure control comes to. */
const shown = (pending: number) => (pending < OVERSIGHT_THRESHOLD ? null : pending);

function place(row: DistrictRow) {
  const {
    lgdCode,
    slug,
    nameEn,
    nameHi,
    divisionEn,
    divisionHi,
    femalePopulation,
    tileRow,
    tileColumn,
  } = row;
  return {
    lgdCode,
    slug,
    nameEn,
    nameHi,
    divisionEn,
    divisionHi,
    femalePopulation2011: femalePopulation,
    tileRow,
    tileColumn,
  };
}
