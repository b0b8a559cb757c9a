import type { state as hiState } from "../hi/state.ts";

/** The State's overview. */
export const state: Record<keyof typeof hiState, string> = {
  "state.heading": "Bihar, {year}",
  "state.lead":
    "{districts, plural, one {# district} other {# districts}}, {centres, plural, one {# centre} other {# centres}}",
  "state.received": "Received",
  "state.disposed": "Disposed of",
  "state.rate": "Disposal rate",
  "state.opening": "Opening pendency",
  "state.closing": "Closing pendency",
  "state.perLakh": "Per lakh women",
  "state.withheld":
    "* Withheld: fewer than {threshold} women, or a figure from which such a number could be worked out. Reopened cases enter the pendency {threshold} at a time.",
  "state.guard":
    "More cases registered is not worse; it usually means that women reach the centre.",
  "state.census":
    "Per lakh uses the female population of the 2011 Census, the same base for every district.",
  "state.asOf": "As of {at}",
  "state.mapHeading": "38 districts at once",
  "state.mapLabel": "Tile map: {measure}",
  "state.mapKey":
    "The more a tile stands out from the page, the larger its number. The shade says nothing about good or bad.",
  "state.ganga": "Ganga",
  "state.show": "Show on the map",
  "state.tableHeading": "Table of districts",
  "state.caption": "Figures by district, financial year {year}",
  "state.district": "District",
  "state.total": "Bihar",
  "state.sortBy": "Sort by {column}",
  "state.byCategory": "By type of case, whole State",
  "state.noCases": "The State sees numbers only; no woman's case opens from here.",
  "state.madeUp":
    "Demonstration: Buxar's register of 2024-25 and Bihar's total are published; the split over the other districts and the other years are synthetic.",
};
