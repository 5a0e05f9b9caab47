import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Truth } from "../../../../tools/screenshot-styles/render.ts";
import { EvidenceWalk, file, oneAtATime } from "./evidence-walk.ts";
import { withBrowser } from "./visitor.ts";

const SAMPLES = new URL("../../../../samples/", import.meta.url);
const sample = (path: string): Buffer => readFileSync(new URL(path, SAMPLES));
const truthOf = (path: string): Truth => JSON.parse(sample(`${path}.json`).toString()) as Truth; // Written by our generator.
const CHAT = "screenshots/imessage-light-en-1.png";
const OTHER = "screenshots/whatsapp-light-en-1.png";

/** Gives a picture, looks at it, says that it shows only text, keeps it. */
async function keep(walk: EvidenceWalk, name: string, path: string): Promise<void> {
  await walk.goTo("/save");
  await walk.bring([file(name, sample(path), "image/png")]);
  await walk.link(walk.t["picture.answer"]({ name })).click();
  await walk.button(walk.t["picture.yes"]()).click();
  await walk.button(walk.t["picture.uncover"]()).click();
  await walk.page.getByLabel(walk.t["picture.confirm"]()).check();
  await walk.button(walk.t["picture.keep"]()).click();
  await walk.page.getByRole("heading", { level: 1, name: walk.t["picture.kept"]() }).waitFor();
}
const texts = (path: string): readonly string[] =>
  truthOf(path).entries.flatMap(({ kind, text, clipped }) => (kind === "message" && !clipped ? [text] : []));

withBrowser("screenshots that are read", (visit) => {
  const arrive = oneAtATime(visit);

  it("A kept screenshot is read on the device: its messages stand under their parts of the picture, are put right with a tap, and stand in the timeline.", async () => {
    const walk = new EvidenceWalk(await arrive());
    const { page, t } = walk;
    await walk.begin();
    await keep(walk, "Screenshot_1.png", CHAT);
    expect(await page.getByLabel(t["picture.type-it"]()).count()).toBe(1);
    await walk.link(t["reading.see"]()).click();
    await page.getByRole("heading", { level: 1, name: t["read.title"]() }).waitFor();
    const lines = page.locator(".messages > li");
    await lines.first().waitFor();
    const read = await page.locator(".messages .text").allTextContents();
    const wanted = texts(CHAT);
    expect(wanted.filter((text) => read.includes(text)).length).toBeGreaterThanOrEqual(wanted.length - 1);
    await expect.poll(() => page.locator("canvas.crop").count()).toBeGreaterThanOrEqual(wanted.length);
    expect(await walk.visitor.faults()).toEqual([]);
    expect(await walk.visitor.overflows()).toBe(false);

    const name = t["read.line"]({ n: 1 });
    await walk.button(t["read.edit-name"]({ name })).click();
    await page.getByLabel(t["read.words"]({ name })).fill("put right by hand");
    expect(await walk.visitor.faults()).toEqual([]);
    await walk.button(t["read.keep"]()).click();
    await walk.text("put right by hand").waitFor();
    await walk
      .text(t["read.was"]({ read: read[1] ?? "" }).slice(0, 20))
      .first()
      .waitFor();
    await walk.button(t["read.right-name"]({ name: t["read.line"]({ n: 2 }) })).click();
    await walk.text(t["read.looked"]()).waitFor();
    await walk.goTo("/timeline/1");
    await walk.text("put right by hand").waitFor();
    await walk.text(t["flag.corrected-by-person"]()).waitFor();

    await walk.goTo("/save");
    await walk.link(t["reading.see"]()).click();
    await walk.button(t["read.drop"]()).click();
    await walk.text(t["reading.idle"]()).waitFor();
    await walk.goTo("/timeline");
    expect(await walk.main()).not.toContain("put right by hand");
    expect(walk.visitor.problems).toEqual([]);
    const elsewhere = walk.visitor.requests.filter((one) => !one.includes(new URL(page.url()).origin));
    expect(elsewhere).toEqual([]);
  });

  it("The first result is on the screen while the next picture is read, and reading can be stopped and taken up again.", async () => {
    const walk = new EvidenceWalk(await arrive({ locale: "fr-CA" }), "fr");
    const { page, t } = walk;
    await walk.begin();
    await keep(walk, "a.png", CHAT);
    await keep(walk, "b.png", OTHER);
    await walk.goTo("/save");
    await walk.link(t["reading.see"]()).first().waitFor();
    await walk.link(t["reading.see"]()).nth(1).waitFor();
    expect(await walk.visitor.faults()).toEqual([]);
    await keep(walk, "c.png", "screens/payment-light-en.png");
    const stop = walk.button(t["shell.stop"]());
    await stop.click();
    await walk.text(t["reading.idle"]()).waitFor();
    await walk.goTo("/save");
    expect(await walk.link(t["reading.see"]()).count()).toBe(2);
    await walk.button(t["reading.now"]()).click();
    await walk.text(t["reading.done"]({ n: 0 })).waitFor();
    await walk.link(t["reading.see"]()).nth(2).click();
    await walk.text("Cash App $kaylaexample").waitFor();
    await page.locator("canvas.crop").first().waitFor();
    expect(await walk.visitor.faults()).toEqual([]);
  });

  it("Without a network, after the first visit, a screenshot is read all the same.", async () => {
    const visitor = await arrive({ installs: true });
    await visitor.comeBackOffline();
    const walk = new EvidenceWalk(visitor);
    await walk.begin();
    await keep(walk, "Screenshot_1.png", CHAT);
    await walk.link(walk.t["reading.see"]()).waitFor();
    expect(walk.visitor.problems).toEqual([]);
  });

  it("A picture in which there is nothing to read says so, and stays kept.", async () => {
    const walk = new EvidenceWalk(await arrive());
    await walk.begin();
    const base64 = await walk.page.evaluate(() => {
      const canvas = document.createElement("canvas");
      canvas.width = 400;
      canvas.height = 700;
      canvas.getContext("2d")?.fillRect(0, 0, 400, 700);
      return canvas.toDataURL("image/png").split(",")[1] ?? "";
    });
    await walk.bring([file("black.png", Buffer.from(base64, "base64"), "image/png")]);
    await walk.goTo("/screenshot/1");
    await walk.button(walk.t["picture.yes"]()).click();
    await walk.button(walk.t["picture.uncover"]()).click();
    await walk.page.getByLabel(walk.t["picture.confirm"]()).check();
    await walk.button(walk.t["picture.keep"]()).click();
    await walk.text(walk.t["reading.done"]({ n: 0 })).waitFor();
    await walk.goTo("/save");
    await expect.poll(() => walk.things().count()).toBe(1);
  });
});
