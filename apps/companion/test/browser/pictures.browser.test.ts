import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { EvidenceWalk, file, oneAtATime } from "./evidence-walk.ts";
import { withBrowser } from "./visitor.ts";

/** A screenshot of text, drawn here: black letters on white, and one red square where a face would be. */
async function screenshot(walk: EvidenceWalk, width = 540, height = 960): Promise<Buffer> {
  const base64 = await walk.page.evaluate(
    ([w, h]) => {
      const canvas = document.createElement("canvas");
      canvas.width = w ?? 0;
      canvas.height = h ?? 0;
      const context = canvas.getContext("2d");
      if (context === null) throw new Error("no canvas");
      context.fillStyle = "#fff";
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.fillStyle = "#f00";
      context.fillRect(20, 20, 60, 60);
      context.fillStyle = "#000";
      context.font = "28px sans-serif";
      context.fillText("pay 300 or i post it", 30, 200);
      return canvas.toDataURL("image/png").split(",")[1] ?? "";
    },
    [width, height],
  );
  return Buffer.from(base64, "base64");
}

/** Whether anything red can be seen on the page, or stands in a picture of it. */
const redOnScreen = (walk: EvidenceWalk): Promise<boolean> =>
  walk.page.evaluate(() => {
    const pictures = document.querySelectorAll("img, video, canvas");
    return [...pictures].some((element) => {
      if (!(element instanceof HTMLCanvasElement)) return true;
      const data = element.getContext("2d")?.getImageData(0, 0, element.width, element.height).data ?? [];
      for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 0) > 200 && (data[i + 1] ?? 0) < 50) return true;
      return false;
    });
  });

/** What the page makes of the picture when it is kept: read from the very file that goes to the worker. */
async function catchCopy(page: Page): Promise<() => Promise<unknown>> {
  const made = await page.evaluateHandle(() => {
    const caught: { blob: Blob | null } = { blob: null };
    // oxlint-disable-next-line typescript/unbound-method -- called below with the canvas it belongs to
    const original = HTMLCanvasElement.prototype.toBlob;
    HTMLCanvasElement.prototype.toBlob = function (callback, ...rest): void {
      original.call(
        this,
        (blob) => {
          caught.blob = blob;
          callback(blob);
        },
        ...rest,
      );
    };
    return caught;
  });
  return () =>
    made.evaluate(async ({ blob }) => {
      if (blob === null) throw new Error("no copy was made");
      const bitmap = await createImageBitmap(blob);
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext("2d");
      context?.drawImage(bitmap, 0, 0);
      const data = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
      let red = 0;
      let white = false;
      for (let i = 0; i < data.length; i += 4) {
        if ((data[i] ?? 0) > 200 && (data[i + 1] ?? 0) < 50) red++;
        white ||= data[i] === 255 && data[i + 1] === 255;
      }
      return { type: blob.type, width: bitmap.width, height: bitmap.height, red, white };
    });
}

