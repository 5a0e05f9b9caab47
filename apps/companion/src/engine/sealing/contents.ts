import type { Casefile } from "@holdfast/casefile";
import type { Contents } from "./package-view.ts";

/** What a package made of this casefile would hold. */
export function contentsOf({ timeline, traces, originals, situation }: Casefile): Contents {
  const { notes, leftInPlace } = situation;
  const sizes = new Map(timeline.items.map(({ id, size, name }) => [id, { size, name }]));
  const offered = originals.map(({ item, kind, source }) => ({
    item,
    name: sizes.get(item)?.name ?? item,
    size: source.size,
    kind,
  }));
  return {
    messages: timeline.messages.length,
    conversations: timeline.conversations.length,
    traces: traces.length,
    items: timeline.items.length,
    notes: notes?.length ?? 0,
    leftInPlace: leftInPlace?.length ?? 0,
    originals: offered,
    notCopied: timeline.items.length - offered.length,
    ready: timeline.messages.length > 0,
  };
}
