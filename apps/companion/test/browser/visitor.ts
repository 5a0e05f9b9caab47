import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { CHROMIUM } from "./global-setup.ts";

export interface VisitorOptions {
  readonly locale?: "en-CA" | "fr-CA";
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly dark?: boolean;
  /**
   * Whether the service worker is let in, for what needs it: offline, sharing. It fetches 10 MB into each new profile, which
   * every other test would only wait for.
   */
  readonly installs?: boolean;
}

/** Somebody with a browser of their own: nothing in it from before, everything it asks for written down. */
export class Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every request since the page was loaded, whatever it was for, but those to the service worker's own cache. */
  readonly requests: string[] = [];
  /** Errors that the page threw or wrote. */
  readonly problems: string[] = [];

  private constructor(page: Page, context: BrowserContext) {
    this.page = page;
    this.context = context;
    context.on("request", (request) => {
      if (!request.url().startsWith("blob:")) this.requests.push(`${request.method()} ${request.url()}`);
    });
    page.on("pageerror", (error) => this.problems.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.problems.push(message.text());
    });
  }

  static async arrive(
    browser: Browser,
    { locale = "en-CA", viewport, dark = false, installs = false }: VisitorOptions,
  ): Promise<Visitor> {
    const context = await browser.newContext({
      locale,
      viewport: viewport ?? { width: 360, height: 740 },
      colorScheme: dark ? "dark" : "light",
      reducedMotion: "reduce",
      acceptDownloads: true,
      serviceWorkers: installs ? "allow" : "block",
    });
    const visitor = new Visitor(await context.newPage(), context);
    // Below the limit of a test, so that a failure says what was waited for.
    visitor.page.setDefaultTimeout(60_000);
    await visitor.page.goto(inject("companionUrl"));
    await visitor.page.getByRole("heading", { level: 1 }).waitFor();
    return visitor;
  }

  /** Waits until the service worker has everything, so that the network can be cut. */
  async untilOffline(): Promise<void> {
    await this.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await this.page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener("message", ({ data }) =>
            data === "cached" ? resolve(true) : reject(new Error(String(data))),
          );
          port1.start();
          void navigator.serviceWorker.ready.then(({ active }) => active?.postMessage("cache-fonts", [port2]));
        }),
    );
  }

  /** Cuts the network after the first visit, and comes back. */
  async comeBackOffline(): Promise<void> {
    await this.untilOffline();
    await this.context.setOffline(true);
    await this.page.reload();
    await this.page.getByRole("heading", { level: 1 }).waitFor();
  }

  /** Every accessibility rule that axe finds broken, with where; of all rules, or of colours only. */
  async faults(of: "everything" | "colours" = "everything"): Promise<string[]> {
    // The page has no frames: what the other mode opens a second page for, each time.
    const axe = new AxeBuilder({ page: this.page }).setLegacyMode(true);
    const { violations } = await (of === "colours"
      ? axe.withRules(["color-contrast"])
      : axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    ).analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }

  /** Whether anything is wider than the screen. */
  async overflows(): Promise<boolean> {
    return this.page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  }
}

/** Runs `tests` with a browser, or skips them where none is installed; the set-up has said so. */
export function withBrowser(
  title: string,
  tests: (arrive: (options?: VisitorOptions) => Promise<Visitor>) => void,
): void {
  // oxlint-disable-next-line vitest/valid-title -- the title is the caller's
  describe.skipIf(inject("companionUrl") === "")(title, () => {
    let browser: Browser | null = null;
    const visitors: Visitor[] = [];
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
    });
    afterAll(async () => {
      await browser?.close();
      expect(visitors.flatMap(({ problems }) => problems)).toEqual([]);
    });
    tests(async (options = {}) => {
      if (browser === null) throw new Error("no browser");
      const visitor = await Visitor.arrive(browser, options);
      visitors.push(visitor);
      return visitor;
    });
  });
}
