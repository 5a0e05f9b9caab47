import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Raster } from "../../src/image/raster.ts";
import { shrink } from "../../src/image/shrink.ts";
import { findLayout } from "../../src/segment/layout.ts";

type Colour = readonly [number, number, number];
function blank(width: number, height: number, [r, g, b]: Colour): { raster: Raster; rgba: Uint8Array } {
  const rgba = new Uint8Array(width * height * 4);
  for (let p = 0; p < rgba.length; p += 4) rgba.set([r, g, b, 255], p);
  return { raster: { width, height, rgba }, rgba };
}
/** A rounded rectangle, shaded from one colour to another, with strokes like a line of print in it. */
function draw(
  rgba: Uint8Array,
  width: number,
  box: readonly [number, number, number, number],
  from: Colour,
  to: Colour,
  ink: Colour,
): void {
  const [x0, y0, w, h] = box;
  const r = 14;
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const dx = Math.max(r - x, x - (w - 1 - r), 0);
      const dy = Math.max(r - y, y - (h - 1 - r), 0);
      if (dx * dx + dy * dy > r * r) continue;
      const print = y > h / 2 - 7 && y < h / 2 + 7 && x > 18 && x < w - 18 && x % 9 < 3;
      const t = y / h;
      const colour = print ? ink : from.map((c, i) => c + ((to[i] ?? 0) - c) * t);
      rgba.set(colour, ((y0 + y) * width + x0 + x) * 4);
    }
}

describe("layout", () => {
  it("finds bubbles by fill and edge on a light and on a dark page, flat, shaded and faint", () => {
    const pages: readonly [Colour, Colour, Colour, Colour, Colour][] = [
      [
        [255, 255, 255],
        [239, 243, 244],
        [239, 243, 244],
        [20, 20, 20],
        [29, 155, 240],
      ],
      [
        [0, 0, 0],
        [38, 38, 38],
        [38, 38, 38],
        [240, 240, 240],
        [110, 60, 230],
      ],
      [
        [18, 18, 18],
        [46, 46, 46],
        [60, 46, 46],
        [230, 230, 230],
        [44, 107, 237],
      ],
    ];
    for (const [page, other, otherTo, ink, self] of pages) {
      const { raster, rgba } = blank(560, 900, page);
      draw(rgba, 560, [20, 200, 300, 60], other, otherTo, ink);
      draw(rgba, 560, [240, 300, 300, 60], self, [20, 90, 220], [255, 255, 255]);
      const boxes = findLayout(raster).containers.map(({ bubble, lines }) => ({
        x: bubble.box.x,
        width: bubble.box.width,
        lines: lines.length,
      }));
      expect(boxes.length).toBe(2);
      for (const [i, x] of [20, 240].entries()) {
        expect(Math.abs((boxes[i]?.x ?? 0) - x)).toBeLessThan(4);
        expect(Math.abs((boxes[i]?.width ?? 0) - 300)).toBeLessThan(6);
        expect(boxes[i]?.lines).toBe(1);
      }
    }
  });
  it("attack: a picture of noise ends in bounded time and finds no conversation", () => {
    const { raster, rgba } = blank(1100, 1400, [0, 0, 0]);
    let a = 1;
    for (let p = 0; p < rgba.length; p++) {
      a = (Math.imul(a, 1_103_515_245) + 12_345) | 0;
      rgba[p] = a >>> 16;
    }
    const from = performance.now();
    expect(findLayout(raster).containers).toEqual([]);
    expect(performance.now() - from).toBeLessThan(15_000);
  });
  it("property: any small picture gives a layout whose boxes lie in it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 120, max: 200 }),
        fc.integer({ min: 120, max: 200 }),
        fc.array(
          fc.tuple(
            fc.nat(180),
            fc.nat(180),
            fc.integer({ min: 4, max: 90 }),
            fc.integer({ min: 4, max: 60 }),
            fc.nat(255),
          ),
          { maxLength: 8 },
        ),
        (width, height, shapes) => {
          const { raster, rgba } = blank(width, height, [250, 250, 250]);
          for (const [x, y, w, h, grey] of shapes)
            for (let v = y; v < Math.min(height, y + h); v++)
              for (let u = x; u < Math.min(width, x + w); u++) rgba.set([grey, grey, 255 - grey], (v * width + u) * 4);
          const { containers, page } = findLayout(raster);
          const boxes = [...containers.map(({ bubble }) => bubble.box), ...page.lines.map(({ box }) => box)];
          for (const box of boxes) {
            expect(box.x >= 0 && box.y >= 0 && box.width > 0 && box.height > 0).toBe(true);
            expect(box.x + box.width <= width && box.y + box.height <= height).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
  it("shrinks by whole and by broken numbers without changing the mean", () => {
    const { raster, rgba } = blank(90, 60, [0, 0, 0]);
    for (let i = 0; i < 90 * 60; i++) rgba[i * 4] = i % 251;
    const mean = (of: Raster): number =>
      Array.from(of.rgba).reduce((sum, v, i) => (i % 4 === 0 ? sum + v : sum), 0) / (of.width * of.height);
    for (const by of [1, 2, 3, 1.5]) expect(Math.abs(mean(shrink(raster, by)) - mean(raster))).toBeLessThan(1);
  });
});
