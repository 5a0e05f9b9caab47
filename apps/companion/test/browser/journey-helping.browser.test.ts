import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { withBrowser } from "./visitor.ts";
import { SAMPLES, Walk } from "./walk.ts";

withBrowser("a parent who helps", (arrive) => {
  it("hears what to say first and what never to ask, then walks the same path beside their child", async () => {
    const visitor = await arrive({ installs: true });
    await visitor.comeBackOffline();
    const walk = new Walk(visitor);
    const { t, page } = walk;
    await page.getByText(t["open.door-helping"](), { exact: true }).click();
    await walk.at("/helping");
    await walk.look("helping");
    const first = await walk.main();
    expect(first).toContain(t["helping.say.any.1"]());
    expect(first).toContain(t["helping.dont.picture"]());
    await walk.goTo("/");
    await walk.throughTheDoor("helping");
    await walk.answer("age", t["questions.age.under-18"]());
    await walk.at("/questions/where");
    await walk.goTo("/plan");
    await page.getByRole("heading", { level: 1, name: t["plan-screen.title"]({ role: "helper" }) }).waitFor();
    await walk.look("plan of a helper");

    await walk.goTo("/save");
    await walk.bring(`${SAMPLES}WhatsApp Chat with Kayla M.txt`);
    await walk.reload();
    const sealed = await walk.seal();
    expect(await walk.verify(sealed.path)).toMatchObject({ verdict: "unchanged", sealCode: sealed.code });
    const parent = await walk.smaller("parent");
    expect(await walk.verify(parent.path)).toMatchObject({ verdict: "withheld", sealCode: sealed.code });

    expect((await walk.reportText("parent")).length).toBeGreaterThan(40);
    await walk.goTo("/reports");
    await walk.look("reports");
    const calendar = await walk.download(() => walk.button(t["reports.calendar-get"]()).click());
    expect(await readFile(calendar, "utf8")).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/u);

    await walk.goTo("/verify");
    await page.locator('input[type="file"]').setInputFiles(sealed.path);
    await walk.text(t["verify.verdict.unchanged"]()).waitFor();
    await walk.look("verify");
    const bytes = await readFile(sealed.path);
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: "changed.zip", mimeType: "application/zip", buffer: bytes });
    await walk.text(t["verify.verdict.changed"]()).waitFor();
    await walk.look("verify, changed");
    walk.expectQuiet();
  });
});
