import type { Box } from "@holdfast/model";

/** Pixels as red, green, blue and alpha bytes, rows from the top. Alpha is ignored by all that reads them. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array | Uint8ClampedArray;
}

export type { Box };

export const right = (box: Box): number => box.x + box.width;
export const bottom = (box: Box): number => box.y + box.height;

export const scaled = (box: Box, by: number): Box => ({
  x: Math.round(box.x * by),
  y: Math.round(box.y * by),
  width: Math.round(box.width * by),
  height: Math.round(box.height * by),
});

export function union(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return { x, y, width: Math.max(right(a), right(b)) - x, height: Math.max(bottom(a), bottom(b)) - y };
}

/** Whether `inner` lies in `outer`, give or take `slack` pixels. */
export const within = (inner: Box, outer: Box, slack = 0): boolean =>
  inner.x >= outer.x - slack &&
  inner.y >= outer.y - slack &&
  right(inner) <= right(outer) + slack &&
  bottom(inner) <= bottom(outer) + slack;

/** How much of the shorter of two stretches they share, from 0 to 1. */
export function overlap(aStart: number, aEnd: number, bStart: number, bEnd: number): number {
  const shared = Math.min(aEnd, bEnd) - Math.max(aStart, bStart);
  return shared <= 0 ? 0 : shared / Math.max(1, Math.min(aEnd - aStart, bEnd - bStart));
}
