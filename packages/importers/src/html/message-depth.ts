import type { ByteSource } from "@holdfast/model";
import { looksLikeTime } from "../written-time/worded-time.ts";
import { collapse } from "./html-node.ts";
import { readHtml } from "./html-reader.ts";

/**
 * How deep the messages of a page stand, or null where nothing looks like one. Class names change from year to year; what
 * stays is that a message is an element that holds a name, words, and last a time. The words before a time stand in a
 * part of the same message: one level above where the two part is the message. The most frequent answer counts, so that
 * a message whose own words look like a time changes nothing.
 */
export async function messageDepth(source: ByteSource, signal?: AbortSignal): Promise<number | null> {
  const votes = new Map<number, number>();
  let before: readonly number[] | null = null;
  for await (const event of readHtml(source, () => null, signal)) {
    if (event.type !== "text") continue;
    if (before !== null && looksLikeTime(collapse(event.text))) {
      const depth = common(before, event.path) - 1;
      if (depth >= 0) votes.set(depth, (votes.get(depth) ?? 0) + 1);
    }
    before = event.path;
  }
  let best: number | null = null;
  for (const [depth, count] of votes) {
    const most = best === null ? 0 : (votes.get(best) ?? 0);
    if (best === null || count > most || (count === most && depth < best)) best = depth;
  }
  return best;
}

/** Elements that two places have in common. */
function common(a: readonly number[], b: readonly number[]): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}
