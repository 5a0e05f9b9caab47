import { type Box, bottom, type Raster, right, union, within } from "../image/raster.ts";
import type { Region, Regions } from "./regions.ts";

/** A filled shape with something in it: a message, a pill with a day, a field to write in. What it is comes later. */
export interface Bubble {
  /** Of its fill: one region, or several pieces that compression parted. */
  readonly labels: ReadonlySet<number>;
  readonly box: Box;
  readonly colour: readonly [number, number, number];
  /** Shapes inside it: a quoted message, a preview. */
  readonly insets: readonly Bubble[];
  /** First and last column of each row of the box, from its top. */
  readonly rows: readonly (readonly [number, number] | null)[];
}

/** Part of the box that a rounded rectangle fills at least. */
const LEAST_FILLED = 0.775;
/** The same where it is as high as wide: a circle fills 0.79 of its box, and is somebody's picture. */
const LEAST_FILLED_SQUARE = 0.835;
/** Edges are up to two pixels wide on each side of a region, and belong to neither. */
const EDGE = 2;

/** Regions that make one fill. */
interface Piece {
  readonly labels: ReadonlySet<number>;
  readonly box: Box;
  readonly colour: readonly [number, number, number];
  readonly area: number;
  readonly spread: number;
  readonly rows: Bubble["rows"];
}

/** The shapes that could be bubbles, from the top, and the labels of everything that is page. */
export function findBubbles(
  { width, height }: Raster,
  { labels, regions }: Regions,
): { bubbles: readonly Bubble[]; page: ReadonlySet<number> } {
  const unit = Math.min(width, height) / 390;
  const isPage = ({ box }: Region): boolean => box.width > width * 0.94 || box.height > height * 0.6;
  const pieces = mergedPieces(regions.filter((region) => !isPage(region)))
    .flatMap((parts) => unseamed(parts, labels, width))
    .filter((piece) => isShape(piece, unit))
    .toSorted((a, b) => b.box.width * b.box.height - a.box.width * a.box.height);
  const inner = new Map<Piece, Piece[]>();
  for (const piece of pieces) {
    const holder = [...inner.keys()].find((other) => within(piece.box, other.box));
    if (holder === undefined) inner.set(piece, []);
    else inner.get(holder)?.push(piece);
  }
  const bubbleOf = (piece: Piece, insets: readonly Bubble[]): Bubble => ({
    labels: piece.labels,
    colour: piece.colour,
    insets,
    rows: piece.rows,
    box: grown(piece.box, EDGE, width, height),
  });
  const bubbles = [...inner]
    .map(([piece, insets]) =>
      bubbleOf(
        piece,
        insets.map((inset) => bubbleOf(inset, [])),
      ),
    )
    .toSorted((a, b) => a.box.y - b.box.y);
  const taken = new Set(pieces.flatMap((piece) => [...piece.labels]));
  const page = new Set(
    regions
      .filter(({ label, box }) => !taken.has(label) && (box.width > width * 0.4 || box.height > height * 0.2))
      .map(({ label }) => label),
  );
  return { bubbles, page };
}

/** Pieces of one fill lie this near: bubbles of one speaker keep more distance. Pixels. */
const NEAR = 4;
/** And differ this little in each channel. */
const SAME_COLOUR = 12;

function mergedPieces(regions: readonly Region[]): readonly (readonly Region[])[] {
  const sorted = [...regions].toSorted((a, b) => b.area - a.area);
  const groups: { box: Box; parts: Region[] }[] = [];
  for (const region of sorted) {
    const group = groups.find(
      ({ box, parts }) =>
        region.box.x <= right(box) + NEAR &&
        box.x <= right(region.box) + NEAR &&
        region.box.y <= bottom(box) + NEAR &&
        box.y <= bottom(region.box) + NEAR &&
        region.colour.every((c, i) => Math.abs(c - (parts[0]?.colour[i] ?? 0)) <= SAME_COLOUR),
    );
    if (group === undefined) groups.push({ box: region.box, parts: [region] });
    else {
      group.parts.push(region);
      group.box = union(group.box, region.box);
    }
  }
  return groups.map(({ parts }) => parts);
}

/** Pieces that a row without any fill parts are two bubbles of one colour, one close under the other. */
function unseamed(parts: readonly Region[], labels: Int32Array, width: number): readonly Piece[] {
  const piece = pieceOf(parts, labels, width);
  if (parts.length < 2) return [piece];
  const seam = rowsOf(piece.box, piece.labels, labels, width).indexOf(null);
  if (seam < 0) return [piece];
  const at = piece.box.y + seam;
  const [above, below] = [parts.filter(({ box }) => box.y < at), parts.filter(({ box }) => box.y >= at)];
  return above.length === 0 || below.length === 0
    ? [piece]
    : [...unseamed(above, labels, width), ...unseamed(below, labels, width)];
}

function pieceOf(parts: readonly Region[], all: Int32Array, width: number): Piece {
  const labels = new Set(parts.map(({ label }) => label));
  const box = parts.map((part) => part.box).reduce(union);
  const [largest] = parts;
  const only = parts.length === 1 && largest !== undefined;
  const exact = only && largest.area < 150 ? [] : rowsOf(box, labels, all, width);
  const rows = closed(exact);
  return {
    labels,
    box,
    rows,
    colour: largest?.colour ?? [0, 0, 0],
    area: parts.reduce((sum, { area }) => sum + area, 0),
    spread: only ? largest.spread : rows.reduce((sum, row) => sum + (row === null ? 0 : row[1] - row[0] + 1), 0),
  };
}

/** Rows to look at above and below: compression eats the fill beside print, a line's height at most. */
const AROUND = 12;

/** Rows as wide as the widest near them, but for the rounded corners at the top and the bottom. */
function closed(rows: Bubble["rows"]): Bubble["rows"] {
  return rows.map((row, i) => {
    if (i < AROUND || i >= rows.length - AROUND) return row;
    const near = rows
      .slice(Math.max(0, i - AROUND), i + AROUND + 1)
      .flatMap((other) => (other === null ? [] : [other]));
    return near.length === 0
      ? null
      : ([Math.min(...near.map(([first]) => first)), Math.max(...near.map(([, last]) => last))] as const);
  });
}

function isShape({ box, area, spread }: Piece, unit: number): boolean {
  if (box.width < 18 * unit || box.height < 15 * unit) return false;
  const filled = spread / (box.width * box.height);
  const square = box.width < box.height * 1.14 && box.height < box.width * 1.14;
  if (filled < (square ? LEAST_FILLED_SQUARE : LEAST_FILLED)) return false;
  // Without any print in it, it is a picture of something or a piece of the page.
  const solid = area / spread;
  return solid < 0.985 && solid > 0.12;
}

export const grown = (box: Box, by: number, width: number, height: number): Box => {
  const x = Math.max(0, box.x - by);
  const y = Math.max(0, box.y - by);
  return { x, y, width: Math.min(width, right(box) + by) - x, height: Math.min(height, box.y + box.height + by) - y };
};

function rowsOf(box: Box, labels: ReadonlySet<number>, all: Int32Array, width: number): Bubble["rows"] {
  return Array.from({ length: box.height }, (_, dy) => {
    const start = (box.y + dy) * width;
    let first = box.x;
    while (first < right(box) && !labels.has(all[start + first] as number)) first++;
    if (first === right(box)) return null;
    let last = right(box) - 1;
    while (!labels.has(all[start + last] as number)) last--;
    return [first, last] as const;
  });
}