withBrowser("pictures", (visit) => {
  const arrive = oneAtATime(visit);
  it("A dropped picture is covered: only its name and size are on the page, until the person says that it shows text.", async () => {
    const walk = new EvidenceWalk(await arrive());
    const { page, t } = walk;
    await walk.begin();
    await walk.bring([file("Screenshot_1.png", await screenshot(walk), "image/png")]);
    expect(await redOnScreen(walk)).toBe(false);
    expect(await walk.things().count()).toBe(0);
    expect(await walk.visitor.faults()).toEqual([]);
    await walk.link(t["picture.answer"]({ name: "Screenshot_1.png" })).click();
    await walk.text(t["picture.question"]()).waitFor();
    expect(await redOnScreen(walk)).toBe(false);
    expect(await walk.visitor.faults()).toEqual([]);
    await walk.button(t["picture.yes"]()).click();
    await page.getByRole("heading", { level: 1, name: t["picture.check"]() }).waitFor();
    expect(await redOnScreen(walk)).toBe(false);
    expect(await page.getByRole("checkbox").isDisabled()).toBe(true);
    await walk.button(t["picture.uncover"]()).click();
    await page.locator("canvas").waitFor();
    await expect.poll(() => redOnScreen(walk)).toBe(true);
    expect(await walk.visitor.faults()).toEqual([]);
    expect(await walk.visitor.overflows()).toBe(false);
    await walk.button(t["picture.cover"]()).click();
    expect(await page.locator("canvas").count()).toBe(0);
  });

  it("What is covered with the finger is black in the copy that is kept, and the file itself goes nowhere.", async () => {
    const walk = new EvidenceWalk(await arrive());
    const { page, t } = walk;
    await walk.begin();
    await walk.bring([file("Screenshot_1.png", await screenshot(walk), "image/png")]);
    await walk.link(t["picture.answer"]({ name: "Screenshot_1.png" })).click();
    await walk.button(t["picture.yes"]()).click();
    await walk.button(t["picture.uncover"]()).click();
    const box = await page.locator("canvas").boundingBox();
    if (box === null) throw new Error("the picture is not shown");
    await page.mouse.move(box.x + 1, box.y + 1);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.15);
    await page.mouse.up();
    await page.getByText(t["picture.box"]({ n: 1 }), { exact: true }).waitFor();
    await expect.poll(() => redOnScreen(walk)).toBe(false);
    await page.getByRole("checkbox").check();
    const copy = await catchCopy(page);
    await walk.button(t["picture.keep"]()).click();
    await page.getByRole("heading", { level: 1, name: t["picture.kept"]() }).waitFor();
    expect(await copy()).toEqual({ type: "image/png", width: 540, height: 960, red: 0, white: true });
    expect(await walk.visitor.faults()).toEqual([]);
    await page.getByLabel(t["picture.type-it"]()).fill("pay 300 or i post it");
    await page.keyboard.press("Tab");
    await page.getByText(t["picture.typed-kept"](), { exact: true }).waitFor();
    await walk.goTo("/save");
    await walk.things().first().waitFor();
    expect(await walk.things().textContent()).toContain("Screenshot_1.png");
    await walk.goTo("/notes");
    expect(await page.getByLabel(t["notes.note"]({ n: 1 }), { exact: true }).inputValue()).toBe(
      `${t["picture.typed-note"]({ name: "Screenshot_1.png" })}\npay 300 or i post it`,
    );
  });

  it("The same is done by keyboard alone, with numbers in place of a finger.", async () => {
    const walk = new EvidenceWalk(await arrive());
    const { page, t } = walk;
    await walk.begin();
    await walk.bring([file("Screenshot_1.png", await screenshot(walk), "image/png")]);
    await walk.link(t["picture.answer"]({ name: "Screenshot_1.png" })).press("Enter");
    await walk.button(t["picture.yes"]()).press("Enter");
    await walk.button(t["picture.uncover"]()).press("Enter");
    await page.locator("canvas").waitFor();
    await page.locator("summary", { hasText: t["picture.boxes"]() }).press("Enter");
    await walk.button(t["picture.add-box"]()).press("Enter");
    for (const [label, value] of [
      [t["picture.left-edge"](), "0"],
      [t["picture.top-edge"](), "0"],
      [t["picture.width"](), "30"],
      [t["picture.height"](), "15"],
    ] as const) {
      await page.getByLabel(label).fill(value);
    }
    await page.getByLabel(t["picture.height"]()).press("ArrowUp");
    expect(await page.getByLabel(t["picture.height"]()).inputValue()).toBe("16");
    await expect.poll(() => redOnScreen(walk)).toBe(false);
    await page.getByRole("checkbox").press("Space");
    await walk.button(t["picture.keep"]()).press("Enter");
    await page.getByRole("heading", { level: 1, name: t["picture.kept"]() }).waitFor();
  });

  it('"No" and "I\'m not sure" keep nothing, say why it stays where it is, and lead to a note in words.', async () => {
    const walk = new EvidenceWalk(await arrive({ locale: "fr-CA" }), "fr");
    const { page, t } = walk;
    await walk.begin();
    const shot = await screenshot(walk);
    await walk.bring([file("a.png", shot, "image/png"), file("b.png", shot, "image/png")]);
    await walk.link(t["picture.answer"]({ name: "a.png" })).click();
    await walk.button(t["picture.no"]()).click();
    await walk.text(t["picture.left-rules"]()).waitFor();
    expect(await walk.visitor.faults()).toEqual([]);
    await walk.goTo("/screenshot/2");
    await walk.button(t["picture.not-sure"]()).click();
    await walk.link(t["picture.left-words"]()).click();
    await page.getByLabel(t["notes.left-where"]()).fill("Snapchat, sur mon téléphone");
    await page.getByLabel(t["notes.left-by-them"]()).check();
    await walk.goTo("/save");
    expect(await walk.main()).not.toContain(".png");
    await walk.goTo("/notes");
    expect(await page.getByLabel(t["notes.left-where"]()).inputValue()).toBe("Snapchat, sur mon téléphone");
    expect(await page.getByLabel(t["notes.left-by-them"]()).isChecked()).toBe(true);
  });

  it("A broken picture, one that claims to be enormous and one of a kind no browser shows are left where they are, in calm words.", async () => {
    const walk = new EvidenceWalk(await arrive());
    const { t } = walk;
    await walk.begin();
    const shot = await screenshot(walk);
    const enormous = Buffer.from(shot);
    enormous.writeUInt32BE(60_000, 16);
    enormous.writeUInt32BE(60_000, 20);
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic"), Buffer.alloc(200)]);
    await walk.bring([
      file("broken.png", shot.subarray(0, 60), "image/png"),
      file("enormous.png", enormous, "image/png"),
      file("IMG_1.heic", heic, "image/heic"),
    ]);
    for (const [number, said] of [
      [1, t["picture.broken"]()],
      [2, t["picture.too-large"]()],
      [3, t["picture.broken"]()],
    ] as const) {
      await walk.goTo(`/screenshot/${number}`);
      await walk.button(t["picture.yes"]()).click();
      await walk.button(t["picture.uncover"]()).click();
      await walk.text(said).waitFor();
      expect(await walk.button(t["picture.keep"]()).isDisabled()).toBe(true);
    }
    expect(await walk.visitor.faults()).toEqual([]);
  });

  it("A picture of an address that is not there says that nothing of it was kept.", async () => {
    const walk = new EvidenceWalk(await arrive());
    await walk.begin("/screenshot/7");
    await walk.text(walk.t["picture.gone"]()).waitFor();
  });
});
