import { expect, it } from "vitest";
import { begin, focused, goTo } from "./path-steps.ts";
import { withBrowser } from "./visitor.ts";

withBrowser("the plan and the screens around it", (arrive) => {
  it("ticks a step done elsewhere, says so where the keyboard is, and takes it back", async () => {
    const visitor = await arrive();
    const { page } = visitor;
    await begin(visitor);
    await goTo(visitor, "/plan");
    const next = page.locator("#next-step");
    expect(await next.innerText()).toBe("Stop. Do not pay. Do not answer.");
    await page.getByRole("button", { name: "I’ve done this" }).first().click();
    await expect.poll(() => next.innerText()).toBe("Save the proof, once");
    expect(await focused(visitor)).toContain("Marked as done: Stop. Do not pay. Do not answer.");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => next.innerText()).toBe("Stop. Do not pay. Do not answer.");
  });

  it("never tells somebody who did things in another order that it was wrong", async () => {
    const visitor = await arrive();
    const { page } = visitor;
    await begin(visitor);
    await goTo(visitor, "/questions/already");
    for (const done of ["Blocked the account", "Deleted the chat", "Answered them"])
      await page.getByLabel(done).check();
    await goTo(visitor, "/plan");
    for (const row of await page.locator("details > summary").all()) await row.click();
    const said = await page.locator("main").innerText();
    expect(said).toContain("That is all right");
    expect(said).not.toMatch(/\bshould (?:not )?have\b|\bmistake\b|\bwrong\b|\bfault of yours\b/iu);
  });

  it("goes from the chosen app to its own steps, with their source and the day we looked", async () => {
    const visitor = await arrive();
    const { page } = visitor;
    await begin(visitor);
    await goTo(visitor, "/questions/apps");
    await page.getByLabel("Instagram").check();
    await goTo(visitor, "/platform-help/instagram/report");
    await page.getByRole("heading", { level: 1, name: "Report on Instagram" }).waitFor();
    const said = await page.locator("main").innerText();
    expect(said).toMatch(/Source: .+/u);
    expect(said).toMatch(/We last looked on \w+ \d+, \d{4}\./u);
  });

  it("says of every app and every topic that it could not be checked, or gives steps with a source", async () => {
    const visitor = await arrive();
    const { page } = visitor;
    const topics = ["capture", "identify", "export", "report", "block", "removal"];
    for (const app of ["tiktok", "wizz", "yubo", "kik", "sms", "search", "outlook"]) {
      for (const topic of topics) {
        await goTo(visitor, `/platform-help/${app}/${topic}`);
        const steps = await page.locator("main ol.app-steps li").count();
        const said = await page.locator("main").innerText();
        if (steps > 0) expect(said, `${app} ${topic}`).toContain("Source: ");
        else expect(said, `${app} ${topic}`).toMatch(/We could not check this|We have nothing checked/u);
      }
    }
  });

  it("keeps reference numbers, takes one out and puts it back", async () => {
    const visitor = await arrive();
    const { page } = visitor;
    await begin(visitor);
    await goTo(visitor, "/after");
    await page.getByRole("button", { name: "Keep this number" }).click();
    await page.getByText("Type the number first.").waitFor();
    await page.getByLabel("The number").fill("24-0100");
    await page.getByRole("button", { name: "Keep this number" }).click();
    await page.getByText("Police: 24-0100").waitFor();
    await page.getByRole("button", { name: "Take out 24-0100" }).click();
    await expect.poll(() => page.getByText("Police: 24-0100").count()).toBe(0);
    await page.getByRole("button", { name: "Put it back" }).click();
    await page.getByText("Police: 24-0100").waitFor();
    await goTo(visitor, "/plan");
    await goTo(visitor, "/after");
    await page.getByText("Police: 24-0100").waitFor();
  });

  it("gives a helper words to say for who they are, and leads into the same path with them", async () => {
    const visitor = await arrive();
    const { page } = visitor;
    await begin(visitor, "helper");
    await page.getByText("“You’re not in trouble.”").waitFor();
    await page.getByRole("link", { name: "A teacher or someone at school" }).click();
    await page.getByText("Never look at the picture").waitFor();
    await page.reload();
    await page.getByText("Never look at the picture").waitFor();
    await page.getByRole("button", { name: "Do it with them" }).click();
    await page.getByRole("heading", { level: 1, name: "Keep it safe" }).waitFor();
    await goTo(visitor, "/questions");
    await page.getByRole("heading", { level: 1, name: "How old is the person you are helping?" }).waitFor();
  });

  it("shows the crisis lines of another country when one is chosen, with no network, one tap from any page", async () => {
    const visitor = await arrive({ installs: true });
    const { page, context } = visitor;
    await visitor.untilOffline();
    await context.setOffline(true);
    await page.getByRole("link", { name: "Help now" }).click();
    await page.getByRole("heading", { level: 1, name: "Help now" }).waitFor();
    expect(await page.locator('a[href="tel:911"]').count()).toBe(1);
    expect(await page.locator('a[href="sms:686868?&body=CONNECT"]').count()).toBe(1);
    await page.getByLabel("Numbers for").selectOption("GB");
    await expect.poll(() => page.locator('a[href="tel:999"]').count()).toBe(1);
    await page.getByLabel("Numbers for").selectOption("JP");
    await page.getByText("We have no checked numbers for this country.").waitFor();
    await page.reload();
    await page.getByText("We have no checked numbers for this country.").waitFor();
  });

  it("shows what is off in pasted lines, in the person's language, and keeps them as proof only when asked", async () => {
    const visitor = await arrive();
    const { page } = visitor;
    await goTo(visitor, "/off");
    await page.getByRole("button", { name: "Look at it" }).click();
    await page.getByText("There is nothing to read yet.").waitFor();
    const lines = "I have your pictures\nI will send them to your family\nsend me $500 in the next 20 minutes";
    await page.getByRole("textbox").fill(lines);
    await page.getByRole("button", { name: "Look at it" }).click();
    await page.getByRole("heading", { name: "This looks like sextortion" }).waitFor();
    await page.getByText("They wrote: “I will send them to your family”").waitFor();
    await page.getByRole("button", { name: "Français" }).click();
    await page.getByRole("button", { name: "Garder comme preuve" }).waitFor();
    expect(await page.getByRole("textbox").inputValue()).toBe(lines);
    await page.getByRole("button", { name: "Garder comme preuve" }).click();
    await page.waitForURL(/#\/keep/u);
    await goTo(visitor, "/plan");
    await page.getByText("Sceller ce qui est gardé").waitFor();
  });

  it("says what a link and a file are without opening them, and takes the file along as proof", async () => {
    const visitor = await arrive();
    const { page } = visitor;
    await goTo(visitor, "/off");
    await page.getByRole("textbox").fill("http://203.0.113.7/photo.apk");
    await page.getByRole("button", { name: "Look at it" }).click();
    await page.getByText("We read it as links. None was opened.").waitFor();
    expect(await visitor.faults()).toEqual([]);
    const text = "I have your pictures\nI will send them to your family\nsend me $500 or else";
    const chat = text.replace(/^/gmu, "[2024-01-13, 10:00:00 PM] Kayla: ");
    await page.locator('input[data-off="file"]').setInputFiles({
      name: "WhatsApp Chat with Kayla.txt",
      mimeType: "text/plain",
      buffer: Buffer.from(chat),
    });
    await page.getByText("We read it as a saved chat.").waitFor();
    await page.getByRole("heading", { name: "This looks like sextortion" }).waitFor();
    expect(await visitor.faults()).toEqual([]);
    await page.getByRole("button", { name: "Keep this as proof" }).click();
    await page.waitForURL(/#\/keep/u);
    await page.getByLabel("In this tab only").check();
    await page.getByRole("button", { name: "Go on" }).click();
    await goTo(visitor, "/save");
    await page.locator(".things > li").first().waitFor();
    expect(await page.locator(".things > li").textContent()).toContain("3 messages");
  });
});
