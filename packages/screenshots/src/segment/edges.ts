import type { Raster } from "../image/raster.ts";

/**
 * 1 where some channel changes by more than `step` across a pixel, between its left and right or its upper and lower
 * neighbours. Gradients stay under it; the edge of a bubble does not, however softly it is drawn, because the change is
 * taken over three pixels. A flood by small steps alone creeps along soft curves.
 */
export function findEdges({ width, height, rgba }: Raster, step: number): Uint8Array {
  const edges = new Uint8Array(width * height);
  const row = width * 4;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const at = i * 4;
      const l = x > 0 ? at - 4 : at;
      const r = x < width - 1 ? at + 4 : at;
      const u = y > 0 ? at - row : at;
      const d = y < height - 1 ? at + row : at;
      for (let c = 0; c < 3; c++) {
        const across = (rgba[l + c] as number) - (rgba[r + c] as number);
        const along = (rgba[u + c] as number) - (rgba[d + c] as number);
        const here = rgba[at + c] as number;
        // A line one pixel wide looks the same on both sides.
        const ridgeX = here - (rgba[l + c] as number);
        const ridgeY = here - (rgba[u + c] as number);
        if (
          across > step ||
          across < -step ||
          along > step ||
          along < -step ||
          ridgeX > step ||
          ridgeX < -step ||
          ridgeY > step ||
          ridgeY < -step
        ) {
          edges[i] = 1;
          break;
        }
      }
    }
  return edges;
}
