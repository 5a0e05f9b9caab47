import type { Raster } from "./raster.ts";

/** The picture as its EXIF orientation wants it seen (TIFF 6.0, tag 274). */
export function turned(raster: Raster, orientation: number): Raster {
  if (orientation <= 1 || orientation > 8) return raster;
  const { width, height, rgba } = raster;
  const sideways = orientation >= 5;
  const [w, h] = sideways ? [height, width] : [width, height];
  const out = new Uint8Array(rgba.length);
  for (let y = 0, to = 0; y < h; y++)
    for (let x = 0; x < w; x++, to += 4) {
      const [sx, sy] = source(orientation, x, y, width, height);
      const from = (sy * width + sx) * 4;
      out[to] = rgba[from] as number;
      out[to + 1] = rgba[from + 1] as number;
      out[to + 2] = rgba[from + 2] as number;
      out[to + 3] = rgba[from + 3] as number;
    }
  return { width: w, height: h, rgba: out };
}

function source(orientation: number, x: number, y: number, width: number, height: number): readonly [number, number] {
  switch (orientation) {
    case 2:
      return [width - 1 - x, y];
    case 3:
      return [width - 1 - x, height - 1 - y];
    case 4:
      return [x, height - 1 - y];
    case 5:
      return [y, x];
    case 6:
      return [y, height - 1 - x];
    case 7:
      return [width - 1 - y, height - 1 - x];
    default:
      return [width - 1 - y, x];
  }
}
