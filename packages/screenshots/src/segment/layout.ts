import { type Box, bottom, type Raster, right } from "../image/raster.ts";
import { shrink } from "../image/shrink.ts";
import { type Bubble, findBubbles, grown } from "./bubbles.ts";
import { findEdges } from "./edges.ts";
import { type Fill, fillOf } from "./fill.ts";
import { findMarks, type Mark } from "./ink.ts";
import { findLines, type Line } from "./lines.ts";
import { findRegions } from "./regions.ts";

/** A shape and the print on it. */
export interface Container {
  readonly bubble: Bubble;
  readonly fill: Fill;
  readonly lines: readonly Line[];
  readonly insets: readonly Container[];
}
/** Where everything is, in pixels of a smaller copy of the picture. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture for one of the layout. */
  readonly shrunk: number;
  /** Height of small letters in the text that most of the picture is in. */
  readonly xHeight: number;
  readonly containers: readonly Container[];
  /** Print on the page itself. */
  readonly page: {
    readonly fill: Fill;
    readonly lines: readonly Line[];
    /** Lines of marks that are too tall for letters of a conversation: an amount, a title. */
    readonly large: readonly Line[];
  };
  /** Stretches of page that reach from side to side: a header, the messages, the bar to write in. */
  readonly panels: readonly Box[];
}

/** The layout is taken at about this width: a pixel or two for each of the phone's points. */
const LAYOUT_WIDTH = 560;
const EDGE_STEP = 6;
const COARSE_STEP = 14;
const FINE_STEP = 4;
/** Part of the picture's pixels that differ a little from their neighbour, above which it was compressed with losses. */
const NOISY = 0.03;
const LEAST_REGION = 80;
/** Marks taller than so many x-heights may be large print, where there is no conversation. */
const TALL = 2;

/** Finds bubbles and lines of print in the pixels alone; nothing is read yet. */
export function findLayout(raster: Raster): Layout {
  const shrunk = shrinking(Math.min(raster.width, raster.height) / LAYOUT_WIDTH);
  const small = shrink(raster, shrunk);
  const { width, height } = small;
  const regions = findRegions(small, findEdges(small, EDGE_STEP), LEAST_REGION);
  const { labels } = regions;
  const { bubbles: clear, page } = findBubbles(small, regions);
  const all = clear.map((bubble) => inkOf(small, labels, bubble));
  if (isNoisy(small)) {
    // Compression breaks a strong fill into pieces, and washes the edge of a faint one away. What only a coarser or a finer
    // look sees is added; what the first look sees stays as it was.
    for (const step of [COARSE_STEP, FINE_STEP]) {
      const other = findRegions(small, findEdges(small, step), LEAST_REGION);
      for (const bubble of findBubbles(small, other).bubbles) {
        const inside = all.filter((one) => touches(one.bubble.box, bubble.box));
        const area = bubble.box.width * bubble.box.height;
        // A fill that both see is whole in the coarser look; several that only it joins may be several bubbles.
        const enough = inside.length === 1 ? 1 : 1.25;
        const better = inside.every((one) => one.bubble.box.width * one.bubble.box.height * enough <= area);
        if (!better || (step === FINE_STEP && inside.length > 0)) continue;
        for (const one of inside) all.splice(all.indexOf(one), 1);
        all.push(inkOf(small, other.labels, bubble));
      }
    }
    // In place: the list is ours, made above.
    // oxlint-disable-next-line unicorn/no-array-sort
    all.sort((a, b) => a.bubble.box.y - b.bubble.box.y);
  }
  const bubbles = all.map(({ bubble }) => bubble);
  const pageBox: Box = { x: 0, y: 0, width, height };
  const covered = coveredBy(bubbles, width, height);
  const pageFill = fillOf(small, pageBox, (pixel) => page.has(labels[pixel] as number));
  const pageMarks = findMarks(
    small,
    pageFill,
    () => [0, width - 1],
    (pixel) => covered[pixel] === 1,
  ).filter(({ box }) => box.width < width * 0.5);
  const xHeight = letterHeight(
    all.flatMap(({ marks }) => marks),
    pageMarks,
  );
  const lines = findLines(pageMarks, xHeight);
  const used = new Set(lines.flatMap(({ marks }) => [...marks]));
  const tall = pageMarks.filter((mark) => !used.has(mark) && mark.box.height > xHeight * TALL);
  return {
    width,
    height,
    shrunk,
    xHeight,
    panels: regions.regions.filter((r) => r.box.width > width * 0.94).map(({ box }) => box),
    containers: all.map((ink) => containerOf(ink, xHeight)),
    page: { fill: pageFill, lines, large: findLines(tall, xHeight * TALL) },
  };
}

