import type { UIMatch } from "@remix-run/react";
import type { MessageId } from "./i18n/translator.ts";

/** What a route tells the page's frame about itself. */
export interface RouteHandle {
  readonly title: MessageId;
  /** The page draws its own `<main>`. */
  readonly bare?: boolean;
  /** Scripts are sent only when this says so; a page without it weighs no JavaScript. */
  readonly hydrate?: (data: unknown) => boolean;
  /** Seconds until the page asks again, where scripts are off. */
  readonly refreshWithoutScript?: (data: unknown) => number | null;
  /** The id of the page's form: the language switch then carries along what was typed. */
  readonly draftForm?: string;
}

function isHandle(handle: unknown): handle is RouteHandle {
  return typeof handle === "object" && handle !== null && "title" in handle;
}

/** The handle and data of the innermost route that has one. */
export function pageOf(matches: readonly UIMatch[]): { handle: RouteHandle; data: unknown } | null {
  const match = matches.findLast((each) => isHandle(each.handle));
  return match && isHandle(match.handle) ? { handle: match.handle, data: match.data } : null;
}
