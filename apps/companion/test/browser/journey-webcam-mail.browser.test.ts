import { expect, it } from "vitest";
import { withBrowser } from "./visitor.ts";
import { SAMPLES, Walk } from "./walk.ts";

withBrowser('somebody with an "I filmed you" mail', (arrive) => {
  it("keeps the mail, changes the password and reports it, without being sent to the police in a hurry", async () => {
    const visitor = await arrive({ installs: true, viewport: { width: 1280, height: 800 } });
    await visitor.comeBackOffline();
    const walk = new Walk(visitor);
    const { t } = walk;
    await walk.throughTheDoor("threat");
    await walk.answer("age", t["questions.age.adult"]());
    await walk.answer("where");
    await walk.answer("apps", "Gmail");
    await walk.answer("happening", t["questions.happening.webcam-mail"]({ role: "self" }));
    await walk.answer("threatens", t["questions.threatens.post-online"]());
    await walk.answer("wants", t["questions.wants.crypto"]());
    await walk.answer("sent", t["questions.no"]());
    await walk.answer("paid", t["questions.no"]());
    await walk.answer("already");
    await walk.at("/plan");
    await walk.look("plan");
    const plan = await walk.main();
    expect(plan).toContain(t["plan.password.title"]());
    expect(plan).not.toContain(t["plan.removal.title"]());

    await walk.goTo("/save");
    await walk.bring(`${SAMPLES}last warning.eml`);
    expect(await walk.things().textContent()).toContain(t["thing.source.email"]());
    await walk.reload();
    const sealed = await walk.seal();
    expect(await walk.verify(sealed.path)).toMatchObject({ verdict: "unchanged", sealCode: sealed.code });
    expect(await walk.reportText("cafc")).toContain("example");
    const police = await walk.policeReport();
    expect(police).toContain("last warning");
    walk.expectQuiet();
  });
});
