import type { PictureProblem, ReadScreenshot } from "@holdfast/screenshots";

/** A picture to be read: the covered copy that the person confirmed, and no other. */
export interface ToReader {
  readonly id: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
export type FromReader =
  | { readonly id: number; readonly read: ReadScreenshot }
  | { readonly id: number; readonly problem: PictureProblem }
  /** A bug of ours, or files of the reader that cannot be had. Holds no text of the evidence. */
  | { readonly id: number; readonly failed: string };
