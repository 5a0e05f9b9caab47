import { type ByteSource, readAll } from "@holdfast/model";
import type { WithheldReason } from "../value-json.ts";
import { isJpeg, isPng } from "./magic.ts";

/** No screen makes a larger one. */
const MAX_SCREENSHOT_BYTES = 67_108_864;
/** Text beside the picture: enough for what phones write, too little for a small picture. */
const MAX_METADATA_BYTES = 4096;

/** Chunks of a PNG that say how to show its pixels. Everything else is metadata and counted. */
const PNG_PICTURE = new Set([
  "IHDR",
  "PLTE",
  "IDAT",
  "IEND",
  "tRNS",
  "gAMA",
  "cHRM",
  "sRGB",
  "iCCP",
  "sBIT",
  "bKGD",
  "pHYs",
]);
const PNG_ANIMATION = new Set(["acTL", "fcTL", "fdAT"]);

/**
 * Why these bytes may not be copied as a picture of text, or null. PNG and JPEG only, one picture and nothing else in
 * it: a thumbnail made before the person blacked something out would show what they hid.
 */
export async function screenshotFault(source: ByteSource): Promise<WithheldReason | null> {
  const bytes = await readAll(source, MAX_SCREENSHOT_BYTES);
  if (bytes === null) return "too-large";
  if (isPng(bytes)) return pngFault(bytes);
  return isJpeg(bytes) ? jpegFault(bytes) : "not-a-screenshot";
}

function pngFault(bytes: Uint8Array): WithheldReason | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let metadata = 0;
  let at = 8;
  for (let first = true; at + 12 <= bytes.length; first = false) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const next = at + 12 + length;
    if (next > bytes.length || (first && type !== "IHDR")) return "not-a-screenshot";
    if (PNG_ANIMATION.has(type)) return "hidden-in-image";
    if (!PNG_PICTURE.has(type)) metadata += length;
    if (metadata > MAX_METADATA_BYTES) return "hidden-in-image";
    if (type === "IEND") return next === bytes.length ? null : "hidden-in-image";
    at = next;
  }
  return "not-a-screenshot";
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP2 = 0xe2;
const APP14 = 0xee;
const COM = 0xfe;

function jpegFault(bytes: Uint8Array): WithheldReason | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let metadata = 0;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return "not-a-screenshot";
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === SOI || marker === EOI) return "not-a-screenshot";
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return "not-a-screenshot";
    const body = bytes.subarray(at + 4, at + 2 + length);
    if (holdsJpeg(body) || isMultiPicture(marker, body)) return "hidden-in-image";
    // APP0 is JFIF, APP2 a colour profile, APP14 Adobe's; the rest is for anything at all.
    const shows = marker < APP0 || marker === APP0 || marker === APP2 || (marker > 0xef && marker !== COM);
    if (!shows && marker !== APP14) metadata += length;
    if (metadata > MAX_METADATA_BYTES) return "hidden-in-image";
    at += 2 + length;
    if (marker === SOS) {
      const scan = endOfScan(bytes, at);
      if (scan === null) return "not-a-screenshot";
      at = scan;
      if (bytes[at + 1] === EOI) return at + 2 === bytes.length ? null : "hidden-in-image";
    }
  }
  return "not-a-screenshot";
}

/** Where the next marker stands behind a scan, or null. */
function endOfScan(bytes: Uint8Array, from: number): number | null {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return null;
}

function holdsJpeg(body: Uint8Array): boolean {
  for (let at = body.indexOf(0xff); at >= 0; at = body.indexOf(0xff, at + 1)) {
    if (body[at + 1] === SOI && body[at + 2] === 0xff) return true;
  }
  return false;
}

const isMultiPicture = (marker: number, body: Uint8Array): boolean =>
  marker === APP2 && body[0] === 0x4d && body[1] === 0x50 && body[2] === 0x46;
