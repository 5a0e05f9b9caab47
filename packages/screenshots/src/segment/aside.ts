import { bottom, right } from "../image/raster.ts";
import type { Mark } from "./ink.ts";
import { type Line, lineOf, median } from "./lines.ts";

/** Marks with less than this many x-heights between them stay together: a clock keeps more distance, and its own ones less. */
const WORD_GAP = 0.75;

/** Words of a line as groups of marks. */
export function wordsOfMarks(marks: readonly Mark[], xHeight: number): readonly (readonly Mark[])[] {
  const groups: Mark[][] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const mark of marks) {
    const last = groups.at(-1);
    if (last === undefined || mark.box.x - reach > xHeight * WORD_GAP) groups.push([mark]);
    else last.push(mark);
    reach = Math.max(reach, right(mark.box));
  }
  return groups;
}

/**
 * The end of a line that is set apart by how it is drawn: smaller, fainter or lower than the rest, as a clock and its ticks
 * are. What it says is looked at later: a time that is drawn like the message belongs to the message.
 */
export function splitAside(line: Line, xHeight: number): { body: Line; aside: Line | null } {
  const words = wordsOfMarks(line.marks, xHeight);
  let from = words.length;
  while (from > 1) {
    const word = words[from - 1] ?? [];
    const before = words.slice(0, from - 1).flat();
    if (!setApart(word, before, xHeight)) break;
    from--;
  }
  if (from === words.length) return { body: line, aside: null };
  const pictures = line.pictures.filter(
    (p) =>
      p.x <
      Math.min(
        ...words
          .slice(from)
          .flat()
          .map(({ box }) => box.x),
      ),
  );
  return {
    body: lineOf(words.slice(0, from).flat(), pictures, xHeight),
    aside: lineOf(words.slice(from).flat(), [], xHeight * 0.75),
  };
}

/**
 * `line` without the sign at its end, where that could be ticks: wider than high, or in a colour of its own. Null where it
 * could not.
 */
export function withoutTicks(line: Line, xHeight: number): Line | null {
  const last = line.marks.at(-1);
  if (last === undefined || line.marks.length < 4) return null;
  const before = line.marks.slice(0, -1);
  const far = Math.max(...[0, 1, 2].map((c) => Math.abs((last.colour[c] ?? 0) - (line.colour[c] ?? 0))));
  const touching = before.filter(({ box }) => box.x > last.box.x - xHeight * 0.9 && box.width > box.height);
  if (last.box.width < last.box.height * 1.1 && far < 40 && last.contrast > line.contrast * 0.75) return null;
  const rest = before.filter((mark) => !touching.includes(mark) || far < 40);
  return rest.length < 3 ? null : lineOf(rest, [], xHeight * 0.75);
}

/** A short line of small print: it may be a clock that had no room beside the words. */
export const isSmallPrint = (line: Line, xHeight: number): boolean =>
  line.marks.length >= 3 && line.marks.length <= 14 && line.marks.every(({ box }) => box.height <= xHeight * 1.22);

function setApart(word: readonly Mark[], before: readonly Mark[], xHeight: number): boolean {
  const core = word.filter(({ box }) => box.height >= xHeight * 0.4);
  if (core.length === 0) return false;
  const tallest = Math.max(...core.map(({ box }) => box.height));
  // Letters that reach up or down measure more than this; a small clock's digits do not.
  if (tallest > xHeight * 1.22) return false;
  const around = before.filter(({ box }) => box.height >= xHeight * 0.6);
  const faint = median(core.map(({ contrast }) => contrast)) < 0.87 * median(around.map(({ contrast }) => contrast));
  const lower =
    median(core.map(({ box }) => bottom(box))) > median(around.map(({ box }) => bottom(box))) + xHeight * 0.1;
  // Ticks have a colour of their own.
  const ink = (marks: readonly Mark[]): readonly number[] =>
    [0, 1, 2].map((c) => median(marks.map(({ colour }) => colour[c] ?? 0)));
  const [own, others] = [ink(core), ink(around)];
  const tinted = Math.max(...own.map((c, i) => Math.abs(c - (others[i] ?? 0)))) > 50;
  return faint || lower || tinted;
}
