import type { Box, Raster } from "../image/raster.ts";

/** The colour a container has under its text, in squares of `FILL_SQUARE` pixels: a gradient stays a gradient. */
export interface Fill {
  readonly box: Box;
  readonly columns: number;
  readonly rows: number;
  /** Red, green, blue for each square. */
  readonly rgb: Float32Array;
}
export const FILL_SQUARE = 12;

/** The fill of `box` from the pixels that `belongs` says are fill. Squares without any take their nearest neighbours' colour. */
export function fillOf({ width, rgba }: Raster, box: Box, belongs: (pixel: number) => boolean): Fill {
  const columns = Math.ceil(box.width / FILL_SQUARE);
  const rows = Math.ceil(box.height / FILL_SQUARE);
  const rgb = new Float32Array(columns * rows * 3);
  const counts = new Int32Array(columns * rows);
  for (let y = 0; y < box.height; y++)
    for (let x = 0; x < box.width; x++) {
      const pixel = (box.y + y) * width + box.x + x;
      if (!belongs(pixel)) continue;
      const square = Math.floor(y / FILL_SQUARE) * columns + Math.floor(x / FILL_SQUARE);
      counts[square] = (counts[square] as number) + 1;
      for (let c = 0; c < 3; c++)
        rgb[square * 3 + c] = (rgb[square * 3 + c] as number) + (rgba[pixel * 4 + c] as number);
    }
  for (let square = 0; square < counts.length; square++)
    if ((counts[square] as number) > 0)
      for (let c = 0; c < 3; c++) rgb[square * 3 + c] = (rgb[square * 3 + c] as number) / (counts[square] as number);
  spreadOut(rgb, counts, columns, rows);
  return { box, columns, rows, rgb };
}

/** Gives empty squares the mean of their neighbours, ring by ring. Nothing to spread: all stay black, and `counts` says so. */
function spreadOut(rgb: Float32Array, counts: Int32Array, columns: number, rows: number): void {
  let known = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  if (known === 0) return;
  while (known < counts.length) {
    const fresh: number[] = [];
    for (let y = 0; y < rows; y++)
      for (let x = 0; x < columns; x++) {
        const square = y * columns + x;
        if ((counts[square] as number) > 0) continue;
        let n = 0;
        const sum = [0, 0, 0];
        for (const [dx, dy] of NEXT) {
          const [nx, ny] = [x + dx, y + dy];
          if (nx < 0 || ny < 0 || nx >= columns || ny >= rows) continue;
          const near = ny * columns + nx;
          if ((counts[near] as number) <= 0) continue;
          n++;
          for (let c = 0; c < 3; c++) sum[c] = (sum[c] as number) + (rgb[near * 3 + c] as number);
        }
        if (n === 0) continue;
        for (let c = 0; c < 3; c++) rgb[square * 3 + c] = (sum[c] as number) / n;
        fresh.push(square);
      }
    for (const square of fresh) counts[square] = 1;
    known += fresh.length;
  }
}
const NEXT = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
] as const;

/** Where the colour of the fill at (x, y) starts in `fill.rgb`. */
export function fillAt(fill: Fill, x: number, y: number): number {
  const column = Math.min(fill.columns - 1, Math.max(0, Math.floor((x - fill.box.x) / FILL_SQUARE)));
  const row = Math.min(fill.rows - 1, Math.max(0, Math.floor((y - fill.box.y) / FILL_SQUARE)));
  return (row * fill.columns + column) * 3;
}
