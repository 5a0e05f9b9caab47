import type { Raster } from "./raster.ts";

/** `raster` at 1/`by` of its size, each pixel the mean of those it stands for. Cut off at the right and the bottom. */
export function shrink(raster: Raster, by: number): Raster {
  if (by === 1) return raster;
  const width = Math.floor(raster.width / by);
  const height = Math.floor(raster.height / by);
  const rgba = new Uint8Array(width * height * 4);
  const area = by * by;
  for (let y = 0, to = 0; y < height; y++)
    for (let x = 0; x < width; x++, to += 4) {
      let r = 0;
      let g = 0;
      let b = 0;
      for (let dy = 0; dy < by; dy++) {
        let from = ((y * by + dy) * raster.width + x * by) * 4;
        for (let dx = 0; dx < by; dx++, from += 4) {
          r += raster.rgba[from] as number; // Within the raster: x and y stop at its size divided by `by`.
          g += raster.rgba[from + 1] as number;
          b += raster.rgba[from + 2] as number;
        }
      }
      rgba[to] = (r + area / 2) / area;
      rgba[to + 1] = (g + area / 2) / area;
      rgba[to + 2] = (b + area / 2) / area;
      rgba[to + 3] = 255;
    }
  return { width, height, rgba };
}
