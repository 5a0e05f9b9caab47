import type { Visitor } from "./visitor.ts";

/** Goes to an address as a link would, and waits until its screen stands and has the focus. */
export async function goTo({ page }: Visitor, path: string): Promise<void> {
  await page.evaluate((to) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    location.hash = to;
  }, path);
  await page.waitForFunction(() => document.activeElement?.id === "main");
  await page.getByRole("heading", { level: 1 }).waitFor();
}

/** Begins a casefile by the first screen's door, as the person or as a helper. */
export async function begin(visitor: Visitor, door: "self" | "helper" = "self"): Promise<void> {
  const { page } = visitor;
  const doors = page.locator("button.door");
  await (door === "self" ? doors.first() : doors.last()).click();
  await page.waitForURL(door === "self" ? /#\/breathe/u : /#\/helping/u);
  await page.getByRole("heading", { level: 1 }).waitFor();
}

/** What the keyboard is on, as its words. */
export const focused = ({ page }: Visitor): Promise<string> =>
  page.evaluate(() => {
    const on = document.activeElement;
    if (on instanceof HTMLInputElement || on instanceof HTMLSelectElement) {
      return on.labels?.[0]?.textContent.trim() ?? "";
    }
    return on?.textContent.trim() ?? "";
  });

/** Presses Tab until the keyboard is on something that says `words`. @throws when it is not to be reached. */
export async function tabTo(visitor: Visitor, words: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await visitor.page.keyboard.press("Tab");
    if ((await focused(visitor)).startsWith(words)) return;
  }
  throw new Error(`the keyboard never reaches "${words}"`);
}
