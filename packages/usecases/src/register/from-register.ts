import type { RegisterEntry } from "@sakhi/domain/register/judge-row";
import { registrationKey } from "@sakhi/domain/register/registration-key";
import type { NewCase } from "../case/open-cases.ts";

/** The case that an accepted row stands for. A register says that a case was disposed of, not how: that is not guessed. */
export function fromRegister(
  id: string,
  entry: RegisterEntry,
  row: { batchId: string; line: number; fingerprint: string },
): NewCase {
  const open = entry.services.length > 0 ? "IN_SERVICE" : "REGISTERED";
  return {
    id,
    receivedOn: entry.receivedOn,
    type: entry.caseType,
    source: entry.source,
    status: entry.disposed ? "CLOSED" : open,
    disposal: entry.disposedOn === null ? null : { on: entry.disposedOn, outcome: "NOT_STATED" },
    woman: {
      name: entry.womanName,
      relationName: entry.relationName,
      age: entry.age,
      phone: entry.phone,
    },
    block: entry.block,
    thana: entry.thana,
    remark: entry.remark,
    services: entry.services,
    register: {
      ...row,
      registrationNumber: entry.registrationNumber,
      registrationKey: registrationKey(entry.registrationNumber),
    },
  };
}
