import { tmpdir } from "node:os";
import path from "node:path";
import { ownDataFolder } from "../data-folder.ts";
import type { Evidence, EvidenceContext, EvidenceOutcome } from "../evidence.ts";
import { expectedRegister } from "../expected/expected-register.ts";
import { freePorts, startProduct } from "../product.ts";
import { walkBhojpur } from "./bhojpur.ts";
import { openBrowser } from "./browser.ts";
import { walkBuxar } from "./buxar.ts";
import { walkWithoutScript } from "./no-script.ts";
import { walkState } from "./state.ts";
import { type Findings, Walk, type Way } from "./walk.ts";

/** Options: `--shots DIR` (pictures of every page), `--reduced` (Hindi on a telephone, and without JavaScript), `--only en-360`. */
export const storyEvidence: Evidence = {
  name: "story",
  claim:
    "A real browser walks the whole story: Buxar, Bhojpur, the State; in Hindi and English, 360 and 1280 px, axe 0; core forms without JavaScript.",
  run: tellStory,
};

async function tellStory(context: EvidenceContext): Promise<EvidenceOutcome> {
  const { options, say } = context;
  const reduced = options.has("reduced");
  const shots = path.resolve(options.get("shots") ?? path.join(tmpdir(), "sakhi-story"));
  const place = { dataDir: ownDataFolder(context), ...(await freePorts()) };
  const browser = await openBrowser(context);
  const { demo, secondsToReady } = await startProduct(place, context);
  say(`ready after ${secondsToReady} s; pictures in ${shots}`);

  const findings: Findings = { steps: [], pages: new Set(), failures: [], axeViolations: 0 };
  const given = { demo, findings, shots, say };
  const buxar = expectedRegister("buxar-register-2024-25");
  const bhojpur = expectedRegister("bhojpur-register-2025-26");
  const { withScript, withoutScript } = waysOf(reduced, options.get("only"));
  let noJsForms = 0;
  try {
    for (const [turn, way] of withScript.entries()) {
      say(`${way.language === "hi" ? "Hindi" : "English"} at ${way.width} px`);
      const walk = await Walk.begin(browser, way, given);
      const { caseUrl } = await walkBuxar(walk, buxar);
      const undo = turn < withScript.length - 1;
      await walkBhojpur(walk, { register: bhojpur, foreignCase: caseUrl, undo });
      await walkState(walk, { register: buxar, foreignCase: caseUrl });
      await walk.end();
    }
    for (const way of withoutScript) {
      say(`${way.language === "hi" ? "Hindi" : "English"} at ${way.width} px without JavaScript`);
      const walk = await Walk.begin(browser, way, given);
      noJsForms += await walkWithoutScript(walk);
      await walk.end();
    }
  } catch (error) {
    findings.failures.push(sayError(error));
  }
  return {
    figures: {
      steps: findings.steps.length,
      axeViolations: findings.axeViolations,
      languages: [...new Set(withScript.map(({ language }) => language))],
      noJsForms,
      widths: [...new Set(withScript.map(({ width }) => width))],
      kindsOfPage: findings.pages.size,
      secondsToReady,
      shots,
    },
    failures: findings.failures,
  };
}

function waysOf(reduced: boolean, only?: string): { withScript: Way[]; withoutScript: Way[] } {
  if (reduced) {
    const way = { language: "hi", width: 360, thorough: false } as const;
    return { withScript: [{ ...way, script: true }], withoutScript: [{ ...way, script: false }] };
  }
  const ways = (["hi", "en"] as const).flatMap((language) =>
    [360, 1280]
      .filter((width) => only === undefined || only === `${language}-${width}`)
      .map((width) => ({ language, width, thorough: true })),
  );
  return {
    withScript: ways.map((way) => ({ ...way, script: true })),
    withoutScript: ways
      .filter(({ width }) => width === 360)
      .map((way) => ({ ...way, script: false })),
  };
}

function sayError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}: ${sayError(error.cause)}`;
}
