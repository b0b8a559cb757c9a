import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  auditInstant,
  canonicalEntry,
  mergeDrafts,
  type AuditDraft,
  type AuditEntry,
} from "./entry.ts";

const text = fc.string({ unit: "grapheme", maxLength: 12 });
const texts = fc.array(text, { maxLength: 4 });
const anEntry: fc.Arbitrary<AuditEntry> = fc.record({
  centreId: text,
  seq: fc.nat(),
  at: text,
  actorId: text,
  actorRole: text,
  act: text,
  subjectKind: text,
  subjectIds: texts,
  fields: texts,
});

describe("the text that is hashed", () => {
  test("is the same for two entries only when every column is the same", () => {
    fc.assert(
      fc.property(anEntry, anEntry, (one, other) => {
        expect(canonicalEntry(one) === canonicalEntry(other)).toBe(
          JSON.stringify(one) === JSON.stringify(other),
        );
      }),
    );
  });

  test("changes with each column, wherever the change is", () => {
    fc.assert(
      fc.property(anEntry, fc.constantFrom(...columnsOf()), text, (entry, column, added) => {
        const was = entry[column];
        const now =
          typeof was === "number"
            ? was + 1
            : Array.isArray(was)
              ? [...was, added]
              : `${String(was)}x`;
        expect(canonicalEntry({ ...entry, [column]: now })).not.toBe(canonicalEntry(entry));
      }),
    );
  });

  test("keeps neighbours apart that would read alike when they ran together", () => {
    const entry = { ...SAMPLE, subjectIds: ["a", "b"], fields: [] };
    expect(canonicalEntry({ ...entry, subjectIds: ["a"], fields: ["b"] })).not.toBe(
      canonicalEntry(entry),
    );
    expect(canonicalEntry({ ...entry, subjectIds: ['a","b'] })).not.toBe(canonicalEntry(entry));
  });

  test("spells an instant to the microsecond, as PostgreSQL keeps it", () => {
    expect(auditInstant(new Date("2026-11-23T06:30:00.125Z"))).toBe("2026-11-23T06:30:00.125000Z");
  });
});

describe("what one reading recorded", () => {
  const read: AuditDraft = {
    act: "CASE_LIST",
    subjectKind: "CASE",
    subjectIds: ["one", "two"],
    fields: ["woman.name"],
  };

  test("is one entry however many cases it showed, each case and field told once", () => {
    expect(
      mergeDrafts([
        read,
        { ...read, subjectIds: ["two", "three"], fields: ["remark", "woman.name"] },
      ]),
    ).toEqual([{ ...read, subjectIds: ["one", "two", "three"], fields: ["woman.name", "remark"] }]);
  });

  test("stays apart by act and by what it is about", () => {
    const search: AuditDraft = { ...read, act: "CASE_SEARCH" };
    const rows: AuditDraft = { ...read, act: "IMPORT_READ_ROWS", subjectKind: "IMPORT" };
    expect(mergeDrafts([read, search, rows])).toEqual([read, search, rows]);
  });
});

const SAMPLE: AuditEntry = {
  centreId: "c",
  seq: 1,
  at: "t",
  actorId: "a",
  actorRole: "r",
  act: "x",
  subjectKind: "k",
  subjectIds: [],
  fields: [],
};

function columnsOf(): (keyof AuditEntry)[] {
  return Object.keys(SAMPLE) as (keyof AuditEntry)[];
}
