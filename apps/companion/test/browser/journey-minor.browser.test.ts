import { expect, it } from "vitest";
import { withBrowser } from "./visitor.ts";
import { SAMPLES, Walk } from "./walk.ts";

withBrowser("a fifteen-year-old with a WhatsApp export, offline from the second visit", (arrive) => {
  it("stops, saves the proof, seals it and holds reports, with the page loaded again at every step", async () => {
    const visitor = await arrive();
    await visitor.untilOffline();
    await visitor.context.setOffline(true);
    await visitor.page.reload();
    const walk = new Walk(visitor, "en");
    const { t } = walk;
    await walk.look("open");
    await walk.throughTheDoor("threat");

    await walk.answer("age", t["questions.age.under-18"]());
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
    await walk.reload();
    expect(await visitor.page.locator("main").textContent()).toContain(t["plan.cybertip.title"]());

    await walk.goTo("/save");
    await walk.bring(`${SAMPLES}WhatsApp Chat - Kayla M.zip`);
    await visitor.page
      .getByText(t["thing.messages"]({ n: 14 }))
      .first()
      .waitFor();
    await walk.look("save");
    await walk.reload();
    await visitor.page
      .getByText(t["thing.messages"]({ n: 14 }))
      .first()
      .waitFor();

    await walk.goTo("/timeline");
    await visitor.page.getByText(t["timeline.what-we-saw"]()).first().waitFor();
    await walk.look("timeline");

    const sealed = await walk.seal();
    const answer = await walk.verify(sealed.path);
    expect(answer).toMatchObject({ verdict: "unchanged", problems: [], sealCode: sealed.code });
    await walk.reload();

    const police = await walk.policeReport();
    expect(police).toContain(sealed.code);
    expect(police).toContain("kaylaexample555");
    const cybertip = await walk.reportText("cybertip");
    expect(cybertip).toContain("Kayla M");
    const removal = await walk.reportText("removal");
    expect(removal).not.toContain("StopNCII");
    await walk.goTo("/after");
    await walk.look("after");

    expect(walk.faults).toEqual([]);
    const origin = new URL(visitor.page.url()).origin;
    expect(visitor.requests.filter((request) => !request.includes(` ${origin}/`))).toEqual([]);
  });
});
