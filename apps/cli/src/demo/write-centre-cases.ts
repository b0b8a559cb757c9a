import { randomUUID } from "node:crypto";
import { reserveCaseNumbers } from "@sakhi/db/case/reserve-case-numbers";
import type { CentreScope } from "@sakhi/db/centre-scope";
import { applyLedger } from "@sakhi/db/rollup/apply-ledger";
import type { CalendarDate } from "@sakhi/domain/calendar/india-time";
import { categoryOf } from "@sakhi/domain/case/category";
import type { CaseEventKind } from "@sakhi/domain/case/event";
import { FigureLedger } from "@sakhi/domain/indicator/figure-ledger";
import { type Centre, demonstrationId } from "./districts.ts";
import type { SyntheticCase } from "./generate-cases.ts";

type Row = Readonly<Record<string, unknown>>;

interface Table {
  readonly name: string;
  /** Column and PostgreSQL type, in one list, as `jsonb_to_recordset` wants them. */
  readonly columns: readonly (readonly [string, string])[];
  readonly rows: Row[];
}

/** Rows per statement: large enough that the statements cost nothing, small enough that none holds megabytes. */
const ROWS_AT_ONCE = 1000;
const DAY = 86_400_000;

/**
 * Writes a centre's invented cases, their timelines and what they add to the figures, in the transaction of the scope.
 * One audit entry stands for them all. Nothing is put into the outbox: nobody is to be told of a case that never was.
 */
export async function writeCentreCases(
  scope: CentreScope,
  centre: Centre,
  cases: readonly SyntheticCase[],
): Promise<void> {
  const numbers = await reserveCaseNumbers(
    scope,
    {
      districtLgdCode: centre.district.lgdCode,
      numberInDistrict: centre.numberInDistrict,
      demonstration: true,
    },
    cases.map((one) => one.receivedOn),
  );
  const ledger = new FigureLedger();
  const tables = emptyTables();
  for (const [at, one] of cases.entries()) {
    addCase(scope, tables, one, numbers[at]!);
    ledger.count({
      receivedOn: one.receivedOn,
      category: categoryOf(one.caseType),
      origin: "SYNTHETIC",
      disposals: one.disposedOn === null ? [] : [{ disposedOn: one.disposedOn, reopenedOn: null }],
    });
  }
  scope.record({
    act: "DEMONSTRATION_SEED",
    subjectKind: "CENTRE",
    subjectIds: [centre.id],
    fields: ["*"],
  });
  for (const table of Object.values(tables)) await insert(scope, table);
  await applyLedger(scope, ledger);
}

/** The tables in the order their foreign keys want them filled. */
function emptyTables() {
  const table = (name: string, columns: string): Table => ({
    name,
    columns: columns.split(", ").map((column) => column.split(" ") as [string, string]),
    rows: [],
  });
  return {
    identities: table("identity", "id uuid, name text, age smallint"),
    cases: table(
      "case_file",
      "id uuid, case_number text, identity_id uuid, received_on date, type text, category text, source text, status text, disposed boolean, disposed_on date, disposal_outcome text, block text, under_18 boolean, origin text, synthetic boolean, created_at timestamptz",
    ),
    disposals: table("disposal", "case_id uuid, ordinal smallint, disposed_on date, outcome text"),
    services: table("service_given", "id uuid, case_id uuid, kind text, given_on date"),
    events: table(
      "case_event",
      "id uuid, case_id uuid, kind text, at timestamptz, actor_id uuid, actor_role text, detail text",
    ),
  };
}

function addCase(
  scope: CentreScope,
  tables: ReturnType<typeof emptyTables>,
  one: SyntheticCase,
  number: string,
): void {
  const { id, receivedOn, disposedOn } = one;
  const identityId = demonstrationId(`identity/${id}`);
  tables.identities.rows.push({ id: identityId, name: one.womanName, age: one.age });
  tables.cases.rows.push({
    id,
    case_number: number,
    identity_id: identityId,
    received_on: receivedOn,
    type: one.caseType,
    category: categoryOf(one.caseType),
    source: one.source,
    status: disposedOn === null ? "IN_SERVICE" : "CLOSED",
    disposed: disposedOn !== null,
    disposed_on: disposedOn,
    disposal_outcome: one.outcome,
    block: one.block,
    under_18: one.age < 18,
    origin: "SYNTHETIC",
    synthetic: true,
    created_at: workingHour(receivedOn, 11, scope.now),
  });
  const happened = (kind: CaseEventKind, on: CalendarDate, hour: number, detail: string | null) =>
    tables.events.rows.push({
      id: randomUUID(),
      case_id: id,
      kind,
      at: workingHour(on, hour, scope.now),
      actor_id: scope.actor.accountId,
      actor_role: scope.actor.role,
      detail,
    });
  happened("REGISTERED", receivedOn, 11, null);
  for (const [at, kind] of one.services.entries()) {
    const givenOn = daysLater(receivedOn, at * 4, disposedOn ?? scope.today);
    tables.services.rows.push({ id: randomUUID(), case_id: id, kind, given_on: givenOn });
    happened("SERVICE_ADDED", givenOn, 12 + at, kind);
  }
  if (disposedOn === null) return;
  tables.disposals.rows.push({
    case_id: id,
    ordinal: 1,
    disposed_on: disposedOn,
    outcome: one.outcome,
  });
  happened("DISPOSED", disposedOn, 16, one.outcome);
}

/** Sends the rows as one JSON value, which PostgreSQL takes apart far faster than thousands of parameters. */
async function insert(scope: CentreScope, { name, columns, rows }: Table): Promise<void> {
  const names = columns.map(([column]) => column).join(", ");
  const shape = columns.map((column) => column.join(" ")).join(", ");
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await scope.em.execute(
      `insert into core.${name} (centre_id, ${names}) select ?::uuid, ${names} from jsonb_to_recordset(?::jsonb) as seed(${shape})`,
      [scope.centreId, JSON.stringify(rows.slice(at, at + ROWS_AT_ONCE))],
    );
  }
}

/** That hour in India on that day, but never later than now. */
function workingHour(on: CalendarDate, hour: number, now: Date): string {
  const then = Date.parse(`${on}T${hour}:00:00+05:30`);
  return new Date(Math.min(then, now.getTime())).toISOString();
}

function daysLater(from: CalendarDate, days: number, noLaterThan: CalendarDate): CalendarDate {
  const later = new Date(Date.parse(`${from}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
  return later < noLaterThan ? later : noLaterThan;
}
