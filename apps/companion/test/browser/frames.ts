import type { Page } from "playwright-core";

export interface FrameWatch {
  /** Milliseconds of the longest time without a frame, and of the longest task on the page's thread. */
  stop(): Promise<{ readonly longest: number; readonly longestTask: number }>;
}

/** Watches how long the page goes without drawing. */
export async function watchFrames(page: Page): Promise<FrameWatch> {
  const handle = await page.evaluateHandle(() => {
    // A method, not a named function: some ways of running TypeScript would wrap that in a helper the page has not.
    const seen = {
      longest: 0,
      longestTask: 0,
      on: true,
      last: performance.now(),
      frame(): void {
        const now = performance.now();
        seen.longest = Math.max(seen.longest, now - seen.last);
        seen.last = now;
        if (seen.on) requestAnimationFrame(() => seen.frame());
      },
    };
    requestAnimationFrame(() => seen.frame());
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longestTask = Math.max(seen.longestTask, duration);
    }).observe({ type: "longtask" });
    return seen;
  });
  return {
    stop: () =>
      handle.evaluate((seen) => {
        seen.on = false;
        return { longest: seen.longest, longestTask: seen.longestTask };
      }),
  };
}
