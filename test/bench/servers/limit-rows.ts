import { parseFinancialYear } from "@sakhi/domain/calendar/financial-year";
import { dateInIndia, daysBetween } from "@sakhi/domain/calendar/india-time";
import { categories } from "@sakhi/domain/case/category";
import { OVERSIGHT_THRESHOLD } from "@sakhi/domain/disclosure/threshold";
import { disposalRate, receivedPerLakhFemales } from "@sakhi/domain/indicator/figures";

/** A flat row in the order of its select list. */
type Row = readonly unknown[];

/** A statement written for one operation, and nothing else. */
export interface HandStatement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** An operation by hand: its statements, all sent at once, and the JSON of their rows. */
export interface HandOperation {
  readonly door: "centre" | "oversight";
  readonly statements: readonly HandStatement[];
  emit(answers: readonly (readonly Row[])[]): string;
}

/** What the limit is asked: the variables of the API's operation, and the centre it would know from the session. */
export interface HandQuestion {
  readonly centreId: string;
  readonly id: string;
  readonly first: number;
  readonly financialYear: string;
}

const free = (value: unknown) => (value === null ? "null" : JSON.stringify(value));
/** Codes, dates and ids hold nothing that JSON escapes. */
const code = (value: unknown) => (value === null ? "null" : `"${value as string}"`);
const bare = (value: unknown) => String(value);

function daysPending(disposed: unknown, receivedOn: unknown, today: string): string {
  return disposed ? "null" : String(daysBetween(receivedOn as string, today));
}

/** One case with her, its services and its timeline. */
export function casePage({ centreId, id }: HandQuestion): HandOperation {
  const values = [centreId, id];
  return {
    door: "centre",
    statements: [
      {
        name: "case",
        text: `select c.case_number, c.registration_number, c.received_on, c.type, c.category, c.source, c.status, c.disposed,
                 c.block, c.thana, c.under_18, c.disposed_on, c.disposal_outcome, c.remark, c.origin, c.synthetic, c.version,
                 i.name, i.relation_name, i.age, i.phone
               from core.case_file c join core.identity i on i.centre_id = c.centre_id and i.id = c.identity_id
               where c.centre_id = $1 and c.id = $2`,
        values,
      },
      {
        name: "services",
        text: `select id, kind, given_on, note from core.service_given where centre_id = $1 and case_id = $2
               order by given_on nulls first, id`,
        values,
      },
      {
        name: "timeline",
        text: `select id, kind, at, actor_role, detail from core.case_event where centre_id = $1 and case_id = $2 order by at, id`,
        values,
      },
    ],
    emit: ([cases, services, events]) => {
      const c = cases![0]!;
      const pending = daysPending(c[7], c[2], dateInIndia(new Date()));
      return `{"data":{"case":{"id":"${id}","caseNumber":${code(c[0])},"registrationNumber":${free(c[1])},"receivedOn":${code(c[2])},"type":${code(c[3])},"category":${code(c[4])},"source":${code(c[5])},"status":${code(c[6])},"pending":${bare(!c[7])},"daysPending":${pending},"block":${free(c[8])},"thana":${free(c[9])},"under18":${bare(c[10])},"disposedOn":${code(c[11])},"disposalOutcome":${code(c[12])},"remark":${free(c[13])},"origin":${code(c[14])},"synthetic":${bare(c[15])},"version":${bare(c[16])},"woman":{"name":${free(c[17])},"relationName":${free(c[18])},"age":${bare(c[19])},"phone":${free(c[20])}},"services":[${services!.map(service).join()}],"timeline":[${events!.map(event).join()}]}}}`;
    },
  };
}

const service = (s: Row) =>
  `{"id":${code(s[0])},"kind":${code(s[1])},"givenOn":${code(s[2])},"note":${free(s[3])}}`;
const event = (e: Row) =>
  `{"id":${code(e[0])},"kind":${code(e[1])},"at":"${(e[2] as Date).toISOString()}","actorRole":${code(e[3])},"detail":${free(e[4])}}`;

