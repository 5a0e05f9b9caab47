import { expect, it } from "vitest";
import { begin, goTo, tabTo } from "./path-steps.ts";
import { withBrowser } from "./visitor.ts";

withBrowser("the questions", (arrive) => {
  it("can be gone through with a keyboard alone, from the first answer to the plan", async () => {
    const visitor = await arrive();
    const { page } = visitor;
    await begin(visitor);
    await goTo(visitor, "/questions");
    const heading = (name: string): Promise<void> => page.getByRole("heading", { level: 1, name }).waitFor();
    const next = async (): Promise<void> => {
      await tabTo(visitor, "Next");
      await page.keyboard.press("Enter");
    };
    await heading("How old are you?");
    await tabTo(visitor, "Under 18");
    await page.keyboard.press("Space");
    await next();
    await heading("Where are you?");
    await next();
    await heading("Where does it happen?");
    await tabTo(visitor, "Snapchat");
    await page.keyboard.press("Space");
    await next();
    await heading("What is happening?");
    await tabTo(visitor, "Someone I talked with");
    await page.keyboard.press("Space");
    await next();
    await heading("What does the person threaten to do?");
    await tabTo(visitor, "Skip this one");
    await page.keyboard.press("Enter");
    await heading("What does the person want?");
    await tabTo(visitor, "More photos or videos");
    await page.keyboard.press("Space");
    await next();
    await heading("Is there a time limit?");
    await tabTo(visitor, "What they said");
    await page.keyboard.type("tonight at nine");
    await next();
    await heading("Did you send a photo or video");
    await next();
    // Nobody asked for money, so nobody is asked whether they paid.
    await heading("Do you know who it is");
    await next();
    await heading("Is the person still writing?");
    await next();
    await heading("Was a picture already shown to someone?");
    await next();
    await heading("What have you already done?");
    await tabTo(visitor, "Show me what to do");
    await page.keyboard.press("Enter");
    await heading("Your plan");
    await page.getByText("Report to Cybertip.ca").first().waitFor();
  });

  it("change the plan at once: a payment brings the step that may stop it", async () => {
    const visitor = await arrive();
    const { page } = visitor;
    await begin(visitor);
    await goTo(visitor, "/plan");
    expect(await page.getByText("Try to stop the payment").count()).toBe(0);
    await goTo(visitor, "/questions/paid");
    await page.getByLabel("Yes").check();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("combobox", { name: "How", exact: true }).selectOption("interac");
    await page.getByLabel("How much").fill("200");
    await goTo(visitor, "/plan");
    await page.getByText("Try to stop the payment").first().waitFor();
    await goTo(visitor, "/questions/payments");
    await expect.poll(() => page.getByLabel("How much").inputValue()).toBe("200");
  });

  it("put a payment back that was taken out, as it was", async () => {
    const visitor = await arrive();
    const { page } = visitor;
    await begin(visitor);
    await goTo(visitor, "/questions/payments");
    await page.getByRole("combobox", { name: "How", exact: true }).selectOption("gift-card");
    await page.getByLabel("To which name").fill("card seller 555-0100");
    await page.getByRole("button", { name: "Take this payment out" }).click();
    await page.getByText("The payment was taken out.").waitFor();
    expect(await page.getByLabel("To which name").count()).toBe(0);
    await page.getByRole("button", { name: "Put it back" }).click();
    expect(await page.getByLabel("To which name").inputValue()).toBe("card seller 555-0100");
    expect(await page.getByRole("combobox", { name: "How", exact: true }).inputValue()).toBe("gift-card");
  });

  it("keep every box that is ticked in quick succession", async () => {
    const visitor = await arrive();
    const { page } = visitor;
    await begin(visitor);
    await goTo(visitor, "/questions/already");
    // Taps that a busy phone delivers one right after the other, long before any of them is kept.
    await page.evaluate(async () => {
      for (const box of document.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
        box.click();
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
    });
    await page.getByRole("button", { name: "Show me what to do" }).click();
    await page.getByRole("heading", { level: 1, name: "Your plan" }).waitFor();
    await goTo(visitor, "/questions/already");
    expect(await page.locator('input[type="checkbox"]:not(:checked)').count()).toBe(0);
  });

  it("keep their answers, also what is being typed, when the language changes midway", async () => {
    const visitor = await arrive();
    const { page } = visitor;
    await begin(visitor);
    await goTo(visitor, "/questions/age");
    await page.getByLabel("18 or older").check();
    await goTo(visitor, "/questions/deadline");
    await page.getByLabel("What they said").fill("two hours");
    await page.getByRole("button", { name: "Français" }).click();
    await page.getByRole("heading", { level: 1, name: "Y a-t-il une limite de temps?" }).waitFor();
    expect(await page.getByRole("textbox").inputValue()).toBe("two hours");
    await goTo(visitor, "/questions/age");
    expect(await page.getByLabel("18 ans ou plus").isChecked()).toBe(true);
  });

  it("speak of the person who is helped to somebody who helps", async () => {
    const visitor = await arrive();
    await begin(visitor, "helper");
    await goTo(visitor, "/questions");
    await visitor.page.getByRole("heading", { level: 1, name: "How old is the person you are helping?" }).waitFor();
  });

  it("show the emergency numbers' way as soon as someone may be hurt", async () => {
    const visitor = await arrive();
    const { page } = visitor;
    await begin(visitor);
    await goTo(visitor, "/questions/threatens");
    await page.getByLabel("Hurt someone").check();
    await page.getByRole("link", { name: "Show the numbers" }).waitFor();
    await goTo(visitor, "/plan");
    const order = await page.evaluate(() => {
      const call = document.querySelector('a[href="tel:911"]');
      const step = document.querySelector("#next-step");
      if (call === null || step === null) return "missing";
      return (call.compareDocumentPosition(step) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
        ? "lines first"
        : "plan first";
    });
    expect(order).toBe("lines first");
  });

  it("come back after the page is loaded again, where the casefile is kept on the device", async () => {
    const visitor = await arrive();
    const { page } = visitor;
    await begin(visitor);
    await goTo(visitor, "/keep");
    await page.getByLabel("On this device").check();
    await page.getByLabel("Choose a passphrase").fill("four plain words here");
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByRole("heading", { level: 1, name: "How old are you?" }).waitFor();
    await page.getByLabel("Under 18").check();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByLabel("Province").fill("Ontario");
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByLabel("Discord").check();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("heading", { level: 1, name: "What is happening?" }).waitFor();
    await goTo(visitor, "/questions/apps");
    await page.reload();
    await page.getByLabel("Your passphrase").fill("four plain words here");
    await page.getByRole("button", { name: "Open it" }).click();
    await page.getByRole("heading", { level: 1, name: "Where does it happen?" }).waitFor();
    expect(await page.getByLabel("Discord").isChecked()).toBe(true);
    await goTo(visitor, "/questions/where");
    expect(await page.getByLabel("Province").inputValue()).toBe("Ontario");
  });
});
