import { type Item, type ItemId, LedgerBuilder } from "@holdfast/model";
import { type Casefile, withTimeline } from "../casefile.ts";
import { withoutPictures, withPictures } from "./with-pictures.ts";

/** The casefile without the words that were read of a picture: they were hidden, or it was taken out. The item stays. */
export function dropReading(casefile: Casefile, item: ItemId): Casefile {
  if (!casefile.pictures.some((picture) => picture.item === item)) return casefile;
  const pictures = casefile.pictures.filter((picture) => picture.item !== item);
  const bare = withoutPictures(casefile.timeline, casefile.pictures);
  const items = bare.items.map((other) => (other.id === item ? unopened(other) : other));
  return withTimeline({ ...casefile, pictures }, withPictures({ ...bare, items }, pictures, casefile.situation));
}

function unopened({ ledger: before, ...item }: Item): Item {
  const ledger = new LedgerBuilder(item.id);
  ledger.unread(0, item.size, "media-not-opened");
  for (const entry of before.entries)
    if (entry.kind === "gap" && entry.code === "blacked-out-copy") ledger.gap(entry.code, entry.params);
  return { ...item, source: null, ledger: ledger.finish(item.size) };
}
