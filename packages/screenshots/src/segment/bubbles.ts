import { type Box, type Raster, right, within } from "../image/raster.ts";
import type { Region, Regions } from "./regions.ts";

/** A filled shape with something in it: a message, a pill with a day, a field to write in. What it is comes later. */
export interface Bubble {
  readonly label: number;
  readonly box: Box;
  readonly colour: readonly [number, number, number];
  /** Shapes inside it: a quoted message, a preview. */
  readonly insets: readonly Bubble[];
  /** First and last column of each row of the box, from its top. */
  readonly rows: readonly (readonly [number, number] | null)[];
}

/** Part of the box that a rounded rectangle fills at least. A circle fills 0.79 of its own. */
const LEAST_FILLED = 0.815;
/** Edges are a pixel wide on each side of a region, and belong to neither. */
const EDGE = 1;

/** The shapes that could be bubbles, in reading order, and the labels of everything that is page. */
export function findBubbles(
  { width, height }: Raster,
  { labels, regions }: Regions,
): { bubbles: readonly Bubble[]; page: ReadonlySet<number> } {
  const unit = Math.min(width, height) / 390;
  const shapes = regions.filter((region) => isShape(region, width, unit));
  const sorted = shapes.toSorted((a, b) => b.box.width * b.box.height - a.box.width * a.box.height);
  const inner = new Map<Region, Region[]>();
  const outer: Region[] = [];
  for (const region of sorted) {
    const holder = outer.find((other) => within(region.box, other.box));
    if (holder === undefined) {
      outer.push(region);
      inner.set(region, []);
    } else inner.get(holder)?.push(region);
  }
  const bubbleOf = (region: Region, insets: readonly Bubble[]): Bubble => ({
    label: region.label,
    colour: region.colour,
    insets,
    rows: rowsOf(region, labels, width),
    box: grown(region.box, EDGE, width, height),
  });
  const bubbles = outer
    .map((region) =>
      bubbleOf(
        region,
        (inner.get(region) ?? []).map((inset) => bubbleOf(inset, [])),
      ),
    )
    .sort((a, b) => a.box.y - b.box.y);
  const taken = new Set(shapes.map(({ label }) => label));
  const page = new Set(
    regions
      .filter(({ label, box }) => !taken.has(label) && (box.width > width * 0.4 || box.height > height * 0.2))
      .map(({ label }) => label),
  );
  return { bubbles, page };
}

function isShape({ box, area, spread }: Region, width: number, unit: number): boolean {
  if (box.width > width * 0.94 || box.width < 18 * unit || box.height < 15 * unit) return false;
  const filled = spread / (box.width * box.height);
  if (filled < LEAST_FILLED) return false;
  // Without any print in it, it is a picture of something or a piece of the page.
  const solid = area / spread;
  return solid < 0.985 && solid > 0.12;
}

export const grown = (box: Box, by: number, width: number, height: number): Box => {
  const x = Math.max(0, box.x - by);
  const y = Math.max(0, box.y - by);
  return { x, y, width: Math.min(width, right(box) + by) - x, height: Math.min(height, box.y + box.height + by) - y };
};

function rowsOf({ box, label }: Region, labels: Int32Array, width: number): Bubble["rows"] {
  return Array.from({ length: box.height }, (_, dy) => {
    const start = (box.y + dy) * width;
    let first = box.x;
    while (first < right(box) && labels[start + first] !== label) first++;
    if (first === right(box)) return null;
    let last = right(box) - 1;
    while (labels[start + last] !== label) last--;
    return [first, last] as const;
  });
}
