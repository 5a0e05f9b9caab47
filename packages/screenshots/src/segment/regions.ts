import type { Box, Raster } from "../image/raster.ts";

/** A stretch of pixels whose neighbours differ little: a fill, flat or shaded. */
export interface Region {
  readonly label: number;
  readonly box: Box;
  /** Pixels. */
  readonly area: number;
  /** Pixels between the first and the last of each row: the area with its holes filled. */
  readonly spread: number;
  /** Mean red, green and blue. */
  readonly colour: readonly [number, number, number];
}
export interface Regions {
  /** For each pixel the label of its region. Labels of small regions stand in no `Region`. */
  readonly labels: Int32Array;
  readonly regions: readonly Region[];
}

/** Regions of at least `leastArea` pixels: what the `edges` leave connected, up, down and sideways. Edge pixels have label -1. */
export function findRegions({ width, height, rgba }: Raster, edges: Uint8Array, leastArea: number): Regions {
  const count = width * height;
  const parent = new Int32Array(count);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      const up = parent[parent[at] as number] as number;
      parent[at] = up;
      at = up;
    }
    return at;
  };
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      if (edges[i] === 1) {
        parent[i] = -1;
        continue;
      }
      const left = x > 0 && edges[i - 1] === 0;
      const up = y > 0 && edges[i - width] === 0;
      if (left) {
        const a = root(i - 1);
        parent[i] = a;
        if (up) {
          const b = root(i - width);
          if (b !== a) {
            const low = Math.min(a, b);
            parent[Math.max(a, b)] = low;
            parent[i] = low;
          }
        }
      } else parent[i] = up ? root(i - width) : i;
    }
  const labels = parent;
  for (let i = 0; i < count; i++) if ((labels[i] as number) >= 0) labels[i] = root(i);
  return { labels, regions: measured(labels, width, height, rgba, leastArea) };
}

function measured(
  labels: Int32Array,
  width: number,
  height: number,
  rgba: Raster["rgba"],
  leastArea: number,
): readonly Region[] {
  const areas = new Int32Array(labels.length);
  for (const label of labels) if (label >= 0) areas[label] = (areas[label] as number) + 1;
  const slots = new Map<number, number>();
  for (let label = 0; label < areas.length; label++)
    if ((areas[label] as number) >= leastArea) slots.set(label, slots.size);
  const slotOf = new Int32Array(labels.length).fill(-1);
  for (const [label, slot] of slots) slotOf[label] = slot;
  const n = slots.size;
  const left = new Int32Array(n).fill(width);
  const most = new Int32Array(n).fill(-1);
  const top = new Int32Array(n).fill(height);
  const low = new Int32Array(n).fill(-1);
  const spread = new Float64Array(n);
  const sums = new Float64Array(n * 3);
  const rowFirst = new Int32Array(n).fill(-1);
  const rowLast = new Int32Array(n);
  for (let y = 0, i = 0; y < height; y++) {
    rowFirst.fill(-1);
    for (let x = 0; x < width; x++, i++) {
      const label = labels[i] as number;
      const slot = label < 0 ? -1 : (slotOf[label] as number);
      if (slot < 0) continue;
      if ((rowFirst[slot] as number) < 0) rowFirst[slot] = x;
      rowLast[slot] = x;
      sums[slot * 3] = (sums[slot * 3] as number) + (rgba[i * 4] as number);
      sums[slot * 3 + 1] = (sums[slot * 3 + 1] as number) + (rgba[i * 4 + 1] as number);
      sums[slot * 3 + 2] = (sums[slot * 3 + 2] as number) + (rgba[i * 4 + 2] as number);
    }
    for (let slot = 0; slot < n; slot++) {
      const first = rowFirst[slot] as number;
      if (first < 0) continue;
      const last = rowLast[slot] as number;
      spread[slot] = (spread[slot] as number) + last - first + 1;
      if (first < (left[slot] as number)) left[slot] = first;
      if (last > (most[slot] as number)) most[slot] = last;
      if (y < (top[slot] as number)) top[slot] = y;
      low[slot] = y;
    }
  }
  return [...slots].map(([label, slot]) => {
    const area = areas[label] as number;
    const x = left[slot] as number;
    const y = top[slot] as number;
    return {
      label,
      area,
      spread: spread[slot] as number,
      box: { x, y, width: (most[slot] as number) - x + 1, height: (low[slot] as number) - y + 1 },
      colour: [
        (sums[slot * 3] as number) / area,
        (sums[slot * 3 + 1] as number) / area,
        (sums[slot * 3 + 2] as number) / area,
      ] as const,
    };
  });
}
