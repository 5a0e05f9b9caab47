import { err, type ItemId, ok, type Result, readAll } from "@holdfast/model";
import type { ReadScreenshot } from "@holdfast/screenshots";
import { type Casefile, withTimeline } from "../casefile.ts";
import type { Picture } from "./picture.ts";
import { unreadPicture } from "./picture-ledger.ts";
import { withoutPictures, withPictures } from "./with-pictures.ts";

/** A picture of which the person said that it shows text and no nudity, and what was read of it. */
export interface PictureReading {
  readonly item: ItemId;
  /** P3: nothing is taken of a picture without the person's word. */
  readonly confirmedNoNudity: boolean;
  /** Null when it cannot be read: the account of the item says so. */
  readonly read: ReadScreenshot | null;
}
/** Why nothing was taken in. */
export type ReadingError = "not-confirmed" | "unknown-item";

/**
 * Takes what was read of pictures into the timeline: stitched where they overlap, merged with the export of the same
 * conversation where there is one, gaps and assumptions in the accounts of the items. A picture read again replaces what
 * was read of it before, with the corrections.
 */
export function addReadings(casefile: Casefile, readings: readonly PictureReading[]): Result<Casefile, ReadingError> {
  if (readings.some(({ confirmedNoNudity }) => !confirmedNoNudity)) return err("not-confirmed");
  const items = new Map(casefile.timeline.items.map((item) => [item.id, item]));
  if (readings.some(({ item }) => !items.has(item))) return err("unknown-item");
  const fresh = readings.flatMap(({ item, read }): readonly Picture[] => (read === null ? [] : [{ item, read }]));
  const replaced = new Map(fresh.map((picture) => [picture.item, picture]));
  const kept = casefile.pictures.map((picture) => replaced.get(picture.item) ?? picture);
  const known = new Set(kept.map(({ item }) => item));
  const added = [...replaced.values()].filter(({ item }) => !known.has(item));
  const failed = new Set(readings.flatMap(({ item, read }) => (read === null && !known.has(item) ? [item] : [])));
  const timeline = {
    ...casefile.timeline,
    items: casefile.timeline.items.map((item) =>
      failed.has(item.id) ? { ...item, ledger: unreadPicture(item) } : item,
    ),
  };
  return ok(withReadings({ ...casefile, timeline }, [...kept, ...added]));
}

/** Changes what is known of one picture: a correction, a side. The same casefile when nothing was read of it. */
export function changeReading(
  casefile: Casefile,
  item: ItemId,
  change: (read: ReadScreenshot) => ReadScreenshot,
): Casefile {
  if (!casefile.pictures.some((picture) => picture.item === item)) return casefile;
  const pictures = casefile.pictures.map((picture) =>
    picture.item === item ? { item, read: change(picture.read) } : picture,
  );
  return withReadings(casefile, pictures);
}

/** What was read of the confirmed screenshots that the casefile keeps: the bytes of each, for whoever reads pixels. */
export async function* unreadScreenshots({
  originals,
  pictures,
}: Casefile): AsyncGenerator<{ readonly item: ItemId; readonly bytes: Uint8Array }> {
  const known = new Set(pictures.map(({ item }) => item));
  for (const { item, kind, confirmedNoNudity, source } of originals) {
    if (kind !== "screenshot-of-text" || !confirmedNoNudity || known.has(item)) continue;
    const bytes = await readAll(source, source.size);
    if (bytes !== null) yield { item, bytes };
  }
}

/** The casefile with these readings in place of those it has. */
function withReadings(casefile: Casefile, pictures: readonly Picture[]): Casefile {
  const bare = withoutPictures(casefile.timeline, casefile.pictures);
  const timeline = withPictures(bare, pictures, casefile.situation);
  return withTimeline({ ...casefile, pictures }, timeline);
}
