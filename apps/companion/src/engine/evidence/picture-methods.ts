import { addScreenshot } from "@holdfast/casefile";
import { BlobSource } from "@holdfast/model";
import { makeSha256 } from "@holdfast/seal";
import type { Task } from "../protocol.ts";
import type { EvidenceSession } from "./evidence-session.ts";
import type { PictureView } from "./evidence-view.ts";
import type { ReadingQueue } from "./reading-queue.ts";

/** Pictures that wait for an answer, and the copies that the person made of those that show only text (P3). */
export interface PictureMethods {
  picture(number: number, task: Task): Promise<PictureView | null>;
  /**
   * The file of a picture that the person says shows only text, to be shown small to them alone. A handle: no byte is
   * copied by asking.
   */
  pictureFile(number: number, task: Task): Promise<File | null>;
  /** Lets go of a picture that must not be kept. Nothing of it is written down, not even its name. */
  leavePicture(number: number, task: Task): Promise<void>;
  /**
   * Keeps the covered copy, made by the page and confirmed by the person. Of the original only name, size and hash are
   * noted. Null when the copy may not be kept; then nothing is. Else the item of the copy, whose words are read from now on.
   */
  keepPicture(
    copy: { readonly number: number; readonly png: Blob; readonly name: string; readonly confirmed: boolean },
    task: Task,
  ): Promise<string | null>;
}

export const pictureViews = ({ hand }: EvidenceSession): readonly PictureView[] =>
  [...hand.pictures].map(([number, { name, file }]) => ({ number, name, size: file.size }));

export const pictureMethods = (session: EvidenceSession, queue: ReadingQueue): PictureMethods => ({
  picture: async (number) => pictureViews(session).find((picture) => picture.number === number) ?? null,
  pictureFile: async (number) => session.hand.pictures.get(number)?.file ?? null,
  leavePicture: async (number) => {
    session.hand.pictures.delete(number);
  },
  keepPicture: async ({ number, png, name, confirmed }) => {
    const kept = await session.inTurn(async (before) => {
      const picture = session.hand.pictures.get(number);
      if (picture === undefined || !confirmed) return null;
      const original = await addScreenshot(
        before,
        {
          name: picture.name,
          source: new BlobSource(picture.file),
          arrival: "file",
          modified: new Date(picture.file.lastModified).toISOString(),
          // Only the copy is confirmed: of the original, name, size and hash are all that is ever kept.
          confirmedNoNudity: false,
        },
        makeSha256,
      );
      const copy = await addScreenshot(
        original.casefile,
        {
          name,
          source: new BlobSource(png),
          arrival: "file",
          confirmedNoNudity: true,
          blackedOutFrom: original.item,
        },
        makeSha256,
      );
      if (copy.reason !== null) return null;
      await session.keep(before, copy.casefile);
      session.hand.pictures.delete(number);
      return copy.item;
    });
    if (kept !== null) queue.add(kept);
    return kept;
  },
});
