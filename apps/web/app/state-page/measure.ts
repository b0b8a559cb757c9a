import type { StateOverviewQuery } from "../generated/graphql.ts";
import { formatNumber, formatPercent, formatRate } from "../i18n/format.ts";
import type { MessageId } from "../i18n/translator.ts";

export type DistrictRow = StateOverviewQuery["districtFigures"]["districts"][number];
type Figures = Pick<
  DistrictRow,
  | "received"
  | "disposed"
  | "disposalRate"
  | "openingPendency"
  | "closingPendency"
  | "receivedPerLakhFemales"
  | "withheld"
>;

/** One column of the State's table: how it is named, taken from a district, and written. */
export interface Measure {
  readonly key: string;
  readonly label: MessageId;
  readonly of: (figures: Figures) => number | null;
  readonly say: (value: number | null) => string;
  /** What the API calls it when it is withheld. */
  readonly code: Figures["withheld"][number];
}

/** The sign of a withheld figure; the page's notes explain it. */
export const WITHHELD = "*";

/** A measure as it stands in a cell: withheld, or written. */
export function sayMeasure({ of, say, code }: Measure, figures: Figures): string {
  return figures.withheld.includes(code) ? WITHHELD : say(of(figures));
}

const count = (value: number | null) => (value === null ? "–" : formatNumber(value));
const perLakh = (value: number | null) => (value === null ? "–" : formatRate(value));

export const measures = [
  {
    key: "received",
    code: "RECEIVED",
    label: "state.received",
    of: (row) => row.received ?? null,
    say: count,
  },
  {
    key: "disposed",
    code: "DISPOSED",
    label: "state.disposed",
    of: (row) => row.disposed ?? null,
    say: count,
  },
  {
    key: "rate",
    code: "DISPOSAL_RATE",
    label: "state.rate",
    of: (row) => row.disposalRate ?? null,
    say: formatPercent,
  },
  {
    key: "opening",
    code: "OPENING_PENDENCY",
    label: "state.opening",
    of: (row) => row.openingPendency ?? null,
    say: count,
  },
  {
    key: "closing",
    code: "CLOSING_PENDENCY",
    label: "state.closing",
    of: (row) => row.closingPendency ?? null,
    say: count,
  },
  {
    key: "per-lakh",
    code: "RECEIVED_PER_LAKH_FEMALES",
    label: "state.perLakh",
    of: (row) => row.receivedPerLakhFemales ?? null,
    say: perLakh,
  },
] as const satisfies readonly Measure[];

/** What the State's page was asked for: which measure on the map, and the table's order. */
export interface StateQuestion {
  readonly year: string | null;
  readonly show: string;
  readonly sort: string;
  readonly ascending: boolean;
}

export function stateQuestion(query: URLSearchParams): StateQuestion {
  const known = (asked: string | null, otherwise: string) =>
    measures.some(({ key }) => key === asked) ? String(asked) : otherwise;
  const sort = query.get("sort");
  return {
    year: query.get("fy"),
    show: known(query.get("show"), "received"),
    sort: sort === "name" ? "name" : known(sort, "name"),
    ascending: query.get("dir") !== "desc",
  };
}

/** The page's address with some of its question changed. */
export function stateHref(question: StateQuestion, change: Partial<StateQuestion>): string {
  const { year, show, sort, ascending } = { ...question, ...change };
  const query = new URLSearchParams();
  if (year !== null) query.set("fy", year);
  if (show !== "received") query.set("show", show);
  if (sort !== "name" || !ascending) query.set("sort", sort);
  if (!ascending) query.set("dir", "desc");
  const text = query.toString();
  return text === "" ? "/state" : `/state?${text}`;
}

/** The districts in the order asked for; without figures last, equal ones by name. */
export function sortDistricts(
  rows: readonly DistrictRow[],
  { sort, ascending }: Pick<StateQuestion, "sort" | "ascending">,
  nameOf: (row: DistrictRow) => string,
): DistrictRow[] {
  const byName = (a: DistrictRow, b: DistrictRow) => nameOf(a).localeCompare(nameOf(b), "hi");
  const measure = measures.find(({ key }) => key === sort);
  const turn = ascending ? 1 : -1;
  return [...rows].sort((a, b) => {
    if (measure === undefined) return turn * byName(a, b);
    const [left, right] = [measure.of(a), measure.of(b)];
    if (left === null || right === null)
      return Number(left === null) - Number(right === null) || byName(a, b);
    return turn * (left - right) || byName(a, b);
  });
}

/** Five equal classes by size, 0 lightest; equal values always share one. */
export function shadeOf(value: number | null, all: readonly number[]): 0 | 1 | 2 | 3 | 4 {
  if (value === null || all.length === 0) return 0;
  const below = all.filter((other) => other < value).length;
  const place = Math.min(4, Math.floor((below / all.length) * 5));
  return ([0, 1, 2, 3, 4] as const)[place] ?? 0;
}
