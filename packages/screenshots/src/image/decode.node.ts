import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { inflateSync } from "node:zlib";
import { err, ok, type Result } from "@holdfast/model";
import decodeWebp, { init as initWebp } from "@jsquash/webp/decode.js";
import { decode as decodePng } from "fast-png";
import jpeg from "jpeg-js";
import { checkedHeader, type Decoded } from "./checked-header.ts";
import { MOST_PIXELS, type PictureProblem } from "./limits.ts";
import type { Raster } from "./raster.ts";
import { turned } from "./turn.ts";

const require = createRequire(import.meta.url);
/** Node has it; its type declarations without those of a browser do not. */
declare const WebAssembly: { compile(bytes: Uint8Array): Promise<never> };

/** Decodes a picture in Node. Everything its header says is checked before a pixel is made. */
export async function decodePicture(bytes: Uint8Array): Promise<Result<Decoded, PictureProblem>> {
  const checked = checkedHeader(bytes);
  if (!checked.ok) return checked;
  const { format, orientation, animated } = checked.value;
  try {
    const raster = await decoded(bytes, format);
    if (raster === null) return err("format-not-decoded-here");
    return ok({ raster: turned(raster, orientation), animated });
  } catch {
    // The decoders' own words are about their insides; what the person needs to know is that the file is damaged.
    return err("damaged");
  }
}

async function decoded(bytes: Uint8Array, format: string): Promise<Raster | null> {
  switch (format) {
    case "png":
      return png(bytes);
    case "jpeg": {
      const limits = { maxResolutionInMP: MOST_PIXELS / 1e6, maxMemoryUsageInMB: 1024 };
      const { width, height, data } = jpeg.decode(bytes, { useTArray: true, tolerantDecoding: false, ...limits });
      return { width, height, rgba: data };
    }
    case "webp": {
      await webpReady();
      const { width, height, data } = await decodeWebp(new Uint8Array(bytes).buffer);
      return { width, height, rgba: data };
    }
    default:
      return null;
  }
}

let webp: Promise<unknown> | null = null;
function webpReady(): Promise<unknown> {
  // Its own loader would fetch the file by address, which Node refuses for `file:`.
  webp ??= readFile(require.resolve("@jsquash/webp/codec/dec/webp_dec.wasm")).then(async (wasm) =>
    initWebp(await WebAssembly.compile(new Uint8Array(wasm))),
  );
  return webp;
}

/** Only these chunks make the first picture; text and profiles can be bombs of their own, and frames are not wanted. */
const KEPT = new Set(["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]);

function png(bytes: Uint8Array): Raster {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  const packed: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) break;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (KEPT.has(name)) kept.push(bytes.subarray(at, end));
    if (name === "IDAT") packed.push(bytes.subarray(at + 8, end - 4));
    at = end;
    if (name === "IEND") break;
  }
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  // Eight bytes a pixel is the most a PNG has; a filter byte a row, and the rows of interlacing.
  const most = (width * 8 + 1) * height + height * 8 + 64;
  const packedBytes = packed.reduce((sum, part) => sum + part.length, 0);
  // Deflate expands at most 1032 times, so only a stream that could go over the limit is tried out first.
  if (packedBytes * 1032 > most * 4) inflateSync(Buffer.concat(packed), { maxOutputLength: most });
  const image = decodePng(Buffer.concat(kept));
  return toRgba(image);
}

function toRgba({ width, height, data, channels, depth, palette }: ReturnType<typeof decodePng>): Raster {
  const rgba = new Uint8Array(width * height * 4);
  const down = depth === 16 ? 8 : 0;
  for (let i = 0, to = 0; i < width * height; i++, to += 4) {
    const from = i * channels;
    if (palette !== undefined) {
      const colour = palette[data[i] ?? 0] ?? [];
      for (let c = 0; c < 3; c++) rgba[to + c] = colour[c] ?? 0;
    } else {
      const grey = channels < 3;
      for (let c = 0; c < 3; c++) rgba[to + c] = (data[from + (grey ? 0 : c)] ?? 0) >> down;
    }
    rgba[to + 3] = 255;
  }
  return { width, height, rgba };
}
