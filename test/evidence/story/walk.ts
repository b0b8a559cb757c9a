import { mkdirSync } from "node:fs";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { EvidenceContext } from "../evidence.ts";
import type { DemoFile } from "../product.ts";

type Language = "hi" | "en";

/** How one walk through the story sees the product. */
export interface Way {
  readonly language: Language;
  readonly width: number;
  readonly script: boolean;
  /** Also the pages beside the story: editing, undoing, dark colours. */
  readonly thorough: boolean;
}

/** What all walks found together. */
export interface Findings {
  readonly steps: string[];
  readonly pages: Set<string>;
  readonly failures: string[];
  axeViolations: number;
}

const HEIGHTS: Readonly<Record<number, number>> = { 360: 740, 1280: 900 };
const PATIENCE_MS = 15_000;

/** One browser window on its way through the story. */
export class Walk {
  readonly page: Page;
  readonly way: Way;
  readonly demo: DemoFile;
  readonly #context: BrowserContext;
  readonly #findings: Findings;
  readonly #shots: string;
  readonly #say: EvidenceContext["say"];
  #shot = 0;

  private constructor(parts: {
    page: Page;
    context: BrowserContext;
    way: Way;
    demo: DemoFile;
    findings: Findings;
    shots: string;
    say: EvidenceContext["say"];
  }) {
    this.page = parts.page;
    this.way = parts.way;
    this.demo = parts.demo;
    this.#context = parts.context;
    this.#findings = parts.findings;
    this.#shots = path.join(parts.shots, nameOf(parts.way));
    this.#say = parts.say;
    mkdirSync(this.#shots, { recursive: true });
  }

  static async begin(
    browser: Browser,
    way: Way,
    given: { demo: DemoFile; findings: Findings; shots: string; say: EvidenceContext["say"] },
  ): Promise<Walk> {
    const context = await browser.newContext({
      viewport: { width: way.width, height: HEIGHTS[way.width] ?? 900 },
      javaScriptEnabled: way.script,
      isMobile: way.width < 600,
      hasTouch: way.width < 600,
      colorScheme: "light",
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    const walk = new Walk({ page, context, way, ...given });
    walk.#watch();
    return walk;
  }

  end(): Promise<void> {
    return this.#context.close();
  }

  /** One step of the story; what goes wrong in it is told with its name and a picture. */
  async step<T>(name: string, act: () => Promise<T>): Promise<T> {
    try {
      const done = await act();
      this.#findings.steps.push(`${nameOf(this.way)}: ${name}`);
      return done;
    } catch (error) {
      await this.page
        .screenshot({ path: path.join(this.#shots, "failed.png"), fullPage: true })
        .catch(() => undefined);
      throw new Error(`${nameOf(this.way)}: ${name} (at ${this.page.url()})`, { cause: error });
    }
  }

  /** Looks at the page as it stands: picture, axe, language, width, words. */
  async see(name: string): Promise<void> {
    this.#shot += 1;
    this.#findings.pages.add(name);
    const file = `${String(this.#shot).padStart(2, "0")}-${name}`;
    await this.page.screenshot({ path: path.join(this.#shots, `${file}.png`), fullPage: true });
    const { page, done } = await this.#examined();
    await this.#look(name, page);
    await done();
    if (this.way.thorough && this.way.width > 600) await this.#seeInTheDark(name, file);
  }

  async #look(name: string, page: Page): Promise<void> {
    await this.#askAxe(name, page);
    this.expect(
      `${name}: the page's language`,
      await page.locator("html").getAttribute("lang"),
      this.way.language,
    );
    const { wider, codes, squeezed } = await page.evaluate(() => ({
      squeezed: Array.from(document.querySelectorAll("dd, td, th, p, li"))
        .filter((box) => box.clientWidth > 1 && box.clientWidth < 70 && box.clientHeight > 90)
        .map((box) => `${box.clientWidth} px: ${box.textContent?.trim().slice(0, 40)}`)
        .join("; "),
      wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      codes: (document.body.innerText.match(/\b[A-Z]{3,}_[A-Z_]+\b/g) ?? []).join(" "),
    }));
    this.expect(`${name}: pixels wider than the window`, wider, 0);
    this.expect(`${name}: text in columns too narrow for it`, squeezed, "");
    this.expect(`${name}: codes shown to a person`, codes, "");
  }

  /** Notes a failure, and goes on, when what was found is not what was wanted. */
  expect(what: string, found: unknown, wanted: unknown): void {
    const [one, other] = [JSON.stringify(found), JSON.stringify(wanted)];
    if (one !== other) this.fail(`${what} is ${one}, not ${other}`);
  }

  fail(what: string): void {
    const told = `${nameOf(this.way)}: ${what}`;
    this.#findings.failures.push(told);
    this.#say(`✖ ${told}`);
  }

  async open(pathname: string): Promise<number> {
    const answer = await this.page.goto(`${this.demo.web}${pathname}`);
    return answer?.status() ?? 0;
  }

  get pathname(): string {
    return new URL(this.page.url()).pathname;
  }

  /** Presses a button or link that leads to another page, and waits for it. */
  async press(selector: string): Promise<void> {
    await Promise.all([
      this.page.waitForEvent("domcontentloaded"),
      this.page.locator(selector).first().click(),
    ]);
    await this.page.waitForLoadState("load");
  }

  async #askAxe(name: string, page: Page, rules?: string[]): Promise<void> {
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
    for (const violation of violations) {
      this.#findings.axeViolations += violation.nodes.length;
      const [first] = violation.nodes;
      this.fail(
        `${name}: axe ${violation.id} (${violation.nodes.length}): ${first?.html.slice(0, 160)} ${first?.any[0]?.message ?? violation.help}`,
      );
    }
  }

  async #seeInTheDark(name: string, file: string): Promise<void> {
    await this.page.emulateMedia({ colorScheme: "dark" });
    await this.page.screenshot({
      path: path.join(this.#shots, `${file}-dark.png`),
      fullPage: true,
    });
    await this.#askAxe(`${name}, dark`, this.page, ["color-contrast", "link-in-text-block"]);
    await this.page.emulateMedia({ colorScheme: "light" });
  }

  /** The page to examine: a window without scripts cannot run ours either, so its markup is shown in one that can. */
  async #examined(): Promise<{ page: Page; done: () => Promise<void> }> {
    if (this.way.script) return { page: this.page, done: () => Promise.resolve() };
    const { browser, width, height } = {
      browser: this.#context.browser()!,
      ...this.page.viewportSize()!,
    };
    const markup = (await this.page.content()).replaceAll(/<script\b[\s\S]*?<\/script>/g, "");
    const context = await browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    const address = this.page.url();
    await page.route(address, (route) =>
      route.fulfill({ body: markup, contentType: "text/html; charset=utf-8" }),
    );
    await page.goto(address);
    return { page, done: () => context.close() };
  }

  /** Nothing may break unseen, and nothing may be asked of another host. */
  #watch(): void {
    const { page } = this;
    page.on("pageerror", (error) => this.fail(`script error: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error" && !/status of (4\d\d)/.test(message.text()))
        this.fail(`console: ${message.text().slice(0, 300)}`);
    });
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith("http") && url.origin !== this.demo.web)
        this.fail(`a request to ${url.origin}`);
    });
    page.on("response", (response) => {
      if (response.status() >= 500) this.fail(`${response.status()} for ${response.url()}`);
    });
  }
}

function nameOf({ language, width, script }: Way): string {
  return `${language}-${width}${script ? "" : "-no-script"}`;
}