/** Whole steps are quicker and sharper, so one that is near is taken. */
function shrinking(by: number): number {
  if (by <= 1.05) return 1;
  const whole = Math.round(by);
  return Math.abs(by - whole) < by * 0.09 ? whole : by;
}

/** Pixels of the layout. */
const MARGIN = 5;

const touches = (a: Box, b: Box): boolean =>
  a.x < right(b) - 4 && right(a) > b.x + 4 && a.y < bottom(b) - 4 && bottom(a) > b.y + 4;

function isNoisy({ width, height, rgba }: Raster): boolean {
  let little = 0;
  for (let p = 4; p < width * height * 4; p += 4) {
    const step = Math.abs((rgba[p] as number) - (rgba[p - 4] as number));
    const blue = Math.abs((rgba[p + 2] as number) - (rgba[p - 2] as number));
    if ((step > 1 && step <= 8) || (blue > 2 && blue <= 8)) little++;
  }
  return little > width * height * NOISY;
}

interface Ink {
  readonly bubble: Bubble;
  readonly fill: Fill;
  readonly marks: readonly Mark[];
  readonly insets: readonly Ink[];
}

function inkOf(small: Raster, labels: Int32Array, bubble: Bubble): Ink {
  const { box, rows, insets } = bubble;
  const top = box.y + Math.floor((box.height - rows.length) / 2);
  const fill = fillOf(small, box, (pixel) => bubble.labels.has(labels[pixel] as number));
  const covered = insets.map((inset) => grown(inset.box, 1, small.width, small.height));
  const marks = findMarks(
    small,
    fill,
    (y) => rows[y - top] ?? null,
    (pixel) => {
      if (covered.length === 0) return false;
      const x = pixel % small.width;
      const y = (pixel - x) / small.width;
      return covered.some((c) => x >= c.x && x < right(c) && y >= c.y && y < bottom(c));
    },
  ).filter(
    // Print keeps its distance from the edge of its bubble; what touches it is a corner, a picture laid over it, a reaction.
    ({ box: mark }) =>
      mark.y > top && bottom(mark) < bottom(box) - 1 && mark.x > box.x + MARGIN && right(mark) < right(box) - MARGIN,
  );
  return { bubble, fill, marks, insets: insets.map((inset) => inkOf(small, labels, inset)) };
}

const containerOf = ({ bubble, fill, marks, insets }: Ink, xHeight: number): Container => ({
  bubble,
  fill,
  lines: findLines(marks, xHeight),
  insets: insets.map((inset) => containerOf(inset, xHeight)),
});

function coveredBy(bubbles: readonly Bubble[], width: number, height: number): Uint8Array {
  const covered = new Uint8Array(width * height);
  for (const { box } of bubbles) {
    const { x, y, ...size } = grown(box, 2, width, height);
    for (let row = y; row < y + size.height; row++) covered.fill(1, row * width + x, row * width + x + size.width);
  }
  return covered;
}

/** What most marks measure. Letters without ascenders are the most common marks in either language. */
function letterHeight(bubbleMarks: readonly Mark[], pageMarks: readonly Mark[]): number {
  const from = bubbleMarks.length >= 40 ? bubbleMarks : [...bubbleMarks, ...pageMarks];
  const counts = new Map<number, number>();
  for (const { box } of from)
    if (box.height >= 5 && box.height <= 40 && box.width < box.height * 8)
      counts.set(box.height, (counts.get(box.height) ?? 0) + 1);
  let best = 8;
  let most = 0;
  for (const [height, count] of counts) {
    // A height and its neighbours are one letter size drawn at different places of the pixel grid.
    const around = count + 0.7 * ((counts.get(height - 1) ?? 0) + (counts.get(height + 1) ?? 0));
    if (around > most) {
      most = around;
      best = height;
    }
  }
  return best;
}
