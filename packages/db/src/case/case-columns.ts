import { daysBetween } from "@sakhi/domain/calendar/india-time";
import type { Readable } from "../read/row-plan.ts";

const instant = ([value]: readonly unknown[]) => (value as Date).toISOString();

/** What may be read of a case. `$1` is the centre in every statement that uses it. */
export const caseTable = {
  from: "core.case_file c",
  joins: { identity: "join core.identity i on i.centre_id = c.centre_id and i.id = c.identity_id" },
  columns: {
    id: { sql: "c.id" },
    caseNumber: { sql: "c.case_number" },
    registrationNumber: { sql: "c.registration_number" },
    receivedOn: { sql: "c.received_on" },
    type: { sql: "c.type" },
    category: { sql: "c.category" },
    source: { sql: "c.source" },
    status: { sql: "c.status" },
    pending: { sql: "not c.disposed" },
    daysPending: {
      sql: ["c.disposed", "c.received_on"],
      read: ([disposed, receivedOn], { today }) =>
        disposed ? null : daysBetween(receivedOn as string, today),
    },
    block: { sql: "c.block" },
    thana: { sql: "c.thana" },
    under18: { sql: "c.under_18" },
    disposedOn: { sql: "c.disposed_on" },
    disposalOutcome: { sql: "c.disposal_outcome" },
    remark: { sql: "c.remark", guarded: true },
    origin: { sql: "c.origin" },
    synthetic: { sql: "c.synthetic" },
    version: { sql: "c.version" },
    "woman.name": { sql: "i.name", join: "identity", guarded: true },
    "woman.relationName": { sql: "i.relation_name", join: "identity", guarded: true },
    "woman.age": { sql: "i.age", join: "identity", guarded: true },
    "woman.phone": { sql: "i.phone", join: "identity", guarded: true },
  },
} as const satisfies Readable;

export const serviceTable = {
  from: "core.service_given s",
  joins: {},
  columns: {
    id: { sql: "s.id" },
    kind: { sql: "s.kind" },
    givenOn: { sql: "s.given_on" },
    note: { sql: "s.note", guarded: true },
  },
} as const satisfies Readable;

export const eventTable = {
  from: "core.case_event e",
  joins: {},
  columns: {
    id: { sql: "e.id" },
    kind: { sql: "e.kind" },
    at: { sql: "e.at", read: instant },
    actorRole: { sql: "e.actor_role" },
    detail: { sql: "e.detail", guarded: true },
  },
} as const satisfies Readable;
