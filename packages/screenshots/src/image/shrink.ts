import type { Raster } from "./raster.ts";

/** `raster` at 1/`by` of its size, each pixel the mean of those it stands for. `by` is at least 1 and need not be whole. */
export function shrink(raster: Raster, by: number): Raster {
  if (by === 1) return raster;
  const width = Math.floor(raster.width / by);
  const height = Math.floor(raster.height / by);
  const rgba = new Uint8Array(width * height * 4);
  const columns = stretches(width, raster.width, by);
  const rows = stretches(height, raster.height, by);
  const line = new Float32Array(width * 3);
  for (let y = 0, to = 0; y < height; y++) {
    line.fill(0);
    for (const [sy, wy] of rows[y] ?? []) addRow(raster, sy, wy, columns, line);
    for (let x = 0; x < width; x++, to += 4) {
      rgba[to] = (line[x * 3] as number) + 0.5;
      rgba[to + 1] = (line[x * 3 + 1] as number) + 0.5;
      rgba[to + 2] = (line[x * 3 + 2] as number) + 0.5;
      rgba[to + 3] = 255;
    }
  }
  return { width, height, rgba };
}

type Stretch = readonly (readonly [at: number, weight: number])[];

/** For each place of the small row, which places of the large one it covers, and how much of it each makes up. */
function stretches(count: number, from: number, by: number): readonly Stretch[] {
  return Array.from({ length: count }, (_, i) => {
    const start = i * by;
    const end = Math.min(from, start + by);
    const covered: [number, number][] = [];
    for (let at = Math.floor(start); at < end; at++)
      covered.push([at, (Math.min(end, at + 1) - Math.max(start, at)) / (end - start)]);
    return covered;
  });
}

function addRow(
  { width, rgba }: Raster,
  y: number,
  weight: number,
  columns: readonly Stretch[],
  line: Float32Array,
): void {
  const start = y * width * 4;
  for (let x = 0, to = 0; x < columns.length; x++, to += 3) {
    let r = 0;
    let g = 0;
    let b = 0;
    for (const [sx, wx] of columns[x] as Stretch) {
      const from = start + sx * 4;
      r += wx * (rgba[from] as number); // Within the raster: stretches end with it.
      g += wx * (rgba[from + 1] as number);
      b += wx * (rgba[from + 2] as number);
    }
    line[to] = (line[to] as number) + weight * r;
    line[to + 1] = (line[to + 1] as number) + weight * g;
    line[to + 2] = (line[to + 2] as number) + weight * b;
  }
}
