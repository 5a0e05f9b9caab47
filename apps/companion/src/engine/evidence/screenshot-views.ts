import type { Casefile } from "@holdfast/casefile";
import type { Item } from "@holdfast/model";
import type { ScreenshotView } from "./evidence-view.ts";
import type { ReadingQueue } from "./reading-queue.ts";
import { readingView } from "./reading-view.ts";

/** The remark in a copy's ledger that names the picture it was made from. */
const COPY = "blacked-out-copy";

/** Codes of the bytes of a picture that is not read. */
const NOT_READ: ReadonlySet<string> = new Set(["media-not-opened", "screenshot-not-read"]);

/** Whether an item is a picture that the person gave by itself: a screenshot, or what a copy was made of. */
export const isPicture = ({ source, parent, arrival, ledger }: Item): boolean =>
  source === "screenshot" ||
  (source === null &&
    parent === undefined &&
    arrival !== "folder" &&
    ledger.entries.some((entry) => entry.kind === "unread" && NOT_READ.has(entry.code)));

const madeFrom = ({ ledger }: Item): string | null => {
  const gap = ledger.entries.find((entry) => entry.kind === "gap" && entry.code === COPY);
  const name = gap?.kind === "gap" ? gap.params?.["name"] : undefined;
  return typeof name === "string" ? name : null;
};

/** Screenshots whose bytes are kept, each with the picture it is a copy of. */
export const screenshotViews = (
  casefile: Casefile,
  copied: ReadonlySet<string>,
  queue: Pick<ReadingQueue, "phase">,
): readonly ScreenshotView[] =>
  casefile.timeline.items.flatMap((item, place) => {
    if (!isPicture(item) || !copied.has(item.id)) return [];
    const { phase, messages, toCheck } = readingView(casefile, item.id, queue.phase(item.id)) ?? NOT_THERE;
    const reading = { phase, messages: messages.length, toCheck };
    return [{ item: item.id, place: place + 1, name: item.name, from: madeFrom(item), size: item.size, reading }];
  });

const NOT_THERE = { phase: "idle", messages: [], toCheck: 0 } as const;
