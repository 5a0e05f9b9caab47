import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_PIXELS } from "../../src/image/limits.ts";
import type { Raster } from "../../src/image/raster.ts";
import { type Corners, type Point, straighten } from "../../src/image/straighten.ts";
import { turned } from "../../src/image/turn.ts";

/** Every pixel of its own colour. */
function marked(width: number, height: number): Raster {
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rgba.set([x & 255, y & 255, (x >> 8) * 16 + (y >> 8), 255], (y * width + x) * 4);
  return { width, height, rgba };
}
const must = (picture: Raster, corners: Corners): Raster => {
  const made = straighten(picture, corners);
  if (!made.ok) throw new Error(made.error);
  return made.value;
};
/** Comparing a hundred thousand numbers one by one takes seconds. */
const same = (a: Raster, b: Raster): boolean =>
  a.width === b.width && a.height === b.height && Buffer.from(a.rgba).equals(Buffer.from(b.rgba));
const box = (x: number, y: number, w: number, h: number): Corners => [
  { x, y },
  { x: x + w, y },
  { x: x + w, y: y + h },
  { x, y: y + h },
];
const from = (corners: Corners, first: number): Corners =>
  [0, 1, 2, 3].map((i) => corners[(i + first) % 4]) as unknown as Corners; // Four of four.

describe("straightening by hand", () => {
  const picture = marked(260, 200);

  it("gives the picture back where the corners are its own, and a part of it where they are not", () => {
    expect(same(must(picture, box(0, 0, 260, 200)), picture)).toBe(true);
    const part = must(picture, box(30, 20, 150, 130));
    expect([part.width, part.height]).toEqual([150, 130]);
    expect([...part.rgba.subarray(0, 4)]).toEqual([30, 20, 0, 255]);
    expect([...part.rgba.subarray(-4)]).toEqual([179, 149, 0, 255]);
  });

  it("turns by where the first corner is set, as a turn by EXIF does", () => {
    const whole = box(0, 0, 260, 200);
    expect(same(must(picture, from(whole, 3)), turned(picture, 6))).toBe(true);
    expect(same(must(picture, from(whole, 2)), turned(picture, 3))).toBe(true);
    expect(same(must(picture, from(whole, 1)), turned(picture, 8))).toBe(true);
  });

  it("undoes the slant of a photo taken from the side: what was straight is straight again", () => {
    // A screen of 400 by 300 with a grid, seen from the side: the map is written out by hand, pixel by pixel.
    const tilt = (p: Point): Point => {
      const w = 1 + 0.0009 * p.x + 0.0004 * p.y;
      return { x: 60 + (0.95 * p.x + 0.12 * p.y) / w, y: 40 + (0.05 * p.x + 0.9 * p.y) / w };
    };
    const photo: Raster = { width: 600, height: 420, rgba: new Uint8Array(600 * 420 * 4).fill(255) };
    for (let y = 0; y < 300; y += 0.25)
      for (let x = 0; x < 400; x += 0.25) {
        const at = tilt({ x, y });
        const dark = x % 40 < 4 || y % 30 < 4;
        photo.rgba.set(dark ? [0, 0, 0, 255] : [200, 220, 255, 255], (Math.floor(at.y) * 600 + Math.floor(at.x)) * 4);
      }
    const corners = box(0, 0, 400, 300).map(tilt) as unknown as Corners; // Four of four.
    const screen = must(photo, corners);
    const dark = (x: number, y: number): boolean => {
      const column = Math.floor((x / 400) * screen.width);
      const row = Math.floor((y / 300) * screen.height);
      return (screen.rgba[(row * screen.width + column) * 4] ?? 0) < 110;
    };
    const wrong: Point[] = [];
    for (let y = 2; y < 300; y += 30) for (let x = 2; x < 400; x += 20) if (!dark(x, y)) wrong.push({ x, y });
    for (let y = 17; y < 300; y += 30) for (let x = 22; x < 400; x += 40) if (dark(x, y)) wrong.push({ x, y });
    expect(wrong).toEqual([]);
  });

  it("refuses corners that cross, lie on one line, run the other way round or are no places", () => {
    const [a, b, c, d] = box(10, 10, 150, 150);
    const bad: readonly Corners[] = [
      [a, c, b, d],
      [a, d, c, b],
      [a, b, { x: 85, y: 85 }, d],
      [a, { x: 60, y: 10 }, { x: 110, y: 10 }, b],
      [a, a, a, a],
      [{ x: Number.NaN, y: 0 }, b, c, d],
      [{ x: Number.NEGATIVE_INFINITY, y: 0 }, b, c, d],
    ];
    for (const corners of bad) expect(straighten(picture, corners)).toEqual({ ok: false, error: "not-a-screen" });
  });

  it("attack: corners miles outside the picture are refused before a pixel exists, and near ones give white", () => {
    expect(straighten(picture, box(0, 0, 1e9, 1e9))).toEqual({ ok: false, error: "too-many-pixels" });
    expect(straighten(picture, box(0, 0, 20, 20))).toEqual({ ok: false, error: "too-small" });
    expect([...must(picture, box(-100, -100, 300, 300)).rgba.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
  });

  it("property: any four corners give a picture within the limits or a reason, and never throw", () => {
    const small = marked(130, 130);
    const point = fc.record({
      x: fc.double({ min: -300, max: 500 }),
      y: fc.double({ min: -300, max: 500 }),
    });
    fc.assert(
      fc.property(fc.tuple(point, point, point, point), (corners) => {
        const made = straighten(small, corners);
        if (!made.ok) return;
        const { width, height, rgba } = made.value;
        expect(width * height).toBeLessThanOrEqual(MOST_PIXELS);
        expect(rgba.length).toBe(width * height * 4);
      }),
      { numRuns: 60 },
    );
  });
});
