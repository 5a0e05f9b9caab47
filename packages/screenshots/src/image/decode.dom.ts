import { err, ok, type Result } from "@holdfast/model";
import { checkedHeader, type Decoded } from "./checked-header.ts";
import { LEAST_SIDE, MOST_PIXELS, MOST_SIDE, type PictureProblem } from "./limits.ts";

/**
 * Decodes a picture with the browser's own decoders, which turn it as its EXIF wants and know HEIC where the platform does.
 * Works in a worker. The header is checked first; what a header does not say is checked before the pixels are copied out.
 */
export async function decodePicture(bytes: Uint8Array): Promise<Result<Decoded, PictureProblem>> {
  const checked = checkedHeader(bytes);
  if (!checked.ok) return checked;
  const { animated, format } = checked.value;
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]), { imageOrientation: "from-image" });
  } catch {
    return err(format === "heic" ? "format-not-decoded-here" : "damaged");
  }
  try {
    const { width, height } = bitmap;
    if (width > MOST_SIDE || height > MOST_SIDE || width * height > MOST_PIXELS) return err("too-many-pixels");
    if (width < LEAST_SIDE || height < LEAST_SIDE) return err("too-small");
    const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
    if (context === null) return err("format-not-decoded-here");
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    return ok({ raster: { width, height, rgba: data }, animated });
  } finally {
    bitmap.close();
  }
}
