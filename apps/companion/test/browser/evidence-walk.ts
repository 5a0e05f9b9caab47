import { type Language, words } from "@holdfast/words";
import type { Locator, Page } from "playwright-core";
import { afterEach } from "vitest";
import type { Visitor, VisitorOptions } from "./visitor.ts";

type Files = Parameters<Locator["setInputFiles"]>[0];

/** Somebody with a casefile in their tab, on the screens of evidence. */
export class EvidenceWalk {
  readonly visitor: Visitor;
  readonly page: Page;
  readonly t: ReturnType<typeof words>;

  constructor(visitor: Visitor, language: Language = "en") {
    this.visitor = visitor;
    this.page = visitor.page;
    this.t = words(language);
  }

  /** Through the first door and on to a screen. */
  async begin(path = "/save"): Promise<void> {
    await this.page.getByText(this.t["open.door-threat"](), { exact: true }).click();
    await this.page.waitForURL(({ hash }) => hash === "#/breathe");
    await this.goTo(path);
  }
  async goTo(path: string): Promise<void> {
    await this.page.evaluate((to) => {
      location.hash = to;
    }, path);
    await this.page.waitForURL(({ hash }) => hash === `#${path}`);
    await this.page.locator("main h1").waitFor();
  }
  /** Gives files as the native picker would, and waits until they are read and looked through. */
  async bring(files: Files, picker: "files" | "folder" = "files"): Promise<void> {
    await this.page.locator(`input[data-bring="${picker}"]`).setInputFiles(files);
    await this.page.locator(".ending:not(:empty), .pictures, [role=alert]").first().waitFor();
    await this.page.getByText(this.t["save.reading"]()).waitFor({ state: "detached" });
    await this.page.getByText(this.t["save.looking"]()).waitFor({ state: "detached" });
  }
  /** Opens "other ways". */
  async otherWays(): Promise<void> {
    await this.page.getByText(this.t["save.other-ways"](), { exact: true }).click();
  }
  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }
  link(name: string): Locator {
    return this.page.getByRole("link", { name, exact: true });
  }
  text(text: string): Locator {
    return this.page.getByText(text);
  }
  /** The lines of what was brought. */
  things(): Locator {
    return this.page.locator(".things > li");
  }
  async main(): Promise<string> {
    return (await this.page.locator("main").textContent()) ?? "";
  }
}

export const file = (name: string, buffer: Buffer, mimeType = "application/octet-stream") => ({
  name,
  mimeType,
  buffer,
});
/** The first bytes of a video, and nothing that shows anything. */
export const noVideo: Buffer = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypisom"), Buffer.alloc(4000)]);

type Arrive = (options?: VisitorOptions) => Promise<Visitor>;

/** The same, with each browser profile closed after its test: a dozen pages with evidence at once would starve each other. */
export function oneAtATime(arrive: Arrive): Arrive {
  const here: Visitor[] = [];
  afterEach(async () => {
    for (const { context } of here.splice(0)) await context.close();
  });
  return async (options) => {
    const visitor = await arrive(options);
    here.push(visitor);
    return visitor;
  };
}
