import type { Box, Raster } from "../image/raster.ts";
import { type Fill, fillAt } from "../segment/fill.ts";
import type { Grey } from "./ocr-engine.ts";

/** One line of print to be put on the sheet. Boxes in pixels of the layout raster. */
export interface Strip {
  readonly box: Box;
  readonly fill: Fill;
  /** Contrast of the ink, 0 to 255. */
  readonly contrast: number;
  readonly xHeight: number;
  /** Pictures to paint over. */
  readonly hide: readonly Box[];
}
export interface Row extends Box {
  /** Pixels of the sheet for one pixel of the layout raster. */
  readonly scale: number;
}

/** Small letters are brought to this height: what the engine was trained on, and no more pixels than it uses. */
export const SHEET_X_HEIGHT = 18;
export const SHEET_PAD = 10;
const GAP = 6;
const MOST_WIDTH = 4000;

/**
 * Puts every strip on one white sheet, dark on light, at one letter size. `raster` is the full picture, `shrunk` how many
 * of its pixels a layout pixel stands for.
 */
export function layOut(
  raster: Raster,
  shrunk: number,
  strips: readonly Strip[],
): { sheet: Grey; rows: readonly Row[] } {
  const rows: Row[] = [];
  let y = GAP;
  let width = 1;
  for (const { box, xHeight } of strips) {
    const scale = Math.min(SHEET_X_HEIGHT / Math.max(2, xHeight), MOST_WIDTH / box.width);
    const row = {
      x: GAP,
      y,
      width: Math.max(1, Math.round(box.width * scale)) + 2 * SHEET_PAD,
      height: Math.max(1, Math.round(box.height * scale)) + 2 * SHEET_PAD,
      scale,
    };
    rows.push(row);
    y += row.height + GAP;
    width = Math.max(width, row.width + 2 * GAP);
  }
  const pixels = new Uint8Array(width * y).fill(255);
  strips.forEach((strip, i) => {
    const row = rows[i];
    if (row !== undefined) paint(raster, shrunk, strip, row, pixels, width);
  });
  return { sheet: { width, height: y, pixels }, rows };
}

function paint(raster: Raster, shrunk: number, strip: Strip, row: Row, pixels: Uint8Array, width: number): void {
  const { box, fill, contrast, hide } = strip;
  const inner = { width: row.width - 2 * SHEET_PAD, height: row.height - 2 * SHEET_PAD };
  const step = shrunk / row.scale;
  const darkest = 255 / Math.max(24, contrast * 0.92);
  for (let dy = 0; dy < inner.height; dy++)
    for (let dx = 0; dx < inner.width; dx++) {
      const lx = box.x + (dx + 0.5) / row.scale;
      const ly = box.y + (dy + 0.5) / row.scale;
      if (hide.some((h) => lx >= h.x - 1 && lx < h.x + h.width + 1 && ly >= h.y - 1 && ly < h.y + h.height + 1))
        continue;
      const f = fillAt(fill, lx, ly);
      const far = sample(raster, lx * shrunk, ly * shrunk, step, fill.rgb, f);
      pixels[(row.y + SHEET_PAD + dy) * width + row.x + SHEET_PAD + dx] = 255 - Math.min(255, far * darkest);
    }
}

/** How far the picture at (x, y) is from the fill, over a square of `step` pixels, or between four pixels when it is smaller. */
function sample(
  { width, height, rgba }: Raster,
  x: number,
  y: number,
  step: number,
  rgb: Float32Array,
  f: number,
): number {
  if (step <= 1.3) {
    const x0 = Math.min(width - 2, Math.max(0, Math.floor(x - 0.5)));
    const y0 = Math.min(height - 2, Math.max(0, Math.floor(y - 0.5)));
    const tx = Math.min(1, Math.max(0, x - 0.5 - x0));
    const ty = Math.min(1, Math.max(0, y - 0.5 - y0));
    const a = (y0 * width + x0) * 4;
    const b = a + width * 4;
    const top = far(rgba, a, rgb, f) * (1 - tx) + far(rgba, a + 4, rgb, f) * tx;
    const low = far(rgba, b, rgb, f) * (1 - tx) + far(rgba, b + 4, rgb, f) * tx;
    return top * (1 - ty) + low * ty;
  }
  const x0 = Math.max(0, Math.floor(x - step / 2));
  const y0 = Math.max(0, Math.floor(y - step / 2));
  const x1 = Math.min(width, Math.max(x0 + 1, Math.round(x + step / 2)));
  const y1 = Math.min(height, Math.max(y0 + 1, Math.round(y + step / 2)));
  let sum = 0;
  for (let v = y0; v < y1; v++) for (let u = x0; u < x1; u++) sum += far(rgba, (v * width + u) * 4, rgb, f);
  return sum / Math.max(1, (x1 - x0) * (y1 - y0));
}

const far = (rgba: Raster["rgba"], p: number, rgb: Float32Array, f: number): number =>
  Math.max(
    Math.abs((rgba[p] as number) - (rgb[f] as number)),
    Math.abs((rgba[p + 1] as number) - (rgb[f + 1] as number)),
    Math.abs((rgba[p + 2] as number) - (rgb[f + 2] as number)),
  );
