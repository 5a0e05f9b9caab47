import { readFile } from "node:fs/promises";
import { checkupFor } from "@holdfast/guide/checkup";
import { STORIES, tricksOf, turnOf } from "@holdfast/guide/practice";
import { words } from "@holdfast/words";
import { expect, it } from "vitest";
import { goTo } from "./path-steps.ts";
import { withBrowser } from "./visitor.ts";

const t = words("en");

withBrowser("getting safer", (arrive) => {
  it("goes through an account's settings, the age first, and finds the answers again another day", async () => {
    const visitor = await arrive();
    const { page } = visitor;
    await page.getByRole("link", { name: t["open.safer"]() }).click();
    await page.getByRole("link", { name: "Instagram", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Instagram" }).waitFor();
    await page.getByLabel(t["checkup.age.not-real"]()).check();
    await page.getByText(t["checkup.age.not-real.advice"]()).waitFor();
    const first = checkupFor("instagram").first[0]?.id ?? "";
    const done = page.locator(`input[name="${first}"]`).first();
    await done.check();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: t["safer.reminder"]() }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(t["safer.reminder-file"]());
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "Instagram" }).waitFor();
    expect(await done.isChecked()).toBe(true);
    expect(await page.getByLabel(t["checkup.age.not-real"]()).isChecked()).toBe(true);
    await goTo(visitor, "/safer");
    await page.getByRole("button", { name: t["safer.forget"]() }).click();
    await page.getByText(t["safer.forgotten"]()).waitFor();
    await goTo(visitor, "/checkup/instagram");
    expect(await done.isChecked()).toBe(false);
    const here = new URL(page.url()).origin;
    expect(visitor.requests.filter((request) => !request.includes(here))).toEqual([]);
  });

  it("is stopped before a photo: names the trick, leaves, and rehearses telling someone", async () => {
    const visitor = await arrive();
    const { page } = visitor;
    const story = STORIES.find(({ theme, kind }) => theme === "photo" && kind === "trick");
    if (story === undefined) throw new Error("no story about a photo");
    await goTo(visitor, `/practice/${story.id}`);
    let turn = turnOf(story, story.start);
    while (turn.choices.length > 0) {
      const [trick] = tricksOf(story, turn);
      if (turn.asks) {
        const name = trick === undefined ? t["practice-screen.none"]() : t[`tactic.${trick}.name`]();
        await page.getByRole("button", { name, exact: true }).click();
        await page.locator("[role=status]").waitFor();
      }
      const choice = turn.choices.find(({ kind }) => kind === "exit") ?? turn.choices[0];
      if (choice === undefined) throw new Error("a turn without a way on");
      const label = t[choice.label as "practice.title"]();
      await page
        .getByRole("button", { name: choice.spoken ? t["practice-screen.say"]({ words: label }) : label, exact: true })
        .click();
      turn = turnOf(story, choice.goes);
    }
    await page.getByRole("heading", { name: t["practice-screen.who"]() }).waitFor();
    await page.getByRole("button", { name: t["practice.tell.who.parent"](), exact: true }).click();
    await page.getByRole("button", { name: t["practice.tell.words.help"](), exact: true }).click();
    await page.getByText(t["practice-screen.done"]()).waitFor();
    expect(await visitor.faults()).toEqual([]);
  });

  it("parent and child make a plan, then exchange a check-in that nobody else can open and nobody can change", async () => {
    const child = await arrive();
    await goTo(child, "/family");
    await child.page.getByLabel(t["safer.family.rhythm"]()).selectOption("weekly");
    expect(await child.page.locator("main").textContent()).toContain(t["family.clause.check-in-weekly"]());
    await goTo(child, "/checkup/instagram");
    await child.page.locator(".answers input").first().check();
    await goTo(child, "/check-in");
    await child.page.getByRole("button", { name: t["safer.pair.make"]() }).click();
    await child.page.getByText(t["safer.pair.again"](), { exact: true }).click();
    const code = (await child.page.locator(".code-text").textContent()) ?? "";
    await child.page.getByLabel(t["family.check-in.answer.yes-talk"]()).last().check();
    // What will be shared stands on the child's screen first.
    expect(await child.page.locator("main .card").textContent()).toContain(t["family.check-in.answer.yes-talk"]());
    await child.page.getByRole("button", { name: t["safer.check-in.share"]() }).click();
    const [download] = await Promise.all([
      child.page.waitForEvent("download"),
      child.page.getByRole("button", { name: t["safer.check-in.save"]() }).click(),
    ]);
    const sealed = await readFile(await download.path(), "utf8");
    expect(sealed).not.toMatch(/instagram|talk/iu);
    expect(await child.faults()).toEqual([]);

    const parent = await arrive({ viewport: { width: 1280, height: 800 } });
    await goTo(parent, "/check-in");
    await parent.page.getByLabel(t["safer.pair.type"]()).fill(code);
    await parent.page.getByRole("button", { name: t["safer.pair.use"]() }).click();
    const open = async (text: string): Promise<void> => {
      await parent.page.getByLabel(t["safer.check-in.paste"]()).fill(text);
      await parent.page.getByRole("button", { name: t["safer.check-in.open"](), exact: true }).click();
    };
    const middle = Math.floor(sealed.length / 2);
    const other = sealed[middle] === "A" ? "B" : "A";
    await open(`${sealed.slice(0, middle)}${other}${sealed.slice(middle + 1)}`);
    await parent.page.getByText(t["family.check-in.error.not-for-this-pair"]()).waitFor();
    await open(sealed);
    const got = parent.page.locator("section[aria-labelledby=get] .card");
    await got.waitFor();
    expect(await got.textContent()).toContain(t["family.check-in.answer.yes-talk"]());
    expect(await got.textContent()).toContain("Instagram");
    expect(await parent.faults()).toEqual([]);
    await open(sealed);
    await parent.page.getByText(t["family.check-in.error.older"]()).waitFor();

    const stranger = await arrive();
    await goTo(stranger, "/check-in");
    await stranger.page.getByRole("button", { name: t["safer.pair.make"]() }).click();
    await stranger.page.getByLabel(t["safer.check-in.paste"]()).fill(sealed);
    await stranger.page.getByRole("button", { name: t["safer.check-in.open"](), exact: true }).click();
    await stranger.page.getByText(t["family.check-in.error.not-for-this-pair"]()).waitFor();
    expect(await stranger.page.locator("section[aria-labelledby=get] .card").count()).toBe(0);
  });
});
