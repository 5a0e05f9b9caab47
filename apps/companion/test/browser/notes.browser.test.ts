import { expect, it } from "vitest";
import { EvidenceWalk, oneAtATime } from "./evidence-walk.ts";
import { withBrowser } from "./visitor.ts";

withBrowser("notes in words", (visit) => {
  const arrive = oneAtATime(visit);
  it("What is typed is kept when the field is left, and what is removed comes back with undo.", async () => {
    const walk = new EvidenceWalk(await arrive());
    const { page, t } = walk;
    await walk.begin("/notes");
    const note = page.getByLabel(t["notes.note"]({ n: 1 }), { exact: true });
    await note.fill("It began on Instagram in October.");
    await page.keyboard.press("Tab");
    await walk.goTo("/save");
    await walk.goTo("/notes");
    expect(await note.inputValue()).toBe("It began on Instagram in October.");
    await walk.button(t["notes.remove-what"]({ what: t["notes.note"]({ n: 1 }) })).click();
    await note.waitFor({ state: "detached" });
    await walk.button(t["notes.undo"]()).click();
    expect(await note.inputValue()).toBe("It began on Instagram in October.");
    expect(await walk.visitor.faults()).toEqual([]);
  });

  it("A payment is kept with its way and its numbers, as the person types them.", async () => {
    const walk = new EvidenceWalk(await arrive({ locale: "fr-CA" }), "fr");
    const { page, t } = walk;
    await walk.begin("/notes");
    await walk.button(t["notes.add-payment"]()).click();
    await page.getByLabel(t["notes.rail"]()).selectOption("gift-card");
    await page.getByLabel(t["notes.amount"]()).fill("200");
    await page.getByLabel(t["notes.to"]()).fill("$KaylaExample555");
    await page.keyboard.press("Tab");
    await walk.button(t["notes.add-left"]()).click();
    expect(await walk.visitor.faults()).toEqual([]);
    expect(await walk.visitor.overflows()).toBe(false);
    await walk.goTo("/save");
    await walk.goTo("/notes");
    expect(await page.getByLabel(t["notes.rail"]()).inputValue()).toBe("gift-card");
    expect(await page.getByLabel(t["notes.amount"]()).inputValue()).toBe("200");
    expect(await page.getByLabel(t["notes.to"]()).inputValue()).toBe("$KaylaExample555");
  });
});
