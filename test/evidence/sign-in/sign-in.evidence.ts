import {
  type Evidence,
  type EvidenceContext,
  type EvidenceOutcome,
  wholeNumber,
} from "../evidence.ts";
import { codeCases } from "./code-cases.ts";
import { openSignInGround } from "./ground.ts";
import { passwordCases } from "./password-cases.ts";
import { sessionCases } from "./session-cases.ts";
import { staffCases } from "./staff-cases.ts";
import { measureTiming } from "./timing.ts";
import { webCases } from "./web-cases.ts";

/** NIST and OWASP name no number; below this a network hides it. */
const MOST_DELTA_MS = 5;

const cases = [...passwordCases, ...sessionCases, ...codeCases, ...staffCases, ...webCases];

/** Options: `--samples 2000` (timed tries of each kind; 500 when not given). */
export const signInEvidence: Evidence = {
  name: "sign-in",
  claim:
    "Nobody comes in who does not belong: hostile cases against names, passwords, codes, sessions and forms, none accepted; no name told by timing.",
  run: runSignIn,
};

async function runSignIn(context: EvidenceContext): Promise<EvidenceOutcome> {
  const { options, say } = context;
  const samples = wholeNumber(options, "samples", 500);
  const ground = await openSignInGround(context);
  const failures: string[] = [];
  for (const { name, attempt } of cases) {
    await ground.forgetTries();
    const accepted = await attempt(ground).catch((error: unknown) => {
      failures.push(`${name}: could not be tried: ${String(error)}`);
      return false;
    });
    if (accepted) failures.push(`${name}: accepted`);
  }
  const accepted = failures.filter((one) => one.endsWith(": accepted")).length;
  say(`${cases.length} hostile cases, ${accepted} accepted`);
  const timing = await measureTiming(ground, samples);
  if (timing.deltaMs >= MOST_DELTA_MS)
    failures.push(`names can be told apart by ${timing.deltaMs} ms at p95`);
  return {
    figures: { cases: cases.length, accepted, timingDeltaMs: timing.deltaMs, timing },
    failures,
  };
}
