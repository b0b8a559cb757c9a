import type { CalendarDate } from "@sakhi/domain/calendar/india-time";
import type { CaseType } from "@sakhi/domain/case/category";
import type { DisposalOutcome } from "@sakhi/domain/case/disposal";
import type { CaseSource } from "@sakhi/domain/case/source";
import type { ServiceKind } from "@sakhi/domain/service/service";
import { type CaseDetails, drawDetails } from "./case-details.ts";
import { type Centre, buxarBlocks, centres, demonstrationId } from "./districts.ts";
import { type Period, periodsUntil } from "./periods.ts";
import { Random } from "./random.ts";
import { shareOut } from "./share-out.ts";

/** An invented case. No thana, no relation and no telephone: any ten digits may be somebody's number. */
export interface SyntheticCase {
  readonly centreSlug: string;
  readonly id: string;
  readonly receivedOn: CalendarDate;
  readonly caseType: CaseType;
  readonly source: CaseSource;
  readonly services: readonly ServiceKind[];
  readonly disposedOn: CalendarDate | null;
  readonly outcome: DisposalOutcome | null;
  readonly womanName: string;
  readonly relationName: null;
  readonly age: number;
  readonly phone: null;
  readonly block: string | null;
  readonly synthetic: true;
}

/** A case while its fate is still being decided; days are counted from 1 January 1970. */
interface Draft {
  readonly id: string;
  readonly received: number;
  readonly details: CaseDetails;
  /** The day it would be disposed of if the centre had a free hand. */
  due: number;
  disposed: number | null;
}

interface Docket {
  readonly centre: Centre;
  /** Lasting: some centres are better known, and some quicker, than others. */
  readonly reach: number;
  readonly speed: number;
  readonly drafts: Draft[];
  open: Draft[];
}

/** April to March; mild: fewer in the months of Durga Puja, Chhath and cold, more in the wedding months and at year's end. */
const SEASON = [1.02, 1.06, 1.08, 1.04, 1.02, 1.0, 0.92, 0.9, 0.96, 0.93, 0.98, 1.09];
const DAY = 86_400_000;

/**
 * Every invented case from 1 April 2023, when these books begin, to `today`: by centre, then by the day it was received.
 * The same on every machine; another `today` shows more or less of the same story, it does not change it, since each period is
 * told whole and then cut off at `today`. So the totals of a closed period are exactly those of `periods.ts`.
 */
export function generateCases(today: CalendarDate): SyntheticCase[] {
  const periods = periodsUntil(today);
  const blocks = buxarBlocks();
  const dockets = centres().map((centre): Docket => {
    const random = new Random(`centre/${centre.slug}`);
    const reach = 0.78 + 0.5 * random.fraction();
    return { centre, reach, speed: 0.85 + 0.26 * random.fraction(), drafts: [], open: [] };
  });
  for (const [at, period] of periods.entries()) {
    tellPeriod(
      period,
      new Set(periods.slice(at + 1).map((later) => later.registerOf)),
      dockets,
      blocks,
    );
  }
  const end = dayOf(today);
  const spell = calendar(dayOf("2023-04-01"), end);
  return dockets.flatMap(({ centre, drafts }) =>
    drafts
      .filter(({ received }) => received <= end)
      .map((draft) => asSeenOn(end, draft, centre.slug, spell)),
  );
}

function tellPeriod(
  period: Period,
  registersToCome: ReadonlySet<string | null>,
  dockets: readonly Docket[],
  blocks: readonly string[],
): void {
  const random = new Random(`period/${period.from}`);
  const telling = dockets.filter((docket) => docket.centre.slug !== period.registerOf);
  const received = shareOut(
    period.received,
    telling.map(({ centre, reach }) => ({
      weight:
        centre.district.femalePopulation2011 *
        centre.share *
        reach *
        (0.93 + 0.14 * random.fraction()),
      atMost: Number.POSITIVE_INFINITY,
    })),
  );
  const season = months(period);
  for (const [at, docket] of telling.entries()) {
    const drafts = receive(
      period,
      docket.centre,
      received[at]!,
      season,
      docket.centre.slug === "buxar" ? blocks : [],
    );
    docket.drafts.push(...drafts);
    docket.open.push(...drafts);
  }
  // A register tells its year alone: its centre enters that year with nothing invented left to dispose of. So whatever
  // Buxar received in 2023-24 is disposed of within 2023-24 (and its 2024-25 opens at zero and stays 178 / 159), and
  // whatever Bhojpur received before 2025-26 within its own year.
  const mustClear = telling.filter(({ centre }) => registersToCome.has(centre.slug));
  for (const docket of mustClear) dispose(period, docket, docket.open.length);
  const others = telling.filter((docket) => !mustClear.includes(docket));
  const cleared = mustClear.reduce((sum, { drafts }) => sum + disposedWithin(period, drafts), 0);
  const disposed = shareOut(
    period.disposed - cleared,
    others.map(({ open, speed }) => ({
      weight: open.length * speed * (0.95 + 0.1 * random.fraction()),
      atMost: Math.floor(open.length * 0.97),
    })),
  );
  for (const [at, docket] of others.entries()) dispose(period, docket, disposed[at]!);
}

