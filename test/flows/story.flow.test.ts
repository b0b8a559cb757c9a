import { expect, test } from "vitest";
import { runEvidence } from "../evidence/evidence.ts";
import { findChromium } from "../evidence/story/browser.ts";
import { storyEvidence } from "../evidence/story/story.evidence.ts";

declare module "vitest" {
  interface TaskMeta {
    /** Why a test did not run; the end of `npm test` prints it. */
    skipReason?: string;
  }
}

const NO_BROWSER =
  "no Chromium is installed, so the story was not walked (apt-get install chromium)";

test(
  "a browser walks the story in Hindi on a telephone, and the core forms without JavaScript",
  { timeout: 600_000 },
  async ({ task, skip }) => {
    // Where everything is checked a missing browser is a failure; on a newcomer's machine it is said and passed over.
    if (findChromium() === undefined && !process.env["CI"]) {
      task.meta.skipReason = NO_BROWSER;
      skip(NO_BROWSER);
    }
    const { figures, failures } = await runEvidence(storyEvidence, {
      options: new Map([["reduced", "true"]]),
      say: (line) => process.stdout.write(`${line}\n`),
    });
    expect(failures).toEqual([]);
    expect(figures).toMatchObject({ axeViolations: 0, noJsForms: 4 });
  },
);
