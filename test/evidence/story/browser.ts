import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import type { EvidenceContext } from "../evidence.ts";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The system's Chromium, or undefined where there is none: none is ever downloaded. */
export function findChromium(): string | undefined {
  return PLACES.find((place) => existsSync(place));
}

/** A browser with a profile of its own that talks to nobody but the pages it is sent to. */
export async function openBrowser({ atEnd }: Pick<EvidenceContext, "atEnd">): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error(`No Chromium is installed; looked for ${PLACES.join(", ")}.`);
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  atEnd(() => browser.close());
  return browser;
}
