import type { Raster } from "../image/raster.ts";

/** A soft edge reaches its full height over five pixels; it must then be this much higher than one over three. */
const WIDE = 1.6;

/**
 * 1 where some channel changes by more than `step` across a pixel, between its left and right or its upper and lower
 * neighbours. Gradients stay under it; the edge of a bubble does not, however softly it is drawn, because the change is
 * taken over three pixels. A flood by small steps alone creeps along soft curves.
 */
export function findEdges({ width, height, rgba }: Raster, step: number): Uint8Array {
  const edges = new Uint8Array(width * height);
  const row = width * 4;
  for (let y = 0, i = 0; y < height; y++) {
    const up = y > 0 ? row : 0;
    const down = y < height - 1 ? row : 0;
    for (let x = 0; x < width; x++, i++) {
      const left = x > 0 ? 4 : 0;
      const right = x < width - 1 ? 4 : 0;
      const inner = x > 1 && y > 1 && x < width - 2 && y < height - 2;
      for (let p = i * 4, end = p + 3; p < end; p++) {
        const here = rgba[p] as number; // All four neighbours lie within the raster.
        const l = rgba[p - left] as number;
        const u = rgba[p - up] as number;
        const across = l - (rgba[p + right] as number);
        const along = u - (rgba[p + down] as number);
        const ridgeX = here - l;
        const ridgeY = here - u;
        const wide = inner
          ? Math.max(
              Math.abs((rgba[p - 8] as number) - (rgba[p + 8] as number)),
              Math.abs((rgba[p - row * 2] as number) - (rgba[p + row * 2] as number)),
            )
          : 0;
        // A line one pixel wide looks the same on both sides, so the pixel itself is compared as well.
        const most = Math.max(Math.abs(across), Math.abs(along), Math.abs(ridgeX), Math.abs(ridgeY));
        if (most > step || wide > step * WIDE) {
          edges[i] = 1;
          break;
        }
      }
    }
  }
  return edges;
}
