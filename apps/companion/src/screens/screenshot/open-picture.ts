import { MAX_PICTURE_BYTES, MAX_PICTURE_PIXELS, MAX_PICTURE_SIDE, pictureSize, SIZE_BYTES } from "./picture-size.ts";

export type PictureFault = "too-large" | "broken";

/** Decodes a picture, once what it says of itself is small enough. In this page only; nothing is kept by opening. */
export async function openPicture(file: Blob): Promise<ImageBitmap | PictureFault> {
  if (file.size > MAX_PICTURE_BYTES) return "too-large";
  const size = pictureSize(new Uint8Array(await file.slice(0, SIZE_BYTES).arrayBuffer()));
  // What does not say its size is not decoded: HEIC and AVIF too, which no screenshot is.
  if (size === null || size.width === 0 || size.height === 0) return "broken";
  const { width, height } = size;
  if (Math.max(width, height) > MAX_PICTURE_SIDE || width * height > MAX_PICTURE_PIXELS) return "too-large";
  try {
    return await createImageBitmap(file);
  } catch {
    return "broken"; // The decoder says no more than that it could not.
  }
}
