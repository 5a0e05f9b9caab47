import type { Timeline } from "@holdfast/importers";
import type { Item, ItemId, Span } from "@holdfast/model";

/** One thing as the person gave it: a file, a zip with what is in it, a folder. Named by the start of its items' ids. */
export interface Thing {
  readonly root: string;
  readonly items: readonly Item[];
}

/** The things of a timeline, in the order in which they came. */
export function thingsOf({ items }: Pick<Timeline, "items">): readonly Thing[] {
  const parents = new Map(items.map((item) => [item.id, item]));
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const root = rootOf(item, parents);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [item]);
    else group.push(item);
  }
  return [...groups].map(([root, its]) => ({ root, items: its }));
}

function rootOf(item: Item, known: ReadonlyMap<ItemId, Item>): string {
  let top = item;
  for (let parent = top.parent; parent !== undefined; parent = top.parent) {
    const found = known.get(parent);
    if (found === undefined) break;
    top = found;
  }
  return top.arrival === "folder" ? (top.id.split("/")[0] ?? top.id) : top.id;
}

/** Every place where a message stands, in the fuller record first. */
export const placesOf = (message: { readonly span: Span; readonly also?: readonly Span[] }): readonly Span[] =>
  message.also === undefined ? [message.span] : [message.span, ...message.also];
