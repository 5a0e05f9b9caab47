import type { ImportOptions } from "@holdfast/importers";
import type { Item, ItemId } from "@holdfast/model";

/** What the person said about one thing that they gave: a file, or a zip or folder with what is in it. */
export interface Settled {
  /** See `rootOf`. */
  readonly root: string;
  readonly options: ImportOptions;
}

/** The thing that an item came with: itself, the zip it stands in, or the name of its folder. */
export function rootOf(item: Item, items: ReadonlyMap<ItemId, Item>): string {
  let top = item;
  for (let parent = top.parent; parent !== undefined; parent = top.parent) {
    const found = items.get(parent);
    if (found === undefined) break;
    top = found;
  }
  return top.arrival === "folder" ? (top.id.split("/")[0] ?? top.id) : top.id;
}

/** All that was said about a thing; what was said last about the same question counts. */
export const saidOf = (settled: readonly Settled[], root: string): ImportOptions =>
  settled.find((said) => said.root === root)?.options ?? {};

export const withSaid = (settled: readonly Settled[], root: string, options: ImportOptions): readonly Settled[] => [
  ...settled.filter((said) => said.root !== root),
  { root, options: { ...saidOf(settled, root), ...options } },
];
