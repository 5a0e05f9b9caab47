import { ok, type Result } from "@holdfast/model";
import type { ReadScreenshot } from "./compose/read-screenshot-types.ts";
import { decodePicture } from "./image/decode.node.ts";
import type { PictureProblem } from "./image/limits.ts";
import type { OcrEngine } from "./read/ocr-engine.ts";
import { type ReadOptions, readScreenshot } from "./read-screenshot.ts";

/** Reads the bytes of one picture. `engine` is kept by the caller for the next one: opening it costs a second. */
export async function readPicture(
  bytes: Uint8Array,
  engine: OcrEngine,
  options: ReadOptions = {},
): Promise<Result<ReadScreenshot, PictureProblem>> {
  const decoded = await decodePicture(bytes);
  if (!decoded.ok) return decoded;
  const { raster, animated } = decoded.value;
  const read = await readScreenshot(raster, engine, options);
  return ok(animated ? { ...read, remarks: [...read.remarks, { code: "animated-first-frame" as const }] } : read);
}
