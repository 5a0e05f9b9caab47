import { err, ok, type Result } from "@holdfast/model";
import { LEAST_SIDE, MOST_PIXELS, MOST_SIDE } from "./limits.ts";
import type { Raster } from "./raster.ts";

/** A place in a picture, in pixels; whole numbers are the corners between pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
/** Left upper, right upper, right lower and left lower corner of what is to be read, as it should be seen. */
export type Corners = readonly [Point, Point, Point, Point];

/** Why nothing was straightened. Words under `screenshots.corners.<code>`. */
export const CORNER_PROBLEMS = ["not-a-screen", "too-small", "too-many-pixels"] as const;
export type CornerProblem = (typeof CORNER_PROBLEMS)[number];

/** How far from a straight line three corners must be: the sine of the angle there. */
const LEAST_BEND = 0.05;

/**
 * The part of a picture between four corners that somebody set by hand, as a rectangle: cut out, turned by where the first
 * corner is, and the slant of a photo taken from the side undone. A point outside the picture is white. `not-a-screen`: the
 * corners cross, lie on a line or run the other way round, which would mirror the letters.
 */
export function straighten(picture: Raster, corners: Corners): Result<Raster, CornerProblem> {
  if (!isScreen(corners)) return err("not-a-screen");
  const [a, b, c, d] = corners;
  const width = Math.round(Math.max(distance(a, b), distance(d, c)));
  const height = Math.round(Math.max(distance(a, d), distance(b, c)));
  if (width < LEAST_SIDE || height < LEAST_SIDE) return err("too-small");
  if (width > MOST_SIDE || height > MOST_SIDE || width * height > MOST_PIXELS) return err("too-many-pixels");
  const rgba = new Uint8Array(width * height * 4);
  const place = placesIn(corners);
  for (let y = 0, to = 0; y < height; y++)
    for (let x = 0; x < width; x++, to += 4) {
      const from = place((x + 0.5) / width, (y + 0.5) / height);
      blend(picture, from.x - 0.5, from.y - 0.5, rgba, to);
    }
  return ok({ width, height, rgba });
}

const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

function isScreen(corners: Corners): boolean {
  return corners.every((corner, i) => {
    const next = corners[(i + 1) % 4] as Point; // Four corners.
    const after = corners[(i + 2) % 4] as Point;
    const bend = (next.x - corner.x) * (after.y - next.y) - (next.y - corner.y) * (after.x - next.x);
    const most = distance(corner, next) * distance(next, after);
    // Not a number compares as false: corners that are no places are refused here too.
    return bend > most * LEAST_BEND && most > 0;
  });
}

/**
 * From a place in the unit square to the picture: the projective map that takes its corners to these (Heckbert,
 * "Fundamentals of Texture Mapping and Image Warping", 1989, §2.2.3).
 */
function placesIn([a, b, c, d]: Corners): (u: number, v: number) => Point {
  const [sx, sy] = [a.x - b.x + c.x - d.x, a.y - b.y + c.y - d.y];
  const [dx1, dy1, dx2, dy2] = [b.x - c.x, b.y - c.y, d.x - c.x, d.y - c.y];
  const whole = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / whole;
  const h = (dx1 * sy - sx * dy1) / whole;
  const x = [b.x - a.x + g * b.x, d.x - a.x + h * d.x, a.x] as const;
  const y = [b.y - a.y + g * b.y, d.y - a.y + h * d.y, a.y] as const;
  return (u, v) => {
    const w = g * u + h * v + 1;
    return { x: (x[0] * u + x[1] * v + x[2]) / w, y: (y[0] * u + y[1] * v + y[2]) / w };
  };
}

/** The colour between the four pixels around a place. */
function blend({ width, height, rgba }: Raster, x: number, y: number, out: Uint8Array, to: number): void {
  out.fill(255, to, to + 4);
  if (x < -0.5 || y < -0.5 || x > width - 0.5 || y > height - 0.5) return;
  const left = Math.min(Math.max(Math.floor(x), 0), width - 1);
  const top = Math.min(Math.max(Math.floor(y), 0), height - 1);
  const right = Math.min(left + 1, width - 1);
  const under = Math.min(top + 1, height - 1);
  const across = Math.min(Math.max(x - left, 0), 1);
  const down = Math.min(Math.max(y - top, 0), 1);
  for (let channel = 0; channel < 3; channel++) {
    const at = (column: number, row: number): number => rgba[(row * width + column) * 4 + channel] ?? 255;
    const above = at(left, top) * (1 - across) + at(right, top) * across;
    const below = at(left, under) * (1 - across) + at(right, under) * across;
    out[to + channel] = Math.round(above * (1 - down) + below * down);
  }
}
