import { expect, test } from "vitest";
import { runEvidence } from "../evidence.ts";
import { auditEvidence } from "./audit.evidence.ts";
import { tamperings } from "./tamper.ts";

test("each way of tampering with the audit, done several times, is found and located; the honest chain is clean", async () => {
  const mutations = Object.keys(tamperings).length * 6;
  const options = new Map([
    ["mutations", String(mutations)],
    ["entries", "60"],
    ["disposable", "true"],
  ]);
  const { figures, failures } = await runEvidence(auditEvidence, { options, say: () => {} });
  expect(failures, `seed ${String(figures["seed"])}`).toEqual([]);
  expect(figures).toMatchObject({ mutations, located: mutations });
}, 120_000);
