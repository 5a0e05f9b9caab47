import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { encode as encodePng } from "fast-png";
import jpeg from "jpeg-js";
import { describe, expect, it } from "vitest";
import { decodePicture } from "../../src/image/decode.node.ts";
import { pictureHeader } from "../../src/image/picture-header.ts";

const WIDTH = 200;
const HEIGHT = 160;
/** Red at the left upper corner, blue elsewhere. */
const pixels = (width = WIDTH, height = HEIGHT): Uint8Array => {
  const rgba = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    const corner = i % width < 40 && i < width * 40;
    rgba.set(corner ? [250, 10, 10, 255] : [10, 10, 250, 255], i * 4);
  }
  return rgba;
};
const png = (width = WIDTH, height = HEIGHT): Uint8Array =>
  encodePng({ width, height, data: pixels(width, height), channels: 4, depth: 8 });

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const u32 = (n: number): Uint8Array => new Uint8Array([n >>> 24, n >>> 16, n >>> 8, n]);
function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let k = 0; k < 8; k++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
const chunk = (name: string, data: Uint8Array): Uint8Array => {
  const body = new Uint8Array([...ascii(name), ...data]);
  return new Uint8Array([...u32(data.length), ...body, ...u32(crc32(body))]);
};
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const ihdr = (width: number, height: number): Uint8Array =>
  chunk("IHDR", new Uint8Array([...u32(width), ...u32(height), 8, 2, 0, 0, 0]));
/** The bytes with `added` after the IHDR chunk. */
const withChunk = (bytes: Uint8Array, added: Uint8Array): Uint8Array =>
  new Uint8Array([...bytes.subarray(0, 33), ...added, ...bytes.subarray(33)]);
/** A TIFF directory with the orientation alone. */
const tiff = (orientation: number): Uint8Array =>
  new Uint8Array([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);

const problem = async (bytes: Uint8Array): Promise<string> => {
  const decoded = await decodePicture(bytes);
  return decoded.ok ? "decoded" : decoded.error;
};
const corner = async (bytes: Uint8Array): Promise<{ size: string; red: string }> => {
  const decoded = await decodePicture(bytes);
  if (!decoded.ok) throw new Error(decoded.error);
  const { width, height, rgba } = decoded.value.raster;
  const isRed = (x: number, y: number): boolean => (rgba[(y * width + x) * 4] ?? 0) > 128;
  const places = {
    "left-top": [5, 5],
    "right-top": [width - 5, 5],
    "left-low": [5, height - 5],
    "right-low": [width - 5, height - 5],
  };
  const red = Object.entries(places).find(([, [x = 0, y = 0]]) => isRed(x, y))?.[0] ?? "nowhere";
  return { size: `${width}x${height}`, red };
};

describe("decoding a picture", () => {
  it("reads PNG and JPEG to the same pixels, give or take compression", async () => {
    expect(await corner(png())).toEqual({ size: "200x160", red: "left-top" });
    const data = jpeg.encode({ width: WIDTH, height: HEIGHT, data: pixels() }, 90).data;
    expect(await corner(new Uint8Array(data))).toEqual({ size: "200x160", red: "left-top" });
  });
  it("attack: a file of no bytes is said to be empty", async () => {
    expect(await problem(new Uint8Array())).toBe("empty-file");
  });
  it("attack: a zip under a picture's name is no picture", async () => {
    expect(await problem(new Uint8Array([0x50, 0x4b, 3, 4, ...new Uint8Array(200)]))).toBe("not-a-picture");
  });
  it("attack: 30,000 by 30,000 pixels are refused by the header, before any of them exists", async () => {
    const bytes = new Uint8Array([...SIGNATURE, ...ihdr(30_000, 30_000), ...chunk("IEND", new Uint8Array())]);
    const from = performance.now();
    expect(await problem(bytes)).toBe("too-many-pixels");
    expect(performance.now() - from).toBeLessThan(200);
  });
  it("attack: pixel data that unpack to far more than the header says are refused, not unpacked", async () => {
    const packed = deflateSync(Buffer.alloc(60_000_000), { level: 1 });
    const bomb = new Uint8Array(
      Buffer.concat([Buffer.from(SIGNATURE), ihdr(200, 200), chunk("IDAT", packed), chunk("IEND", new Uint8Array())]),
    );
    const before = process.memoryUsage().rss;
    expect(await problem(bomb)).toBe("damaged");
    expect(process.memoryUsage().rss - before).toBeLessThan(40_000_000);
  });
  it("attack: a text chunk that is a bomb is never unpacked", async () => {
    const packed = deflateSync(Buffer.alloc(30_000_000), { level: 1 });
    const text = chunk("zTXt", new Uint8Array([...ascii("c"), 0, 0, ...packed]));
    const before = process.memoryUsage().rss;
    expect(await problem(withChunk(png(), text))).toBe("decoded");
    expect(process.memoryUsage().rss - before).toBeLessThan(20_000_000);
  });
  it("attack: a truncated picture is said to be damaged", async () => {
    expect(await problem(png().subarray(0, 300))).toBe("damaged");
    const whole = new Uint8Array(jpeg.encode({ width: WIDTH, height: HEIGHT, data: pixels() }, 90).data);
    expect(["damaged", "not-a-picture"]).toContain(await problem(whole.subarray(0, 40)));
  });
  it("turns a picture as its EXIF orientation says, all eight ways", async () => {
    const seen = [];
    for (let orientation = 1; orientation <= 8; orientation++)
      seen.push(await corner(withChunk(png(), chunk("eXIf", tiff(orientation)))));
    expect(seen.map(({ red }) => red)).toEqual([
      "left-top",
      "right-top",
      "right-low",
      "left-low",
      "left-top",
      "right-top",
      "right-low",
      "left-low",
    ]);
    expect(seen.map(({ size }) => size)).toEqual([...Array(4).fill("200x160"), ...Array(4).fill("160x200")]);
  });
  it("says of an animated picture that only its first frame was read", async () => {
    const animated = withChunk(png(), chunk("acTL", new Uint8Array([0, 0, 0, 2, 0, 0, 0, 0])));
    const decoded = await decodePicture(animated);
    expect(decoded.ok && decoded.value.animated).toBe(true);
  });
  it("property: no bytes make the header reader or the decoder throw", async () => {
    const real = png();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(real.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        fc.nat(real.length),
        async (changes, cut) => {
          const bytes = real.slice();
          for (const [at, value] of changes) bytes[at] = value;
          pictureHeader(bytes.subarray(0, cut));
          expect(typeof (await problem(bytes))).toBe("string");
          expect(typeof (await problem(bytes.subarray(0, cut)))).toBe("string");
        },
      ),
      { numRuns: 40 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void pictureHeader(bytes)),
      { numRuns: 200 },
    );
  });
});
