import { type Casefile, changeReading, dropReading } from "@holdfast/casefile";
import { type ItemId, itemId, readAll } from "@holdfast/model";
import { corrected, renamed, rowCorrected, sided } from "@holdfast/screenshots";
import type { Task } from "../protocol.ts";
import type { EvidenceSession } from "./evidence-session.ts";
import { lookAgain } from "./look-again.ts";
import type { ReadingQueue } from "./reading-queue.ts";
import { type HeaderPart, type PictureReadingView, readingView } from "./reading-view.ts";

/** Reading the words in pictures that are kept, and putting right what was read. */
export interface ReadingMethods {
  /** Reads a kept picture, after those that wait. */
  readPicture(item: string, task: Task): Promise<void>;
  /** Stops reading. What was read stays. */
  stopReading(nothing: null, task: Task): Promise<void>;
  /** What was read of a kept picture; null when there is no such picture. */
  pictureReading(item: string, task: Task): Promise<PictureReadingView | null>;
  /** The covered copy that is kept, to be shown beside what was read. */
  keptPicture(item: string, task: Task): Promise<Blob | null>;
  /** The same words mean: I looked, it is right. */
  correctMessage(
    which: { readonly item: string; readonly index: number; readonly text: string; readonly self: boolean | null },
    task: Task,
  ): Promise<void>;
  correctHeader(
    which: { readonly item: string; readonly part: HeaderPart; readonly text: string },
    task: Task,
  ): Promise<void>;
  /** A row of a screen without a conversation. */
  correctRow(
    which: { readonly item: string; readonly index: number; readonly text: string },
    task: Task,
  ): Promise<void>;
  /** Takes the words out of the timeline. The picture stays. */
  dropReading(item: string, task: Task): Promise<void>;
}

/** A picture's words are a screen's: nobody writes more. */
const MAX_WORDS = 20_000;

export function readingMethods(session: EvidenceSession, queue: ReadingQueue): ReadingMethods {
  const change = async (
    item: string,
    next: (before: Casefile, item: ItemId) => Casefile,
    task: Task,
  ): Promise<void> => {
    await session.inTurn(async (before) => {
      const after = next(before, itemId(item));
      if (after !== before) await session.keep(before, after);
    });
    await lookAgain(session.open, task);
  };
  return {
    readPicture: async (item) => queue.add(itemId(item)),
    stopReading: () => queue.stop(),
    pictureReading: async (item) => readingView(session.open.now, itemId(item), queue.phase(itemId(item))),
    keptPicture: async (item) => {
      const original = session.open.now.originals.find((one) => one.item === item && one.kind === "screenshot-of-text");
      const bytes = original === undefined ? null : await readAll(original.source, original.source.size);
      return bytes === null ? null : new Blob([new Uint8Array(bytes)], { type: "image/png" });
    },
    correctMessage: ({ item, index, text, self }, task) =>
      change(
        item,
        (before, id) =>
          changeReading(before, id, (read) => {
            const said = corrected(read, index, text.slice(0, MAX_WORDS), Date.now());
            return self === null || self === read.messages[index]?.self ? said : sided(said, index, self);
          }),
        task,
      ),
    correctHeader: ({ item, part, text }, task) =>
      change(
        item,
        (before, id) => changeReading(before, id, (read) => renamed(read, part, text.slice(0, 200), Date.now())),
        task,
      ),
    correctRow: ({ item, index, text }, task) =>
      change(
        item,
        (before, id) =>
          changeReading(before, id, (read) => rowCorrected(read, index, text.slice(0, MAX_WORDS), Date.now())),
        task,
      ),
    dropReading: (item, task) => change(item, dropReading, task),
  };
}
