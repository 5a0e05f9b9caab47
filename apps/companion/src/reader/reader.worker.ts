import { type OcrEngine, readScreenshot } from "@holdfast/screenshots";
import { decodePicture, openTesseract } from "@holdfast/screenshots/dom";
import { READER_FILES } from "./reader-files.ts";
import type { FromReader, ToReader } from "./reader-protocol.ts";

// This file is only ever the first of a dedicated worker, started by the engine's worker.
const scope = self as unknown as DedicatedWorkerGlobalScope;
let opened: Promise<OcrEngine> | null = null;

async function read({ id, bytes }: ToReader): Promise<FromReader> {
  const decoded = await decodePicture(bytes);
  if (!decoded.ok) return { id, problem: decoded.error };
  opened ??= openTesseract(READER_FILES);
  try {
    return { id, read: await readScreenshot(decoded.value.raster, await opened) };
  } catch (error) {
    // The next picture begins anew: files that could not be had may be there again.
    opened = null;
    return { id, failed: error instanceof Error ? error.name : "Error" };
  }
}

scope.addEventListener("message", ({ data }: MessageEvent<ToReader>) => {
  // A worker answers whoever started it: there is no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  void read(data).then((answer) => scope.postMessage(answer));
});
