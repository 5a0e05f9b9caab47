import { expect, it } from "vitest";
import { textPicture } from "./text-picture.ts";
import { withBrowser } from "./visitor.ts";
import { SAMPLES, Walk } from "./walk.ts";

withBrowser(
  "a fifteen-year-old with a WhatsApp export and a screenshot, the network cut after the first visit",
  (arrive) => {
    it("stops, saves the proof, seals it and holds reports, with the page loaded again at every step", async () => {
      const visitor = await arrive({ installs: true });
      await visitor.comeBackOffline();
      const walk = new Walk(visitor);
      const { t, page } = walk;
      await walk.look("open");
      await walk.throughTheDoor("threat");

      await walk.answer("age", t["questions.age.under-18"]());
      await walk.at("/questions/where");
      await walk.reload();
      await walk.answer("where");
      await walk.answer("apps", "Instagram", "WhatsApp");
      await walk.answer("happening", t["questions.happening.threat"]({ role: "self" }));
      await walk.answer("threatens", t["questions.threatens.family"](), t["questions.threatens.friends"]());
      await walk.answer("wants", t["questions.wants.money"]());
      await walk.answer("deadline");
      await walk.answer("sent", t["questions.yes"]());
      await walk.answer("paid", t["questions.no"]());
      await walk.answer("known", t["questions.no"]());
      await walk.answer("still-writing", t["questions.yes"]());
      await walk.answer("image-out", t["questions.no"]());
      await walk.answer("already");

      await walk.at("/plan");
      await walk.look("plan");
      const next = page.locator("#next-step");
      const first = await next.innerText();
      await walk.button(t["plan-screen.done-it"]()).first().click();
      await expect.poll(() => next.innerText()).not.toBe(first);
      const second = await next.innerText();
      await walk.reload();
      expect(await next.innerText()).toBe(second);
      expect(await walk.main()).toContain(t["plan.cybertip.title"]());

      await walk.goTo("/save");
      await walk.bring(`${SAMPLES}WhatsApp Chat - Kayla M.zip`);
      expect(await walk.things().textContent()).toContain(t["thing.messages"]({ n: 14 }));
      await walk.keepScreenshot(await textPicture(page, "Screenshot_1.png", "pay 300 or i post it"));
      await walk.goTo("/save");
      await walk.look("save");
      await walk.reload();
      await expect.poll(() => walk.things().count()).toBe(2);

      await walk.goTo("/timeline");
      await walk.text(t["timeline.what-we-saw"]()).first().waitFor();
      await walk.look("timeline");
      await walk.reload();

      const sealed = await walk.seal();
      expect(await walk.verify(sealed.path)).toMatchObject({
        verdict: "unchanged",
        problems: [],
        sealCode: sealed.code,
      });
      await walk.reload();

      const police = await walk.policeReport();
      expect(police).toContain(sealed.code);
      expect(police).toContain("kaylaexample555");
      expect(await walk.reportText("cybertip")).toContain("Kayla M");
      await walk.boxes().last().fill("Sam called the line on Monday.");
      await page.keyboard.press("Tab");
      await walk.reload();
      expect(await walk.reportText("cybertip")).toContain("Sam called the line on Monday.");
      expect(await walk.reportText("removal")).not.toContain("StopNCII");
      await walk.goTo("/after");
      await walk.look("after");

      walk.expectQuiet();
    });
  },
);
