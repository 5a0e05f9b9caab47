import { addReadings, type Casefile, type PictureReading } from "@holdfast/casefile";
import { type Item, type ItemId, readAll } from "@holdfast/model";
import { MOST_FILE_BYTES, type OcrEngine, type PictureProblem } from "@holdfast/screenshots";
import { openTesseract, readPicture } from "@holdfast/screenshots/node";
import { makeSha256Node } from "@holdfast/seal/node";
import type { ConfirmedPicture } from "./confirmed-pictures.ts";
import { type Language, say } from "./language.ts";
import { Progress } from "./progress.ts";

/** A confirmed picture and the item that it is. */
export interface PictureItem {
  readonly item: ItemId;
  readonly picture: ConfirmedPicture;
}
/** A confirmed picture that cannot be read. */
export interface UnreadPicture {
  readonly item: ItemId;
  readonly problem: PictureProblem;
}

/** The item of each picture, known by its bytes and not by its name. */
export async function itemsOfPictures(
  { timeline }: Casefile,
  pictures: readonly ConfirmedPicture[],
): Promise<readonly PictureItem[]> {
  const found: PictureItem[] = [];
  for (const picture of pictures) {
    const { source } = picture;
    const sized: readonly Item[] = timeline.items.filter(({ size }) => size === source.size);
    const hash = makeSha256Node();
    for await (const chunk of source.chunks()) hash.update(chunk);
    const digest = hash.digest();
    const item = sized.find(({ sha256 }) => sha256 === digest);
    if (item !== undefined && !found.some((other) => other.item === item.id)) found.push({ item: item.id, picture });
  }
  return found;
}

/** Reads the pictures that the person confirmed, and no other, into the casefile. */
export async function readScreenshots(
  casefile: Casefile,
  pictures: readonly PictureItem[],
  language: Language,
  signal: AbortSignal,
): Promise<{ readonly casefile: Casefile; readonly unread: readonly UnreadPicture[] }> {
  if (pictures.length === 0) return { casefile, unread: [] };
  const progress = new Progress(say(language, "cli.progress.pictures"));
  const engine = await openTesseract();
  const readings: PictureReading[] = [];
  const unread: UnreadPicture[] = [];
  try {
    for (const [i, { item, picture }] of pictures.entries()) {
      if (signal.aborted) break;
      progress.report(i, pictures.length);
      const read = await readOne(picture, engine);
      if (!read.ok) unread.push({ item, problem: read.error });
      readings.push({ item, confirmedNoNudity: true, read: read.ok ? read.value : null });
    }
  } finally {
    engine.close();
    progress.end();
  }
  const added = addReadings(casefile, readings);
  if (!added.ok) throw new Error(`screenshots: ${added.error}`); // Each is an item, and confirmed.
  const ids = new Set(readings.map(({ item }) => item));
  const problems = added.value.timeline.problems.filter(({ item }) => !ids.has(item));
  return { casefile: { ...added.value, timeline: { ...added.value.timeline, problems } }, unread };
}

async function readOne(
  { source }: ConfirmedPicture,
  engine: OcrEngine,
): Promise<Awaited<ReturnType<typeof readPicture>>> {
  const bytes = await readAll(source, MOST_FILE_BYTES);
  return bytes === null ? { ok: false, error: "too-many-bytes" } : readPicture(bytes, engine);
}
