import { execFile } from "node:child_process";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Download, Locator } from "playwright-core";
import { expect } from "vitest";
import { EvidenceWalk } from "./evidence-walk.ts";

const PASSPHRASE = "four quiet green boats";
const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
export const SAMPLES = `${ROOT}samples/evidence/`;
const run = promisify(execFile);

/** What `holdfast verify --json` says of a file. */
export interface VerifyAnswer {
  readonly verdict: string;
  readonly withheld: number;
  readonly sealCode: string;
  readonly problems: readonly unknown[];
}

/** The whole path as a person takes it: by what the page says, in the language that it speaks. */
export class Walk extends EvidenceWalk {
  /** What was wrong with the screens seen, each with where; for one look at the end. */
  readonly faults: string[] = [];

  async at(path: string | RegExp): Promise<void> {
    await this.page.waitForURL(({ hash }) => {
      const here = hash.slice(1) || "/";
      return typeof path === "string" ? here === path : path.test(here);
    });
    await this.page.locator("main h1, main legend").first().waitFor();
  }

  /** Axe and sideways scrolling, noted with where they were found. */
  async look(where: string): Promise<void> {
    for (const fault of await this.visitor.faults()) this.faults.push(`${where}: ${fault}`);
    if (await this.visitor.overflows()) this.faults.push(`${where}: wider than the screen`);
  }

  /** Loads the page again, unlocks, and is where it was. */
  async reload(): Promise<void> {
    const before = new URL(this.page.url()).hash;
    await this.page.reload();
    await this.page.getByLabel(this.t["keep.passphrase"]()).fill(PASSPHRASE);
    await this.button(this.t["cases.open"]()).click();
    await this.page.getByLabel(this.t["keep.passphrase"]()).waitFor({ state: "detached" });
    // oxlint-disable-next-line vitest/no-standalone-expect -- called by tests
    expect(new URL(this.page.url()).hash).toBe(before);
  }

  /** From the first screen to the first question, kept on the device. */
  async throughTheDoor(door: "threat" | "helping"): Promise<void> {
    await this.page.getByText(this.t[`open.door-${door}`](), { exact: true }).click();
    if (door === "threat") {
      await this.at("/breathe");
      await this.link(this.t["breathe.ready"]()).click();
    } else {
      await this.at("/helping");
      await this.button(this.t["helping.together"]()).click();
    }
    await this.at("/keep");
    await this.page.getByLabel(this.t["keep.vault"]()).check();
    await this.page.getByLabel(this.t["keep.passphrase-new"]()).fill(PASSPHRASE);
    await this.look("keep");
    await this.button(this.t["keep.go-on"]()).click();
    await this.at(/^\/questions/u);
  }

  /** Chooses answers on the question shown and goes on. */
  async answer(question: string, ...labels: readonly string[]): Promise<void> {
    await this.at(new RegExp(`^/questions${question === "age" ? "(/age)?" : `/${question}`}$`, "u"));
    for (const label of labels) await this.page.getByLabel(label, { exact: true }).check();
    await this.goOn();
  }
  async goOn(): Promise<void> {
    await this.button(this.t["questions.next"]()).or(this.button(this.t["questions.to-plan"]())).click();
  }

  /** Gives a picture of text, looks at it, says so, keeps it. */
  async keepScreenshot(picture: {
    readonly name: string;
    readonly mimeType: string;
    readonly buffer: Buffer;
  }): Promise<void> {
    await this.bring([picture]);
    await this.link(this.t["picture.answer"]({ name: picture.name })).click();
    await this.button(this.t["picture.yes"]()).click();
    await this.button(this.t["picture.uncover"]()).click();
    await this.page.getByLabel(this.t["picture.confirm"]()).check();
    await this.look("picture");
    await this.button(this.t["picture.keep"]()).click();
    await this.text(this.t["picture.kept"]()).first().waitFor();
  }

  /** What must hold at the end of every path: no screen had a fault, nothing was asked of anybody else. */
  expectQuiet(): void {
    const ours = ` ${new URL(this.page.url()).origin}/`;
    // oxlint-disable-next-line vitest/no-standalone-expect -- called by tests
    expect(this.faults).toEqual([]);
    // oxlint-disable-next-line vitest/no-standalone-expect -- called by tests
    expect(this.visitor.requests.filter((request) => !request.includes(ours))).toEqual([]);
  }

  /** Starts a download and keeps it. */
  async download(start: () => Promise<void>): Promise<string> {
    const [download] = (await Promise.all([this.page.waitForEvent("download"), start()])) as [Download, unknown];
    const path = join(await mkdtemp(join(tmpdir(), "holdfast-journey-")), download.suggestedFilename());
    await download.saveAs(path);
    return path;
  }

  /** Seals for police and takes the package from the downloads. */
  async seal(): Promise<{ readonly path: string; readonly code: string }> {
    await this.goTo("/seal");
    await this.page.getByLabel(this.t["reader.police"](), { exact: true }).check();
    await this.look("seal");
    await this.button(this.t["seal-page.seal"]()).click();
    await this.text(this.t["saved.title"]()).waitFor({ timeout: 90_000 });
    await this.look("sealed");
    return { path: await this.saved(), code: await this.sealCode() };
  }
  /** Makes the smaller version that a reader gets unless the person says otherwise. */
  async smaller(reader: "parent" | "school" | "bank"): Promise<{ readonly path: string; readonly code: string }> {
    await this.goTo("/seal");
    await this.page.getByLabel(this.t[`reader.${reader}`](), { exact: true }).check();
    await this.look(`smaller version for ${reader}`);
    await this.button(this.t["seal-page.make-smaller"]()).click();
    await this.text(this.t["saved.title"]()).waitFor({ timeout: 90_000 });
    return { path: await this.saved(), code: await this.sealCode() };
  }
  async sealCode(): Promise<string> {
    return (await this.page.locator("#seal-code").textContent()) ?? "";
  }
  /** The package out of the downloads. Headless Chromium has no save dialog: it is as in browsers without one. */
  async saved(): Promise<string> {
    await this.page.evaluate(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
    return this.download(() => this.button(this.t["saved.save"]()).click());
  }

  /** What the command line says of a package. */
  async verify(path: string): Promise<VerifyAnswer> {
    const command = [`${ROOT}apps/cli/bin/holdfast.js`, "verify", path, "--json"];
    // "withheld" and "changed" end with other codes than 0; what is printed is the answer all the same.
    const { stdout } = await run(process.execPath, command, { cwd: ROOT });
    return JSON.parse(stdout) as VerifyAnswer;
  }

  /** The police report as text, by poppler. */
  async policeReport(): Promise<string> {
    await this.goTo("/reports/police");
    await this.boxes().first().waitFor();
    await this.look("report police");
    const path = await this.download(() => this.button(this.t["reports.pdf-get"]()).click());
    // oxlint-disable-next-line vitest/no-standalone-expect -- called by tests
    expect((await readFile(path)).subarray(0, 5).toString()).toBe("%PDF-");
    const { stdout } = await run("pdftotext", ["-layout", path, "-"], { maxBuffer: 64_000_000 });
    return stdout;
  }

  /** All that stands in the boxes of one report. */
  async reportText(destination: string): Promise<string> {
    await this.goTo(`/reports/${destination}`);
    await this.boxes().first().waitFor();
    await this.look(`report ${destination}`);
    const texts = await this.boxes().evaluateAll((boxes) => boxes.map((box) => (box as HTMLTextAreaElement).value));
    return texts.join("\n");
  }
  boxes(): Locator {
    return this.page.locator("textarea");
  }
}
