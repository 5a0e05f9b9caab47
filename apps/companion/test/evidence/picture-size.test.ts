import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pictureSize } from "../../src/screens/screenshot/picture-size.ts";

const padded = (...bytes: number[]): Uint8Array => Uint8Array.from([...bytes, ...Buffer.alloc(40)]);
const text = (of: string): number[] => [...Buffer.from(of, "latin1")];

describe("the size that a picture says of itself", () => {
  it("is read from a PNG, a GIF, a BMP, a WebP of three kinds and a JPEG behind its other segments", () => {
    expect(
      pictureSize(padded(0x89, ...text("PNG\r\n\u001a\n"), 0, 0, 0, 13, ...text("IHDR"), 0, 0, 4, 0, 0, 0, 8, 0)),
    ).toEqual({
      width: 1024,
      height: 2048,
    });
    expect(pictureSize(padded(...text("GIF89a"), 10, 0, 20, 0))).toEqual({ width: 10, height: 20 });
    const bmp = padded(...text("BM"));
    new DataView(bmp.buffer).setInt32(18, 30, true);
    new DataView(bmp.buffer).setInt32(22, -40, true);
    expect(pictureSize(bmp)).toEqual({ width: 30, height: 40 });
    const webp = (kind: string, ...rest: number[]): Uint8Array =>
      padded(...text("RIFF"), 0, 0, 0, 0, ...text("WEBP"), ...text(kind), ...rest);
    expect(pictureSize(webp("VP8X", 10, 0, 0, 0, 0, 0, 0, 0, 99, 0, 0, 49, 0, 0))).toEqual({ width: 100, height: 50 });
    expect(pictureSize(webp("VP8L", 0, 0, 0, 0, 0x2f, 99, 64, 12, 0))).toEqual({ width: 100, height: 50 });
    expect(pictureSize(webp("VP8 ", 0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 100, 0, 50, 0))).toEqual({
      width: 100,
      height: 50,
    });
    const app = [0xff, 0xe0, 0, 4, 1, 2];
    const frame = [0xff, 0xc0, 0, 17, 8, 0, 50, 0, 100];
    expect(pictureSize(padded(0xff, 0xd8, ...app, ...frame))).toEqual({ width: 100, height: 50 });
  });

  it("is not guessed: what is none of these has no size, and no bytes at all make it throw or run on", () => {
    expect(pictureSize(padded(...text("\u0000\u0000\u0000\u0018ftypheic")))).toBeNull();
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom([0xff, 0xd8], text("RIFF"), text("BM"), []),
        (rest, mark) => {
          const size = pictureSize(Uint8Array.from([...mark, ...rest]));
          expect(size === null || (size.width >= 0 && size.height >= 0)).toBe(true);
        },
      ),
    );
  });

  it("takes no longer for a JPEG of segments without length", () => {
    const stuck = Uint8Array.from([0xff, 0xd8, ...Array.from({ length: 200_000 }, (_, i) => (i % 4 < 2 ? 0xff : 0))]);
    expect(pictureSize(stuck)).toBeNull();
  });
});
