import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { longChat, makeZip } from "../make-zip.ts";
import { EvidenceWalk, file, noVideo, oneAtATime } from "./evidence-walk.ts";
import { withBrowser } from "./visitor.ts";

const SAMPLES = fileURLToPath(new URL("../../../../samples/", import.meta.url));
const CHAT = `${SAMPLES}evidence/WhatsApp Chat with Kayla M.txt`;
const PASSPHRASE = "four quiet green boats";
const ZIP = `${SAMPLES}evidence/WhatsApp Chat - Kayla M.zip`;

withBrowser("bringing evidence", (visit) => {
  const arrive = oneAtATime(visit);
  const folder = mkdtempSync(join(tmpdir(), "holdfast-save-"));
  const large = join(folder, "WhatsApp Chat with Kayla M.txt");
  beforeAll(() => writeFileSync(large, longChat(500_000)));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("A WhatsApp zip with a photo lands as one line: its words are kept, the photo is not opened, nothing is sent.", async () => {
    const visitor = await arrive({ installs: true });
    await visitor.untilOffline();
    await visitor.context.setOffline(true);
    const walk = new EvidenceWalk(visitor);
    await walk.begin();
    await walk.bring(ZIP);
    const line = (await walk.things().textContent()) ?? "";
    expect(line).toContain(walk.t["thing.messages"]({ n: 14 }));
    expect(line).toContain(walk.t["thing.with"]({ names: "Kayla M" }));
    expect(line).toContain(walk.t["thing.media-left"]({ n: 1 }));
    expect(line).toContain(walk.t["thing.kept-copy"]());
    const origin = new URL(visitor.page.url()).origin;
    expect(visitor.requests.filter((request) => !request.startsWith(`GET ${origin}/`))).toEqual([]);
    expect(await visitor.faults()).toEqual([]);
    expect(await visitor.overflows()).toBe(false);
  });

  it("An Instagram download is read as a folder, with every chat in it.", async () => {
    const walk = new EvidenceWalk(await arrive());
    await walk.begin();
    await walk.bring(`${SAMPLES}evidence/instagram-jordan-2023-10-16`, "folder");
    await expect.poll(() => walk.things().count()).toBe(1);
    expect(await walk.things().textContent()).toContain(walk.t["thing.source.instagram"]());
    await walk.goTo("/timeline");
    await walk.page.locator(".chat").nth(1).waitFor();
  });

  it("Of a whole account, only the chats that were chosen are read; a stranger's first words stand first.", async () => {
    const walk = new EvidenceWalk(await arrive());
    await walk.begin();
    const chat = (box: string, name: string, day: number) => ({
      name: `your_instagram_activity/messages/${box}/${name.toLowerCase()}_${day}/message_1.json`,
      bytes: Buffer.from(
        JSON.stringify({
          participants: [{ name }, { name: "Jordan R" }],
          messages: [{ sender_name: name, timestamp_ms: Date.UTC(2024, 0, day), content: `hello from ${name}` }],
          title: name,
          thread_path: `${box}/${name.toLowerCase()}_${day}`,
        }),
      ),
    });
    const friends = Array.from({ length: 11 }, (_, n) => chat("inbox", `Friend${n}`, n + 1));
    const zip = makeZip([...friends, chat("message_requests", "Kayla", 1)]);
    await walk.page.locator('input[data-bring="files"]').setInputFiles(file("instagram-jordan.zip", zip));
    await walk.page.getByRole("heading", { name: walk.t["choose.title"]({ n: 12 }) }).waitFor();
    const first = walk.page.locator("section .choice").first();
    expect(await first.textContent()).toContain("Kayla");
    expect(await first.textContent()).toContain(walk.t["choose.request"]());
    expect(await walk.things().count()).toBe(0);
    expect(await walk.visitor.faults()).toEqual([]);
    await first.locator("input").check();
    await walk.button(walk.t["choose.read"]({ n: 1 })).click();
    await walk.things().first().waitFor();
    expect(await walk.things().textContent()).toContain(walk.t["thing.messages"]({ n: 1 }));
    expect(await walk.main()).not.toContain("Friend3");
  });

  it("Pasted messages become a chat; pasted words that are none become a note, whole.", async () => {
    const walk = new EvidenceWalk(await arrive());
    await walk.begin();
    await walk.otherWays();
    const box = walk.page.getByLabel(walk.t["save.paste-label"]());
    await box.fill(readFileSync(CHAT, "utf8"));
    await walk.button(walk.t["save.paste-add"]()).click();
    await walk.things().first().waitFor();
    expect(await walk.things().textContent()).toContain(walk.t["thing.source.whatsapp"]());
    await box.fill("they said they would tell my school");
    await walk.button(walk.t["save.paste-add"]()).click();
    await walk.text(walk.t["save.kept-as-note"]()).waitFor();
    await walk.goTo("/notes");
    expect(await walk.page.getByLabel(walk.t["notes.note"]({ n: 1 }), { exact: true }).inputValue()).toBe(
      "they said they would tell my school",
    );
  });

  it("A video, an empty file, a zip with nothing in it and an unknown file leave nothing behind but a calm sentence each.", async () => {
    const walk = new EvidenceWalk(await arrive());
    await walk.begin();
    await walk.bring([
      file("clip.mp4", noVideo),
      file("empty.txt", Buffer.alloc(0)),
      file("empty.zip", Buffer.alloc(0)),
      file("none.zip", makeZip([])),
      file("notes.bin", Buffer.from([1, 2, 3, 250, 251, 0, 7, 9])),
    ]);
    const said = await walk.main();
    expect(said).toContain(walk.t["save.not-export"]({ looks: "video" }));
    expect(said).toContain(walk.t["save.not-export"]({ looks: "other" }));
    expect(said).toContain(walk.t["save.not-taken-other"]({ why: walk.t["problem.empty"]() }));
    expect(await walk.things().count()).toBe(0);
    expect(await walk.visitor.faults()).toEqual([]);
  });

  it("A zip bomb is refused with its reason and nothing is unpacked.", async () => {
    const walk = new EvidenceWalk(await arrive());
    await walk.begin();
    const bomb = makeZip([{ name: "_chat.txt", bytes: Buffer.alloc(300_000_000), deflate: true }]);
    await walk.bring([file("chat.zip", bomb)]);
    const why = walk.t["archive.problem.ratio-too-high"]();
    await walk.text(why).waitFor();
    expect(await walk.things().count()).toBe(0);
  });

  it("Thirty files at once land as thirty lines.", async () => {
    const walk = new EvidenceWalk(await arrive());
    await walk.begin();
    const files = Array.from({ length: 30 }, (_, i) =>
      file(`WhatsApp Chat with Friend ${i}.txt`, Buffer.from(`13/04/2023, 10:0${i % 10} - Friend ${i}: hello ${i}\n`)),
    );
    await walk.bring(files);
    await walk.things().nth(29).waitFor();
    await expect.poll(() => walk.things().count()).toBe(30);
  });

  it("Stopped midway, an import leaves nothing: no line, no name that is taken.", async () => {
    const walk = new EvidenceWalk(await arrive());
    await walk.begin();
    await walk.page.locator('input[data-bring="files"]').setInputFiles(large);
    await walk.text(walk.t["save.reading"]()).waitFor();
    await walk.button(walk.t["shell.stop"]()).click();
    await walk.text(walk.t["save.stopped"]()).waitFor();
    expect(await walk.things().count()).toBe(0);
    await walk.bring(CHAT);
    expect(await walk.things().locator("h3").textContent()).toBe("WhatsApp Chat with Kayla M.txt");
  });

  it("A thing that was taken out is gone, and is back as it was when it is put back.", async () => {
    const walk = new EvidenceWalk(await arrive());
    await walk.begin();
    await walk.bring(ZIP);
    await walk.bring(`${SAMPLES}evidence/last warning.eml`);
    await walk.button(walk.t["thing.take-out-name"]({ name: "WhatsApp Chat - Kayla M.zip" })).click();
    await walk.text(walk.t["thing.taken-out"]({ name: "WhatsApp Chat - Kayla M.zip" })).waitFor();
    await expect.poll(() => walk.things().count()).toBe(1);
    await walk.button(walk.t["thing.put-back"]()).click();
    await walk.things().nth(1).waitFor();
    expect(await walk.main()).toContain(walk.t["thing.messages"]({ n: 14 }));
  });

  it("Of two exports of one chat that were joined, one can be taken out and the other still has all its messages.", async () => {
    const walk = new EvidenceWalk(await arrive());
    await walk.begin();
    await walk.bring([ZIP, CHAT]);
    await walk.button(walk.t["thing.take-out-name"]({ name: "WhatsApp Chat - Kayla M.zip" })).click();
    await walk.text(walk.t["thing.taken-out"]({ name: "WhatsApp Chat - Kayla M.zip" })).waitFor();
    await expect.poll(() => walk.things().count()).toBe(1);
    expect(await walk.main()).toContain(walk.t["thing.messages"]({ n: 15 }));
  });

  it("The example is made up, works without a network, and can be taken out.", async () => {
    const visitor = await arrive({ installs: true });
    await visitor.untilOffline();
    await visitor.context.setOffline(true);
    const walk = new EvidenceWalk(visitor);
    await walk.begin();
    await walk.otherWays();
    await walk.button(walk.t["save.example"]()).click();
    await walk.things().first().waitFor();
    expect(await walk.things().locator("h3").textContent()).toBe(walk.t["save.example-name"]());
    await walk.text(walk.t["save.looking"]()).waitFor({ state: "detached" });
    await walk.button(walk.t["thing.take-out-name"]({ name: walk.t["save.example-name"]() })).click();
    await walk.things().first().waitFor({ state: "detached" });
  });

  it("A date that can be read in two ways is asked, and the answer reads the file again.", async () => {
    const walk = new EvidenceWalk(await arrive());
    await walk.begin();
    await walk.bring(`${SAMPLES}whatsapp/order-ambiguous.txt`);
    await walk.page.getByLabel("Sam Example", { exact: true }).check();
    await walk.button(walk.t["ask.self-save"]()).click();
    await walk.page.getByLabel("Mar 4, 2024", { exact: true }).check();
    expect(await walk.main()).toContain(walk.t["ask.dates-why.habit"]({ guess: "Apr 3, 2024" }));
    await walk.button(walk.t["ask.change"]()).click();
    await walk.page.getByLabel("Mar 4, 2024", { exact: true }).waitFor({ state: "detached" });
    expect(await walk.things().textContent()).toContain(walk.t["thing.on-day"]({ day: "Mar 4, 2024" }));
    // Then the zone, which makes the clock times certain.
    await walk.button(walk.t["ask.change"]()).click();
    await walk.page.locator(".question").waitFor({ state: "detached" });
    expect(await walk.things().textContent()).toContain(walk.t["thing.with"]({ names: "Kayla" }));
  });

  it("Everything works by keyboard alone, from the first button to the short version.", async () => {
    const walk = new EvidenceWalk(await arrive());
    await walk.begin();
    const { page, t } = walk;
    const tabTo = async (name: string): Promise<void> => {
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press("Tab");
        const here = await page.evaluate(() => document.activeElement?.textContent ?? "");
        if (here === name) return;
      }
      throw new Error(`the keyboard does not reach "${name}"`);
    };
    await tabTo(t["save.other-ways"]());
    await page.keyboard.press("Enter");
    await tabTo(t["save.example"]());
    await page.keyboard.press("Enter");
    await walk.things().first().waitFor();
    await tabTo(t["save.go-on"]());
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: t["timeline.title"]() }).waitFor();
  });

  it("What was shared and is gone is asked for again.", async () => {
    const walk = new EvidenceWalk(await arrive());
    await walk.begin("/save/shared");
    await walk.text(walk.t["save.shared-gone"]()).waitFor();
  });

  it("What another app shares is taken from memory once, and read.", async () => {
    const visitor = await arrive({ installs: true });
    await visitor.untilOffline();
    const { page } = visitor;
    await page.reload();
    await page.evaluate(
      async (text) => {
        const form = new FormData();
        form.append("files", new File([text], "WhatsApp Chat with Kayla M.txt", { type: "text/plain" }));
        await fetch("./share", { method: "POST", body: form });
      },
      readFileSync(CHAT, "utf8"),
    );
    const walk = new EvidenceWalk(visitor);
    await walk.goTo("/save/shared");
    await walk.button(walk.t["save.shared-new"]()).click();
    await walk.things().first().waitFor();
    expect(await walk.things().textContent()).toContain(walk.t["thing.messages"]({ n: 15 }));
  });

  it("Kept behind a passphrase, everything is there again after the page was loaded anew, and can still be read another way.", async () => {
    const walk = new EvidenceWalk(await arrive());
    const { page, t } = walk;
    await walk.begin("/keep");
    await page.getByLabel(t["keep.vault"]()).check();
    await page.getByLabel(t["keep.passphrase-new"]()).fill(PASSPHRASE);
    await walk.button(t["keep.go-on"]()).click();
    await page.waitForURL(({ hash }) => hash !== "#/keep");
    await walk.goTo("/save");
    await walk.bring(`${SAMPLES}whatsapp/order-ambiguous.txt`);
    await page.reload();
    await page.getByLabel(t["keep.passphrase"]()).fill(PASSPHRASE);
    await walk.button(t["cases.open"]()).click();
    await walk.things().first().waitFor();
    expect(await walk.things().textContent()).toContain(t["thing.messages"]({ n: 2 }));
    // The text itself was kept, so that the answer needs no file.
    await page.getByLabel("Sam Example", { exact: true }).check();
    await walk.button(t["ask.self-save"]()).click();
    await page.getByLabel("Mar 4, 2024", { exact: true }).check();
    await walk.button(t["ask.change"]()).click();
    await walk.text(t["thing.on-day"]({ day: "Mar 4, 2024" })).waitFor();
  });

  it("In French, with every state of the page, axe finds nothing and nothing is wider than a small screen.", async () => {
    const visitor = await arrive({ locale: "fr-CA" });
    const walk = new EvidenceWalk(visitor, "fr");
    await walk.begin();
    await walk.otherWays();
    expect(await visitor.faults()).toEqual([]);
    await walk.bring([ZIP, `${SAMPLES}whatsapp/order-ambiguous.txt`]);
    await walk.bring([
      file("clip.mp4", noVideo),
      file("photo-of-a-very-long-name-without-a-space-in-it-20231015.png", noVideo),
    ]);
    expect(await visitor.faults()).toEqual([]);
    expect(await visitor.overflows()).toBe(false);
  });
});
