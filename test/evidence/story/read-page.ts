import type { Walk } from "./walk.ts";

/** The figures of a centre's year as its page shows them. */
export interface ShownFigures {
  readonly received: number;
  readonly disposed: number;
  readonly rate: string;
}

/** Opens a centre's home (of a year, or the current one) and reads its three figures. */
export async function centreFigures(walk: Walk, year?: string): Promise<ShownFigures> {
  await walk.open(year === undefined ? "/centre" : `/centre?fy=${year}`);
  // A year without a case is not offered, and the page of the current one comes instead.
  if (year !== undefined && !(await walk.page.locator("h1").innerText()).includes(year))
    return { received: 0, disposed: 0, rate: "–" };
  const [received, disposed, rate] = await walk.page.locator("dl.figures dd.value").allInnerTexts();
  return { received: numberIn(received), disposed: numberIn(disposed), rate: plain(rate) };
}

/** The number of cases that the list says it has under a question. */
export async function listCount(walk: Walk, query: string): Promise<number> {
  await walk.open(`/cases?${query}`);
  return numberIn(await walk.page.locator(".page-head .lead").innerText());
}

/** A row of the State's table: `buxar`, or `bihar` for the whole. */
export async function stateRow(walk: Walk, slug: string): Promise<ShownFigures> {
  const cell = (measure: string) =>
    walk.page.locator(`tr[data-district="${slug}"] td[data-measure="${measure}"]`).innerText();
  return {
    received: numberIn(await cell("received")),
    disposed: numberIn(await cell("disposed")),
    rate: plain(await cell("rate")),
  };
}

/** The rows set aside that the page shows, by line and code. */
export function setAsideRows(walk: Walk): Promise<{ line: number; code: string }[]> {
  return walk.page.locator("tr[data-line]").evaluateAll((rows) =>
    rows.map((row) => ({
      line: Number(row.getAttribute("data-line")),
      code: row.getAttribute("data-code") ?? "",
    })),
  );
}

/** The first number of a text like `कुल 1,78 केस`. */
export function numberIn(text: string | undefined): number {
  return Number(/\d[\d,]*/.exec(text ?? "")?.[0].replaceAll(",", "") ?? Number.NaN);
}

function plain(text: string | undefined): string {
  return (text ?? "").replaceAll("\u00a0", " ").trim();
}
