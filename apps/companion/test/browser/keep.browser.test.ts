import { words } from "@holdfast/words";
import { expect, it } from "vitest";
import { goTo } from "./path-steps.ts";
import { type Visitor, withBrowser } from "./visitor.ts";

const t = words("en");
const PASSPHRASE = "four quiet green boats";

/** Through the first door, kept on the device. */
async function keepOnDevice({ page }: Visitor): Promise<void> {
  await page.getByText(t["open.door-threat"](), { exact: true }).click();
  await page.waitForURL(/#\/breathe/u);
  await page.getByRole("link", { name: t["breathe.ready"]() }).click();
  await page.getByLabel(t["keep.vault"]()).check();
  await page.getByLabel(t["keep.passphrase-new"]()).fill(PASSPHRASE);
  await page.getByRole("button", { name: t["keep.go-on"]() }).click();
  await page.waitForURL(/#\/questions/u);
}

withBrowser("what is kept, and leaving in a hurry", (arrive) => {
  it("says that a wrong passphrase loses nothing, holds several casefiles, and deletes one only when asked twice", async () => {
    const visitor = await arrive();
    const { page } = visitor;
    await keepOnDevice(visitor);
    await goTo(visitor, "/cases");
    await page.getByRole("button", { name: t["cases.lock"]() }).click();
    await goTo(visitor, "/");
    await keepOnDevice(visitor);
    await page.reload();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await goTo(visitor, "/cases");
    await expect.poll(() => page.locator(".card").count()).toBe(2);
    const first = page.locator(".card").first();
    await first.getByRole("button", { name: t["cases.open"]() }).click();
    await first.getByLabel(t["keep.passphrase"]()).fill("not that one");
    await first.getByRole("button", { name: t["cases.open"]() }).click();
    await page.getByText(t["keep.error.wrong-passphrase"]()).waitFor();
    expect(await visitor.faults()).toEqual([]);
    await first.locator("summary").click();
    await first.getByRole("button", { name: t["cases.delete"]() }).click();
    await page.getByText(t["cases.delete-sure"]()).waitFor();
    expect(await page.locator(".card").count()).toBe(2);
    await first.getByRole("button", { name: t["cases.delete-yes"]() }).click();
    await expect.poll(() => page.locator(".card").count()).toBe(1);
    await page.reload();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expect.poll(() => page.locator(".card").count()).toBe(1);
  });

  it("is gone at three presses of Shift; what only the tab holds stays under a page that says nothing, and comes back", async () => {
    const visitor = await arrive();
    const { page } = visitor;
    await page.getByText(t["open.door-threat"](), { exact: true }).click();
    await page.waitForURL(/#\/breathe/u);
    await goTo(visitor, "/questions/apps");
    await page.getByLabel("Instagram").check();
    for (let press = 0; press < 3; press++) await page.keyboard.press("Shift");
    await page.getByRole("heading", { name: t["shell.away-title"]() }).waitFor();
    expect(await page.title()).toBe(t["shell.away-title"]());
    expect(await page.locator("body").textContent()).not.toMatch(/threat|Instagram|Holdfast/u);
    expect(await visitor.faults()).toEqual([]);
    await page.getByRole("button", { name: t["shell.away-back"]() }).click();
    expect(await page.getByLabel("Instagram").isChecked()).toBe(true);
  });

  it("leads elsewhere when a casefile is kept, and finds it again, locked", async () => {
    const visitor = await arrive({ installs: true });
    const { page } = visitor;
    await visitor.comeBackOffline();
    await keepOnDevice(visitor);
    await page.getByRole("button", { name: t["shell.leave"]() }).click();
    await page.waitForURL(/away\.html$/u);
    expect(await page.locator("body").textContent()).not.toMatch(/threat|Holdfast/u);
    await page.goBack().catch(() => null);
    await page.goto(new URL("./#/plan", page.url()).href);
    await page.getByLabel(t["keep.passphrase"]()).waitFor();
  });
});