/** The centre's open cases, latest first; the total from the counter. */
export function caseList({ centreId, first }: HandQuestion): HandOperation {
  return {
    door: "centre",
    statements: [
      {
        name: "list",
        text: `select c.id, c.case_number, c.registration_number, c.received_on, c.type, c.status, c.disposed, c.disposed_on,
                 c.under_18, c.origin, c.synthetic, i.name
               from core.case_file c join core.identity i on i.centre_id = c.centre_id and i.id = c.identity_id
               where c.centre_id = $1 and not c.disposed order by c.received_on desc, c.id desc limit $2`,
        values: [centreId, first + 1],
      },
      {
        name: "total",
        text: `select sum(cases)::int from core.case_counter where centre_id = $1 and not disposed`,
        values: [centreId],
      },
    ],
    emit: ([found, total]) => {
      const today = dateInIndia(new Date());
      const rows = found!.slice(0, first);
      const last = rows.at(-1);
      const end = last
        ? `"${Buffer.from(`${last[3] as string} ${last[0] as string}`).toString("base64url")}"`
        : "null";
      const edges = rows.map((row) => `{"node":${listed(row, today)}}`).join();
      return `{"data":{"cases":{"totalCount":${bare(total![0]![0] ?? 0)},"pageInfo":{"hasNextPage":${found!.length > first},"endCursor":${end}},"edges":[${edges}]}}}`;
    },
  };
}

const listed = (c: Row, today: string) =>
  `{"id":${code(c[0])},"caseNumber":${code(c[1])},"registrationNumber":${free(c[2])},"receivedOn":${code(c[3])},"type":${code(c[4])},"status":${code(c[5])},"pending":${bare(!c[6])},"daysPending":${daysPending(c[6], c[3], today)},"disposedOn":${code(c[7])},"under18":${bare(c[8])},"origin":${code(c[9])},"synthetic":${bare(c[10])},"woman":{"name":${free(c[11])}}}`;

/** The districts side by side; each centre's years are summed before they are joined. */
export function dashboard({ financialYear }: HandQuestion): HandOperation {
  const values = [parseFinancialYear(financialYear)];
  return {
    door: "oversight",
    statements: [
      {
        name: "districts",
        text: `select d.lgd_code, d.slug, d.name_en, d.name_hi, d.division_en, d.division_hi, d.female_population_2011, d.tile_row, d.tile_column,
                 count(c.id)::int, coalesce(sum(r.received), 0)::int, coalesce(sum(r.disposed), 0)::int, coalesce(sum(r.reopened), 0)::int,
                 coalesce(sum(r.opening), 0)::int
               from core.district d left join core.centre c on c.district_lgd_code = d.lgd_code
               left join (select centre_id,
                   sum(received) filter (where financial_year = $1) as received, sum(disposed) filter (where financial_year = $1) as disposed,
                   sum(reopened) filter (where financial_year = $1) as reopened,
                   sum(received + reopened - disposed) filter (where financial_year < $1) as opening
                 from core.rollup_year where financial_year <= $1 group by centre_id) r on r.centre_id = c.id
               group by d.lgd_code order by d.name_en`,
        values,
      },
      {
        name: "categories",
        text: `select category, sum(received)::int, sum(disposed)::int from core.rollup_year where financial_year = $1 group by category`,
        values,
      },
    ],
    emit: ([districts, split]) => {
      const sums = [6, 9, 10, 11, 12, 13].map((at) =>
        districts!.reduce((sum, row) => sum + (row[at] as number), 0),
      );
      const [females, ...counts] = sums as [number, ...number[]];
      const byCategory = categories.map((category) => {
        const row = split!.find(([name]) => name === category);
        return `{"category":"${category}","received":${bare(row?.[1] ?? 0)},"disposed":${bare(row?.[2] ?? 0)}}`;
      });
      return `{"data":{"districtFigures":{"financialYear":"${financialYear}",${area(counts, females)},"byCategory":[${byCategory.join()}],"districts":[${districts!.map(district).join()}]}}}`;
    },
  };
}

const district = (d: Row) =>
  `{${area(d.slice(9) as number[], d[6] as number)},"district":{"lgdCode":${bare(d[0])},"slug":${code(d[1])},"nameEn":${code(d[2])},"nameHi":${code(d[3])},"divisionEn":${code(d[4])},"divisionHi":${code(d[5])},"femalePopulation2011":${bare(d[6])},"tileRow":${bare(d[7])},"tileColumn":${bare(d[8])}}}`;

function area(
  [centres, received, disposed, reopened, opening]: readonly number[],
  females: number,
): string {
  const rate = disposalRate({ received: received!, disposed: disposed! });
  return `"centres":${centres},"received":${received},"disposed":${disposed},"disposalRate":${rate},"openingPendency":${shown(opening!)},"closingPendency":${shown(opening! + received! + reopened! - disposed!)},"receivedPerLakhFemales":${receivedPerLakhFemales(received!, females)}`;
}

/** On the bench's ground, where nothing is reopened, this is all that the API's disclosure control comes to. */
const shown = (pending: number) => (pending < OVERSIGHT_THRESHOLD ? null : pending);
