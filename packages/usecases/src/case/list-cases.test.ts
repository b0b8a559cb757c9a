import { openTestCentres, type TestCentres } from "@sakhi/testkit/centres";
import { refusalOf } from "@sakhi/testkit/refusal";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { disposeCase } from "./dispose-case.ts";
import { listCases, writeCursor, type CaseFilter, type ListCasesInput } from "./list-cases.ts";
import { registerCase } from "./register-case.ts";

let centres: TestCentres;
const NAMES = ["सुनीता", "Anita 100%", "रीता_देवी", "मुन्नी", "Sangita"];

beforeAll(async () => {
  centres = await openTestCentres();
  for (const centre of [centres.buxar, centres.bhojpur]) {
    await centres.change(centre.administrator, async (scope) => {
      for (let n = 0; n < 23; n++) {
        const caseId = await registerCase(scope, {
          // Four cases to a day, so that pages end within a day.
          receivedOn: `2026-0${3 + (n % 6)}-15`,
          type: n % 3 ? "DOMESTIC_VIOLENCE" : "CYBER_CRIME",
          source: "ASHA",
          womanName: NAMES[n % NAMES.length]!,
          phone: n === 7 ? "9109281590" : null,
        });
        if (n % 4 === 0) {
          await disposeCase(scope, {
            caseId,
            version: 1,
            outcome: "NEEDS_MET",
            disposedOn: "2026-11-01",
          });
        }
      }
    });
  }
});
afterAll(() => centres.close());

const ID = new Map([["id", new Map<string, never>()]]);
const list = (input: Partial<ListCasesInput> = {}, who = centres.buxar.caseWorker) =>
  centres.read(who, (reader) =>
    listCases(reader, { first: 100, oldestFirst: false, ...input }, { node: ID, totalCount: true }),
  );
const idsOf = async (input: Partial<ListCasesInput> = {}, who = centres.buxar.caseWorker) =>
  (await list(input, who)).rows.map(({ row }) => row["id"] as string);

describe("the list of a centre's cases", () => {
  test("page by page shows each case once, newest or oldest first, whatever the page's length", async () => {
    const newest = await idsOf();
    expect(new Set(newest).size).toBe(23);
    expect(await idsOf({ oldestFirst: true })).toEqual(newest.toReversed());
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 25 }),
        fc.boolean(),
        async (first, oldestFirst) => {
          const seen: string[] = [];
          let after: string | null = null;
          for (;;) {
            const page = await list({ first, oldestFirst, after });
            seen.push(...page.rows.map(({ row }) => row["id"] as string));
            expect(page.totalCount).toBe(23);
            if (!page.hasNextPage) break;
            after = writeCursor(page.rows.at(-1)!.position);
          }
          expect(seen).toEqual(oldestFirst ? newest.toReversed() : newest);
        },
      ),
      { numRuns: 12 },
    );
  });

  test("under every filter has the total that its rows have", async () => {
    const filters: CaseFilter[] = [
      { pendency: "PENDING" },
      { pendency: "DISPOSED" },
      { category: "OTHER" },
      { category: "CHILD_MARRIAGE" },
      { origin: "REGISTER" },
      { financialYear: "2025-26" },
      {
        financialYear: "2026-27",
        pendency: "DISPOSED",
        category: "DOMESTIC_VIOLENCE",
        origin: "ENTERED",
      },
    ];
    const counts: number[] = [];
    for (const filter of filters) {
      const page = await list({ filter });
      expect(page.totalCount).toBe(page.rows.length);
      counts.push(page.rows.length);
    }
    expect(counts).toEqual([17, 6, 8, 0, 0, 4, 4]);
  });

  test("is searched by name, telephone and number; what looks like a pattern is taken as it was typed", async () => {
    const found = async (search: string) => (await idsOf({ filter: { search } })).length;
    expect(await found("सुनीता")).toBe(5);
    expect(await found("sangita")).toBe(4);
    expect(await found("28159")).toBe(1);
    expect(await found("BR-194-01-2627-000001")).toBe(1);
    expect(await found("100%")).toBe(5);
    for (const pattern of ["100%%", "_", "%", "\\"]) {
      expect(await found(pattern)).toBe(pattern === "_" || pattern === "%" ? 5 : 0);
    }
    for (const hostile of ["'; drop table core.case_file; --", "\0", "\uD800", "क".repeat(5000)]) {
      await idsOf({ filter: { search: hostile } });
    }
    expect((await list({ filter: { search: "सुनीता" } })).totalCount).toBeNull();
  });

  test("holds no case of the neighbouring centre, whatever is asked", async () => {
    const own = new Set(await idsOf());
    const theirs = await idsOf({}, centres.bhojpur.caseWorker);
    expect(theirs.filter((id) => own.has(id))).toEqual([]);
    for (const input of [
      { filter: { search: "BR-193" } },
      { after: writeCursor({ receivedOn: "2026-08-15", id: theirs[0]! }) },
    ]) {
      for (const id of await idsOf(input)) expect(own.has(id)).toBe(true);
    }
    expect(await idsOf({ filter: { search: "BR-193" } })).toEqual([]);
  });

  test("is refused to a post that reads no cases, for a page of no size, and for a mark or year that is none", async () => {
    expect(
      await refusalOf(idsOf({}, { ...centres.stateOfficer, centreId: centres.buxar.id })),
    ).toBe("ACTOR_NOT_PERMITTED");
    for (const first of [0, -1, 101])
      expect(await refusalOf(idsOf({ first }))).toBe("CASE_INPUT_INVALID");
    const id = crypto.randomUUID();
    for (const after of [
      "x",
      writeCursor({ receivedOn: "2026-02-30", id }),
      writeCursor({ receivedOn: "0000-01-01", id }),
      writeCursor({ receivedOn: "2026-01-01", id: "1" }),
    ]) {
      expect(await refusalOf(idsOf({ after }))).toBe("CURSOR_INVALID");
    }
    expect(await refusalOf(idsOf({ filter: { financialYear: "2026-28" } }))).toBe(
      "FINANCIAL_YEAR_INVALID",
    );
  });
});
