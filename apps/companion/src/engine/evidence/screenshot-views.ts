import type { Timeline } from "@holdfast/importers";
import type { Item } from "@holdfast/model";
import type { ScreenshotView } from "./evidence-view.ts";

/** The remark in a copy's ledger that names the picture it was made from. */
const COPY = "blacked-out-copy";

/** Whether an item is a picture that the person gave by itself: a screenshot, or what a copy was made of. */
export const isPicture = ({ source, parent, arrival, ledger }: Item): boolean =>
  source === null &&
  parent === undefined &&
  arrival !== "folder" &&
  ledger.entries.some(
    ({ kind, ...entry }) => kind === "unread" && "code" in entry && entry.code === "media-not-opened",
  );

const madeFrom = ({ ledger }: Item): string | null => {
  const gap = ledger.entries.find((entry) => entry.kind === "gap" && entry.code === COPY);
  const name = gap?.kind === "gap" ? gap.params?.["name"] : undefined;
  return typeof name === "string" ? name : null;
};

/** Screenshots whose bytes are kept, each with the picture it is a copy of. */
export const screenshotViews = ({ items }: Timeline, copied: ReadonlySet<string>): readonly ScreenshotView[] =>
  items.flatMap((item) =>
    isPicture(item) && copied.has(item.id)
      ? [{ item: item.id, name: item.name, from: madeFrom(item), size: item.size }]
      : [],
  );
