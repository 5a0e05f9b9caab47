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
    const story = STORIES.find(({ theme }) => theme === "photo");
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
});