function receive(
  period: Period,
  centre: Centre,
  howMany: number,
  season: readonly (readonly [Month, number])[],
  blocks: readonly string[],
): Draft[] {
  const random = new Random(`cases/${period.from}/${centre.slug}`);
  const days = Array.from({ length: howMany }, () => {
    const month = random.weighted(season);
    return random.between(month.first, month.last);
  }).toSorted((a, b) => a - b);
  return days.map((received, at) => {
    const inCourt = random.chance(0.12) ? random.between(90, 420) : 0;
    return {
      id: demonstrationId(`case/${centre.slug}/${period.from}/${at + 1}`),
      received,
      details: drawDetails(random, blocks),
      due: received + 1 + random.longTailed(30, 0.85) + inCourt,
      disposed: null,
    };
  });
}

/**
 * Disposes of so many open cases, each on its due day where the period allows it. When more are due than that, which of them
 * must wait is left to chance, as it is in life: waiting cases then lie anywhere in the period, not all at its end.
 */
function dispose(period: Period, docket: Docket, howMany: number): void {
  const random = new Random(`disposals/${period.from}/${docket.centre.slug}`);
  const from = dayOf(period.from);
  const to = dayOf(period.to);
  const turns = docket.open.map((draft) => ({
    draft,
    turn: draft.due <= to ? random.fraction() : 1 + draft.due - to,
  }));
  const inTurn = turns.toSorted((a, b) => a.turn - b.turn).map(({ draft }) => draft);
  for (const draft of inTurn.slice(0, howMany)) {
    if (draft.due < from)
      draft.disposed = from + Math.floor((to - from + 1) * random.fraction() ** 1.5);
    else if (draft.due > to) draft.disposed = random.between(Math.max(draft.received, to - 75), to);
    else draft.disposed = draft.due;
  }
  docket.open = inTurn.slice(howMany);
}

function disposedWithin(period: Period, drafts: readonly Draft[]): number {
  const from = dayOf(period.from);
  return drafts.filter(({ disposed }) => disposed !== null && disposed >= from).length;
}

function asSeenOn(
  end: number,
  draft: Draft,
  centreSlug: string,
  spell: (day: number) => CalendarDate,
): SyntheticCase {
  const { outcome, ...details } = draft.details;
  const disposed = draft.disposed !== null && draft.disposed <= end ? draft.disposed : null;
  return {
    centreSlug,
    id: draft.id,
    receivedOn: spell(draft.received),
    ...details,
    disposedOn: disposed === null ? null : spell(disposed),
    outcome: disposed === null ? null : outcome,
    relationName: null,
    phone: null,
    synthetic: true,
  };
}

interface Month {
  readonly first: number;
  readonly last: number;
}

/** The months of a period, weighted by their days and the season. */
function months(period: Period): [Month, number][] {
  const [year, month] = period.from.split("-").map(Number) as [number, number];
  const months: [Month, number][] = [];
  for (let at = 0; Date.UTC(year, month - 1 + at, 1) / DAY <= dayOf(period.to); at++) {
    const first = Date.UTC(year, month - 1 + at, 1) / DAY;
    const last = Date.UTC(year, month + at, 1) / DAY - 1;
    months.push([{ first, last }, (last - first + 1) * SEASON[(month - 4 + at + 12) % 12]!]);
  }
  return months;
}

function dayOf(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/** Spells the days of a stretch out once each, since formatting a date costs more than drawing one. */
function calendar(first: number, last: number): (day: number) => CalendarDate {
  const spelt = Array.from({ length: last - first + 1 }, (_, at) =>
    new Date((first + at) * DAY).toISOString().slice(0, 10),
  );
  return (day) => spelt[day - first]!;
}
