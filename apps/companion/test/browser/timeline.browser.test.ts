import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { longChat } from "../make-zip.ts";
import { EvidenceWalk, file, oneAtATime } from "./evidence-walk.ts";
import { withBrowser } from "./visitor.ts";

const SAMPLES = fileURLToPath(new URL("../../../../samples/", import.meta.url));
const ZIP = `${SAMPLES}evidence/WhatsApp Chat - Kayla M.zip`;
/** Words of a threat in the sample. */
const THREAT = "i send the photo to everyone you know";

withBrowser("the timeline", (visit) => {
  const arrive = oneAtATime(visit);
  it("is folded: who, since when, what was seen how often, where money was to go; not one word of it until asked.", async () => {
    const walk = new EvidenceWalk(await arrive());
    const { t } = walk;
    await walk.begin();
    await walk.bring(ZIP);
    await walk.goTo("/timeline");
    await walk.text(t["tactic.T1.name"]()).first().waitFor();
    const said = await walk.main();
    expect(said).toContain("Kayla M");
    expect(said).toContain("$kaylaexample555");
    expect(said).not.toContain(THREAT);
    expect(await walk.visitor.faults()).toEqual([]);
    expect(await walk.visitor.overflows()).toBe(false);
    await walk.text(t["timeline.show-words"]()).click();
    await walk.text(t["timeline.words-of"]({ name: t["tactic.T1.name"]() })).click();
    await walk.text(THREAT).first().waitFor();
    expect(await walk.visitor.faults()).toEqual([]);
  });

  it("is read in full only behind a deliberate tap, a hundred messages a page, with the address of each page.", async () => {
    const walk = new EvidenceWalk(await arrive());
    const { page, t } = walk;
    await walk.begin();
    await walk.bring([file("WhatsApp Chat with Kayla M.txt", longChat(250))]);
    await walk.goTo("/timeline");
    await walk.text(t["timeline.read-all"]()).click();
    await walk.link(t["timeline.read-all-open"]()).click();
    await walk.text(t["timeline.page"]({ from: 1, to: 100, all: 250 })).waitFor();
    expect(await page.locator(".message").count()).toBe(100);
    await walk.link(t["timeline.next"]()).click();
    await walk.text(t["timeline.page"]({ from: 101, to: 200, all: 250 })).waitFor();
    await walk.link(t["timeline.last-page"]()).click();
    await walk.text(t["timeline.page"]({ from: 201, to: 250, all: 250 })).waitFor();
    expect(await page.locator(".message").count()).toBe(50);
    expect(await walk.main()).toContain("line number 249 of an evening");
    expect(await walk.visitor.faults()).toEqual([]);
    expect(await walk.visitor.overflows()).toBe(false);
    await walk.goTo("/timeline/1/99");
    await walk.text(t["timeline.page"]({ from: 201, to: 250, all: 250 })).waitFor();
  });

  it("names in French what was seen, and marks messages in words and not by colour alone.", async () => {
    const walk = new EvidenceWalk(
      await arrive({ locale: "fr-CA", dark: true, viewport: { width: 1280, height: 800 } }),
      "fr",
    );
    const { t } = walk;
    await walk.begin();
    await walk.bring(ZIP);
    await walk.goTo("/timeline/1");
    await walk
      .text(t["timeline.seen-here"]({ what: t["tactic.T1.name"]() }))
      .first()
      .waitFor();
    expect(await walk.main()).toContain(
      t["timeline.attachment-name"]({ kind: t["attachment.photo"](), name: "IMG-20231015-WA0003.jpg" }),
    );
    expect(await walk.visitor.faults()).toEqual([]);
  });
});
