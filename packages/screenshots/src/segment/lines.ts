import { type Box, bottom, overlap, right, union } from "../image/raster.ts";
import type { Mark } from "./ink.ts";

/** A stretch of print on one line, with no wide gap in it. */
export interface Line {
  readonly box: Box;
  readonly marks: readonly Mark[];
  /** Height of its small letters, pixels. */
  readonly xHeight: number;
  /** Where its letters stand, from the top of the raster. */
  readonly baseline: number;
  /** Contrast of its ink, 0 to 255. */
  readonly contrast: number;
  /** Colour of its ink. */
  readonly colour: readonly [number, number, number];
  /** Small pictures (emoji) that stand on the line and cannot be read. */
  readonly pictures: readonly Box[];
  /** Upright bars near it, which are no letters either. */
  readonly bars?: readonly Mark[];
}

/** A gap wider than so many x-heights ends a line's stretch. */
const WIDEST_GAP = 1.9;
/** Above this mean distance from the ink's axis a mark has several colours. Compression alone does not come near it in large marks. */
const MOTLEY = 26;
/** Marks taller than so many x-heights are no letters. */
const TALLEST = 2.7;

export const median = (values: readonly number[]): number => {
  const sorted = [...values].toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

/**
 * Whether a mark is a small picture: larger than a letter on both sides and mostly filled. Letters that large are strokes
 * around empty space, whatever their colour; a picture of one colour only is still a picture.
 */
const isPicture = ({ box, area, motley }: Mark, xHeight: number): boolean => {
  const filled = area / (box.width * box.height);
  const large =
    box.height >= xHeight * 1.55 &&
    box.height <= xHeight * 3.4 &&
    box.width >= xHeight * 1.35 &&
    box.width < box.height * 2.6;
  return large && (filled > 0.55 || (motley > MOTLEY && filled > 0.4));
};
/** An upright bar beside the text. */
const isBar = ({ box }: Mark, xHeight: number): boolean => box.height > xHeight * 2.05 && box.width < xHeight * 0.42;

/** Lines of print among `marks`, top to bottom and left to right. `xHeight` is what letters are expected to measure. */
export function findLines(marks: readonly Mark[], xHeight: number): readonly Line[] {
  const pictures = marks.filter((mark) => isPicture(mark, xHeight));
  const letters = marks.filter(
    (mark) => !pictures.includes(mark) && mark.box.height <= xHeight * TALLEST && !isBar(mark, xHeight),
  );
  const core = letters.filter(({ box }) => box.height >= xHeight * 0.62);
  const small = letters.filter(({ box }) => box.height < xHeight * 0.62);
  const groups = grouped(core, xHeight);
  const boxes = groups.map((group) => group.map(({ box }) => box).reduce(union));
  const held: Mark[][] = groups.map((group) => [...group]);
  for (const mark of small) {
    const at = nearest(mark.box, boxes, xHeight);
    if (at >= 0) held[at]?.push(mark);
  }
  const tall = marks.filter((mark) => !pictures.includes(mark) && !letters.includes(mark));
  held.forEach((group, i) => {
    const box = boxes[i];
    if (box !== undefined) group.push(...ofLargePrint(tall, groups[i] ?? [], box, xHeight));
  });
  const shown: Box[][] = groups.map(() => []);
  for (const { box } of pictures) {
    const at = nearest(box, boxes, xHeight * 1.5);
    if (at >= 0) shown[at]?.push(box);
  }
  return held
    .map((group, i) => {
      const line = lineOf(group, shown[i] ?? [], xHeight);
      const bars = marks.filter((mark) => isBar(mark, xHeight));
      return bars.length === 0 ? line : { ...line, bars };
    })
    .toSorted((a, b) =>
      overlap(a.box.y, bottom(a.box), b.box.y, bottom(b.box)) > 0.5 ? a.box.x - b.box.x : a.box.y - b.box.y,
    );
}

/** From this many x-heights on, the letters of a line are large print: an amount, a title. */
const LARGE = 1.7;

/** Signs of a line of large print that are too tall or too narrow for a letter of the usual size: `$`, `1`, `l`. */
function ofLargePrint(tall: readonly Mark[], group: readonly Mark[], line: Box, xHeight: number): readonly Mark[] {
  const usual = median(group.map(({ box }) => box.height));
  if (usual < xHeight * LARGE) return [];
  return tall.filter(({ box }) => {
    if (box.height < usual * 0.5 || box.height > usual * 1.6) return false;
    if (box.x > right(line) + usual || right(box) < line.x - usual) return false;
    return overlap(box.y, bottom(box), line.y, bottom(line)) > 0.75;
  });
}

function grouped(core: readonly Mark[], xHeight: number): readonly (readonly Mark[])[] {
  const sorted = [...core].toSorted((a, b) => a.box.x - b.box.x);
  const parent = sorted.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] as number;
    parent[i] = at;
    return at;
  };
  for (let i = 0; i < sorted.length; i++)
    for (let j = i + 1; j < sorted.length; j++) {
      const a = (sorted[i] as Mark).box;
      const b = (sorted[j] as Mark).box;
      const tall = Math.min(Math.max(a.height, b.height), xHeight * 2);
      if (b.x - right(a) > (WIDEST_GAP * (tall + xHeight)) / 2) {
        // Marks come by their left edge, so a wide mark before this one may still reach further.
        if (b.x > right(a) + xHeight * 8) break;
        continue;
      }
      if (overlap(a.y, bottom(a), b.y, bottom(b)) >= 0.45) parent[root(j)] = root(i);
    }
  const groups = new Map<number, Mark[]>();
  sorted.forEach((mark, i) => {
    const at = root(i);
    const group = groups.get(at);
    if (group === undefined) groups.set(at, [mark]);
    else group.push(mark);
  });
  return [...groups.values()];
}

/** The line that a dot, an accent or a comma belongs to; -1 when none is near. */
function nearest(box: Box, lines: readonly Box[], reach: number): number {
  let best = -1;
  let least = reach;
  lines.forEach((line, i) => {
    if (box.x > right(line) + reach || right(box) < line.x - reach) return;
    const centre = box.y + box.height / 2;
    const away = Math.max(line.y - centre, centre - bottom(line), 0);
    if (away < least) {
      least = away;
      best = i;
    }
  });
  return best;
}

/** A line made of these marks. `expected` is what small letters measure around it. */
export function lineOf(marks: readonly Mark[], pictures: readonly Box[], expected: number): Line {
  const tall = marks.filter(({ box }) => box.height >= expected * 0.5);
  const of = tall.length > 0 ? tall : marks;
  // Descenders are fewer than letters that stand on the line, so the median bottom is the baseline.
  const baseline = median(of.map(({ box }) => bottom(box)));
  const heights = of.map(({ box }) => baseline - box.y).filter((h) => h > 0);
  return {
    box: marks.map(({ box }) => box).reduce(union),
    marks: [...marks].toSorted((a, b) => a.box.x - b.box.x),
    xHeight: median(heights) || expected,
    baseline,
    contrast: Math.max(...of.map(({ contrast }) => contrast)),
    colour: [0, 1, 2].map((c) => median(of.map(({ colour }) => colour[c] ?? 0))) as [number, number, number], // Three go in.
    pictures,
  };
}
