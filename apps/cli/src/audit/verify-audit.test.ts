import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { newSigningKey, readSigningKey } from "@sakhi/db/audit/checkpoint";
import { openCheckpointFiles } from "@sakhi/db/audit/checkpoint-files";
import { SYSTEM_ACTOR } from "@sakhi/domain/actor";
import { openTestCentres, TEST_NOW, type TestCentres } from "@sakhi/testkit/centres";
import { checkpointAudit } from "@sakhi/usecases/audit/verify-audit";
import { registerCase } from "@sakhi/usecases/case/register-case";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyAudit } from "./verify-audit.ts";

let centres: TestCentres;
const folder = mkdtempSync(path.join(tmpdir(), "sakhi-checkpoints-"));
const checkpoints = openCheckpointFiles(folder, readSigningKey(newSigningKey()));

beforeAll(async () => {
  centres = await openTestCentres();
  for (const { administrator, id: centreId } of [centres.buxar, centres.bhojpur]) {
    for (let n = 0; n < 5; n++) {
      await centres.change(administrator, (scope) =>
        registerCase(scope, { receivedOn: "2026-05-01", type: "OTHER", source: "ASHA" }),
      );
    }
    const system = { centreId, username: "", actor: SYSTEM_ACTOR };
    await centres.read(system, (reader) => checkpointAudit(reader, checkpoints));
  }
});
afterAll(async () => {
  await centres.close();
  rmSync(folder, { recursive: true, force: true });
});

const verify = (centre?: string) =>
  verifyAudit({ urls: centres.urls, checkpoints, centre, now: TEST_NOW });

test("an audit that nobody touched is clean, of one centre and of all", async () => {
  expect(await verify()).toEqual({ centres: 2, entries: 10, findings: [] });
  expect(await verify("buxar")).toEqual({ centres: 1, entries: 5, findings: [] });
  await expect(verify("nowhere")).rejects.toThrow('There is no centre "nowhere".');
});

test("an edited entry is named by its centre and number, and a chain cut off by what is missing of it", async () => {
  await centres.ask(
    "update core.audit_entry set actor_role = 'STATE_OFFICER' where centre_id = $1 and seq = 3",
    [centres.buxar.id],
  );
  await centres.ask("delete from core.audit_entry where centre_id = $1 and seq > 3", [
    centres.bhojpur.id,
  ]);
  await centres.ask("delete from core.audit_head where centre_id = $1", [centres.bhojpur.id]);
  const { findings } = await verify();
  expect(findings).toContainEqual({
    centre: "buxar",
    kind: "EDITED",
    fromSeq: 3,
    toSeq: 3,
    what: "the entry and its hash differ",
  });
  expect(findings.filter(({ centre }) => centre === "buxar").length).toBe(1);
  expect(findings).toContainEqual(
    expect.objectContaining({ centre: "bhojpur", kind: "TRUNCATED", fromSeq: 4, toSeq: 5 }),
  );
});
