import type { Timeline } from "@holdfast/importers";
import type { ItemId } from "@holdfast/model";
import { placesOf, thingsOf } from "./things.ts";

/**
 * A thing and all that share a conversation with it, however many steps away. Two exports of one chat were made one: each
 * message holds something of both, so neither can be taken out by itself; what stays has to be read again.
 */
export function tangledWith(timeline: Timeline, root: string): ReadonlySet<string> {
  const rootOf = new Map(thingsOf(timeline).flatMap((thing) => thing.items.map(({ id }) => [id, thing.root] as const)));
  const fed = new Map<string, Set<string>>();
  for (const message of timeline.messages) {
    const roots = fed.get(message.conversation) ?? new Set<string>();
    for (const { item } of placesOf(message)) {
      const its = rootOf.get(item);
      if (its !== undefined) roots.add(its);
    }
    fed.set(message.conversation, roots);
  }
  const found = new Set([root]);
  for (let size = 0; size < found.size; ) {
    size = found.size;
    for (const roots of fed.values()) {
      if (roots.size > 1 && [...roots].some((its) => found.has(its))) for (const its of roots) found.add(its);
    }
  }
  return found;
}

/** The timeline without things that share nothing with what stays. */
export function withoutThings(timeline: Timeline, roots: ReadonlySet<string>): Timeline {
  const gone = new Set<ItemId>(
    thingsOf(timeline).flatMap(({ root, items }) => (roots.has(root) ? items.map(({ id }) => id) : [])),
  );
  const messages = timeline.messages.filter(({ span }) => !gone.has(span.item));
  const left = new Set(messages.map(({ conversation }) => conversation));
  const had = new Set(timeline.messages.map(({ conversation }) => conversation));
  return {
    // A conversation without a message names no file: it stays.
    conversations: timeline.conversations.filter(({ id }) => left.has(id) || !had.has(id)),
    messages,
    items: timeline.items.filter(({ id }) => !gone.has(id)),
    problems: timeline.problems.filter(({ item }) => !gone.has(item) && !roots.has(item)),
  };
}
