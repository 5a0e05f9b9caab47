import { err, ok, type Result } from "@holdfast/model";
import { LEAST_SIDE, MOST_FILE_BYTES, MOST_PIXELS, MOST_SIDE, type PictureProblem } from "./limits.ts";
import { type PictureHeader, pictureHeader } from "./picture-header.ts";
import type { Raster } from "./raster.ts";

/** A picture's pixels, the right way up. */
export interface Decoded {
  readonly raster: Raster;
  /** It has more frames than the one that was read. */
  readonly animated: boolean;
}

/** The header, when nothing in it forbids decoding. */
export function checkedHeader(bytes: Uint8Array): Result<PictureHeader, PictureProblem> {
  if (bytes.length === 0) return err("empty-file");
  if (bytes.length > MOST_FILE_BYTES) return err("too-many-bytes");
  const header = pictureHeader(bytes);
  if (header === null) return err("not-a-picture");
  const { width, height } = header;
  if (width !== null && height !== null) {
    if (width === 0 || height === 0) return err("damaged");
    if (width > MOST_SIDE || height > MOST_SIDE || width * height > MOST_PIXELS) return err("too-many-pixels");
    if (width < LEAST_SIDE || height < LEAST_SIDE) return err("too-small");
  }
  return ok(header);
}
