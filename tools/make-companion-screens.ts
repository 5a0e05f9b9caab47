/**
 * Photographs every screen of the companion, two sizes, two languages, light and dark, on one sheet a screen:
 * docs/images/companion/<screen>.jpg. Run: `npm run screens`. Look at each before committing.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { buildCompanion, COMPANION } from "./build-companion.mjs";
import { serveFolder } from "./static-server.mjs";

const OUT = "docs/images/companion";
const SIZES = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
] as const;
const LOCALES = ["en-CA", "fr-CA"] as const;
const SCHEMES = ["light", "dark"] as const;
/** A tall screen is shown from its top; what is below is more of the same. */
const MAX_HEIGHT = { 360: 1480, 1280: 1000 } as const;

/** How each screen is reached from the one before, by addresses and by what has no words in it. */
const SCREENS: readonly {
  readonly name: string;
  readonly show: (page: Page) => Promise<void>;
  readonly from?: string;
}[] = [
  { name: "01-open", show: (page) => go(page, "/") },
  { name: "02-help-now", show: (page) => go(page, "/help-now") },
  {
    name: "03-breathe",
    show: async (page) => {
      await go(page, "/");
      await page.locator(".doors .door").first().click();
      await page.waitForURL(/breathe/u);
    },
  },
  { name: "04-keep", show: (page) => go(page, "/keep") },
  {
    name: "05-keep-passphrase",
    show: async (page) => {
      await page.locator('input[value="vault"]').check();
    },
  },
  {
    name: "06-question-age",
    show: async (page) => {
      await page.locator('input[value="memory"]').check();
      await page.locator('button[type="submit"]').click();
      await page.waitForURL(/questions/u);
    },
  },
  { name: "07-question-apps", show: (page) => go(page, "/questions/apps") },
  { name: "08-question-paid", show: (page) => go(page, "/questions/paid") },
  { name: "09-plan", show: (page) => go(page, "/plan") },
  { name: "10-platform-help", show: (page) => go(page, "/platform-help/instagram/capture") },
  { name: "11-save", show: (page) => go(page, "/save") },
  {
    name: "12-save-example",
    show: async (page) => {
      await page.locator("details:has(.example) > summary").click();
      await page.locator(".example button").first().click();
      await page.locator(".things > li").first().waitFor();
      await settle(page);
    },
  },
  {
    name: "13-timeline",
    show: async (page) => {
      await go(page, "/timeline");
      await page.locator("main h2").first().waitFor();
    },
  },
  { name: "14-notes", show: (page) => go(page, "/notes") },
  {
    name: "15-seal",
    show: async (page) => {
      await go(page, "/seal");
      await page.locator('input[value="police"]').check();
    },
  },
  {
    name: "16-sealed",
    show: async (page) => {
      await page.locator("button.primary").last().click();
      await page.locator("#seal-code").waitFor({ timeout: 60_000 });
    },
    from: "main [role=status] h2, main section:has(#seal-code), #seal-code",
  },
  {
    name: "17-smaller-version",
    show: async (page) => {
      await page.locator('input[value="parent"]').check();
    },
  },
  { name: "18-reports", show: (page) => go(page, "/reports") },
  { name: "19-report-police", show: (page) => goToReport(page, "police") },
  { name: "20-report-cybertip", show: (page) => goToReport(page, "cybertip") },
  { name: "21-report-parent", show: (page) => goToReport(page, "parent") },
  { name: "22-after", show: (page) => go(page, "/after") },
  { name: "23-helping", show: (page) => go(page, "/helping") },
  { name: "24-off", show: (page) => go(page, "/off") },
  { name: "25-verify", show: (page) => go(page, "/verify") },
  { name: "26-cases", show: (page) => go(page, "/cases") },
  { name: "27-safer", show: (page) => go(page, "/safer") },
  { name: "28-checkup", show: (page) => go(page, "/checkup/instagram") },
  { name: "29-practice", show: (page) => go(page, "/practice/webcam-mail") },
  { name: "30-family", show: (page) => go(page, "/family") },
];

const SETTLED_MS = 250;
const settle = (page: Page): Promise<void> => page.waitForTimeout(SETTLED_MS);

async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, path);
  await page.locator("main h1, main legend").first().waitFor();
  await settle(page);
}

async function goToReport(page: Page, destination: string): Promise<void> {
  await go(page, `/reports/${destination}`);
  await page.locator("textarea").first().waitFor();
}

type Shots = Map<string, { readonly label: string; readonly width: number; readonly jpeg: Buffer }[]>;

async function photograph(browser: Browser, url: string, shots: Shots): Promise<void> {
  for (const viewport of SIZES) {
    for (const locale of LOCALES) {
      for (const colorScheme of SCHEMES) {
        const context = await browser.newContext({
          viewport,
          locale,
          colorScheme,
          reducedMotion: "reduce",
          serviceWorkers: "block",
        });
        const page = await context.newPage();
        await page.goto(url);
        await page.locator("h1").waitFor();
        for (const { name, show, from } of SCREENS) {
          await show(page);
          const full = await page.evaluate(() => document.documentElement.scrollHeight);
          const height = Math.max(viewport.height, Math.min(full, MAX_HEIGHT[viewport.width]));
          await page.setViewportSize({ width: viewport.width, height });
          if (from === undefined) await page.evaluate(() => scrollTo(0, 0));
          else
            await page
              .locator(from)
              .first()
              .evaluate((at) => at.scrollIntoView({ block: "center" }));
          const jpeg = await page.screenshot({ type: "jpeg", quality: 70 });
          await page.setViewportSize(viewport);
          shots.set(name, [
            ...(shots.get(name) ?? []),
            { label: `${locale} ${colorScheme}`, width: viewport.width, jpeg },
          ]);
        }
        await context.close();
        console.log(`${viewport.width} ${locale} ${colorScheme}`);
      }
    }
  }
}

/** Puts the eight pictures of a screen on one sheet: small ones in a row, large ones under them, half size. */
async function sheet(
  browser: Browser,
  name: string,
  pictures: readonly { width: number; jpeg: Buffer }[],
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1520, height: 900 } });
  const image = ({ width, jpeg }: { width: number; jpeg: Buffer }): string =>
    `<img width="${width > 1000 ? width * 0.58 : width}" src="data:image/jpeg;base64,${jpeg.toString("base64")}">`;
  await page.setContent(
    `<body style="margin:8px;background:#999;display:flex;flex-wrap:wrap;gap:8px;align-items:flex-start">${pictures.map(image).join("")}</body>`,
  );
  const jpeg = await page.screenshot({ type: "jpeg", quality: 40, fullPage: true });
  writeFileSync(`${OUT}/${name}.jpg`, jpeg);
  await page.close();
}

async function main(): Promise<void> {
  buildCompanion();
  const server = await serveFolder(COMPANION, 0);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  const shots: Shots = new Map();
  await photograph(browser, `http://127.0.0.1:${address.port}/`, shots);
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  for (const [name, pictures] of shots) await sheet(browser, name, pictures);
  await browser.close();
  server.close();
}

await main();
