import { expect, it } from "vitest";
import { withBrowser } from "./visitor.ts";
import { SAMPLES, Walk } from "./walk.ts";

withBrowser("an adult who paid, in French, with an Instagram download", (arrive) => {
  it("cancels the payment first, seals, makes a smaller version for the bank and holds the letters", async () => {
    const visitor = await arrive({
      installs: true,
      locale: "fr-CA",
      viewport: { width: 1280, height: 800 },
      dark: true,
    });
    await visitor.comeBackOffline();
    const walk = new Walk(visitor, "fr");
    const { t, page } = walk;
    await walk.throughTheDoor("threat");
    await walk.answer("age", t["questions.age.adult"]());
    await walk.answer("where");
    await walk.answer("apps", "Instagram");
    await walk.answer("happening", t["questions.happening.threat"]({ role: "self" }));
    await walk.answer("threatens", t["questions.threatens.family"](), t["questions.threatens.work"]());
    await walk.answer("wants", t["questions.wants.money"]());
    await walk.answer("deadline");
    await walk.answer("sent", t["questions.yes"]());
    await walk.answer("paid", t["questions.yes"]());
    await walk.at("/questions/payments");
    await page.getByLabel(t["questions.payment-rail"]()).selectOption("interac");
    await page.getByLabel(t["questions.payment-amount"]()).fill("250");
    await page.getByLabel(t["questions.payment-to"]()).fill("kayla.pay@example.com");
    await walk.look("payments");
    await walk.goOn();
    await walk.answer("known", t["questions.no"]());
    await walk.answer("still-writing", t["questions.no"]());
    await walk.answer("image-out", t["questions.no"]());
    await walk.answer("already", t["questions.already.blocked"]());

    await walk.at("/plan");
    await walk.look("plan");
    const plan = await walk.main();
    expect(plan).toContain(t["plan.cancel-payment.title"]());
    expect(plan).not.toContain(t["plan.cybertip.title"]());
    // Folded with its step, and one tap away.
    expect(await page.locator('a[href="#/payment-help/interac"]').count()).toBe(1);
    await walk.goTo("/payment-help/interac");
    await page.getByText(t["steps.pay.interac.1"](), { exact: true }).waitFor();
    await walk.look("payment help");

    await walk.goTo("/save");
    await walk.bring(`${SAMPLES}instagram-jordan-2023-10-16`, "folder");
    expect(await walk.things().textContent()).toContain(t["thing.source.instagram"]());
    await walk.reload();

    const sealed = await walk.seal();
    expect(await walk.verify(sealed.path)).toMatchObject({ verdict: "unchanged", sealCode: sealed.code });
    const bank = await walk.smaller("bank");
    const answer = await walk.verify(bank.path);
    expect(answer).toMatchObject({ verdict: "withheld", sealCode: sealed.code, problems: [] });
    expect(answer.withheld).toBeGreaterThan(0);

    const police = await walk.policeReport();
    expect(police).toContain(sealed.code);
    expect(police).toContain("Interac");
    const letter = await walk.reportText("bank");
    expect(letter).toContain("250");
    expect(letter).toContain("kayla.pay@example.com");
    expect(await walk.reportText("removal")).toContain("StopNCII");
    walk.expectQuiet();
  });
});
