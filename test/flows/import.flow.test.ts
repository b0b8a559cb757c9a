import { expect, test } from "vitest";
import { runEvidence } from "../evidence/evidence.ts";
import { importEvidence } from "../evidence/import/import.evidence.ts";

const OPTIONS = { kills: "3", "kill-rows": "600", rows: "1200", disposable: "true" };

test(
  "a register gives its answer as CSV, as XLSX, again, and though its worker is killed three times",
  { timeout: 600_000 },
  async () => {
    const { figures, failures } = await runEvidence(importEvidence, {
      options: new Map(Object.entries(OPTIONS)),
      say: (line) => process.stdout.write(`${line}\n`),
    });
    expect(failures).toEqual([]);
    expect(figures).toMatchObject({
      received: 178,
      disposed: 159,
      quarantined: 6,
      killRuns: 3,
      lost: 0,
      doubled: 0,
    });
  },
);
