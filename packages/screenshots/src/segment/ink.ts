import type { Box, Raster } from "../image/raster.ts";
import { type Fill, fillAt } from "./fill.ts";

/** One connected stroke, letter, or picture on a fill. */
export interface Mark {
  readonly box: Box;
  /** Pixels. */
  readonly area: number;
  /** How far its colour is from the fill at most, 0 to 255. */
  readonly contrast: number;
  /** How far its pixels' colours are, on average, from the line between the fill and its strongest pixel: near 0 for print. */
  readonly motley: number;
  /** Its strongest pixel. */
  readonly colour: readonly [number, number, number];
}

/** Changes of colour below this are patterns, shadows and noise, not writing. */
export const LEAST_CONTRAST = 40;
const MOST_MARKS = 6000;

/**
 * The marks inside `fill.box`. `inside` says which columns of a row belong to the container; a mark that runs over them is
 * something laid over its edge (a reaction, an avatar) and is left out.
 */
export function findMarks(
  raster: Raster,
  fill: Fill,
  inside: (y: number) => readonly [first: number, last: number] | null,
  blocked: (pixel: number) => boolean = () => false,
): readonly Mark[] {
  const { width, rgba } = raster;
  const { box } = fill;
  const strength = new Uint8Array(box.width * box.height);
  for (let y = 0; y < box.height; y++) {
    const stretch = inside(box.y + y);
    if (stretch === null) continue;
    const [first, last] = stretch;
    for (let x = first - box.x; x <= last - box.x; x++) {
      const pixel = (box.y + y) * width + box.x + x;
      if (blocked(pixel)) continue;
      const f = fillAt(fill, box.x + x, box.y + y);
      const p = pixel * 4;
      const far = Math.max(
        Math.abs((rgba[p] as number) - (fill.rgb[f] as number)),
        Math.abs((rgba[p + 1] as number) - (fill.rgb[f + 1] as number)),
        Math.abs((rgba[p + 2] as number) - (fill.rgb[f + 2] as number)),
      );
      if (far >= LEAST_CONTRAST) strength[y * box.width + x] = far;
    }
  }
  return connected(raster, fill, strength);
}

function connected(raster: Raster, fill: Fill, strength: Uint8Array): readonly Mark[] {
  const { box } = fill;
  const marks: Mark[] = [];
  const stack: number[] = [];
  const taken: number[] = [];
  for (let start = 0; start < strength.length && marks.length < MOST_MARKS; start++) {
    if (strength[start] === 0) continue;
    taken.length = 0;
    stack.push(start);
    let contrast = 0;
    let strongest = start;
    const note = (i: number): void => {
      const s = strength[i] as number;
      if (s > contrast) {
        contrast = s;
        strongest = i;
      }
      strength[i] = 0;
      taken.push(i);
    };
    note(start);
    while (stack.length > 0) {
      const i = stack.pop() as number; // The loop's condition.
      const x = i % box.width;
      const y = (i - x) / box.width;
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++) {
          const [nx, ny] = [x + dx, y + dy];
          if (nx < 0 || ny < 0 || nx >= box.width || ny >= box.height) continue;
          const next = ny * box.width + nx;
          if (strength[next] === 0) continue;
          note(next);
          stack.push(next);
        }
    }
    if (taken.length >= 2) marks.push(markOf(raster, fill, taken, contrast, strongest));
  }
  return marks;
}

function markOf({ width, rgba }: Raster, fill: Fill, taken: readonly number[], contrast: number, at: number): Mark {
  const { box } = fill;
  let [x0, y0, x1, y1] = [box.width, box.height, -1, -1];
  const place = (i: number): readonly [number, number] => [i % box.width, Math.floor(i / box.width)];
  const [sx, sy] = place(at);
  const s = ((box.y + sy) * width + box.x + sx) * 4;
  const colour = [rgba[s] as number, rgba[s + 1] as number, rgba[s + 2] as number] as const;
  let off = 0;
  for (const i of taken) {
    const [x, y] = place(i);
    if (x < x0) x0 = x;
    if (x > x1) x1 = x;
    if (y < y0) y0 = y;
    if (y > y1) y1 = y;
    const f = fillAt(fill, box.x + x, box.y + y);
    const p = ((box.y + y) * width + box.x + x) * 4;
    off += offAxis(rgba, p, fill.rgb, f, colour);
  }
  return {
    box: { x: box.x + x0, y: box.y + y0, width: x1 - x0 + 1, height: y1 - y0 + 1 },
    area: taken.length,
    contrast,
    motley: off / taken.length,
    colour,
  };
}

/** Distance of a pixel's colour from the line through the fill's and the ink's. */
function offAxis(
  rgba: Raster["rgba"],
  p: number,
  rgb: Float32Array,
  f: number,
  ink: readonly [number, number, number],
): number {
  let dot = 0;
  let length = 0;
  let far = 0;
  for (let c = 0; c < 3; c++) {
    const axis = (ink[c] as number) - (rgb[f + c] as number);
    const here = (rgba[p + c] as number) - (rgb[f + c] as number);
    dot += axis * here;
    length += axis * axis;
    far += here * here;
  }
  if (length === 0) return 0;
  return Math.sqrt(Math.max(0, far - (dot * dot) / length));
}
