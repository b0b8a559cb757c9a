import { caseOrigins, categories } from "../components/choices.ts";
import type { CaseOrigin, Category, Pendency } from "../generated/graphql.ts";

/** What the list was asked for; every part of it stands in the address, so a list can be bookmarked. */
export interface ListQuestion {
  readonly search: string | null;
  readonly pendency: Pendency | null;
  readonly category: Category | null;
  readonly financialYear: string | null;
  readonly origin: CaseOrigin | null;
  readonly oldestFirst: boolean;
  readonly perPage: 25 | 50;
  readonly after: string | null;
}

const pendencies: readonly Pendency[] = ["PENDING", "DISPOSED"];

/** Reads the address; a value that is none of ours is left out rather than refused. */
export function listQuestion(query: URLSearchParams): ListQuestion {
  const oneOf = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === query.get(name)) ?? null;
  const year = query.get("fy");
  return {
    search: query.get("q")?.trim().slice(0, 100) || null,
    pendency: oneOf("pendency", pendencies),
    category: oneOf("category", categories),
    financialYear: year !== null && /^\d{4}-\d{2}$/.test(year) ? year : null,
    origin: oneOf("origin", caseOrigins),
    oldestFirst: query.get("sort") === "asc",
    perPage: query.get("per") === "50" ? 50 : 25,
    after: query.get("after") || null,
  };
}

/** The address of the list that answers `question`. */
export function pageHref(question: ListQuestion): string {
  const parts: Record<string, string | null> = {
    q: question.search,
    pendency: question.pendency,
    category: question.category,
    fy: question.financialYear,
    origin: question.origin,
    sort: question.oldestFirst ? "asc" : null,
    per: question.perPage === 50 ? "50" : null,
    after: question.after,
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) if (value !== null) query.set(name, value);
  const text = query.toString();
  return text === "" ? "/cases" : `/cases?${text}`;
}
