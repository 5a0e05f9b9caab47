import { type Box, right } from "../image/raster.ts";
import type { Line } from "../segment/lines.ts";
import type { ReadWord } from "./read-line.ts";

/** In x-heights: no two letters of one word are so far apart, in a line that shows no other spaces. */
const SPACE = 0.5;
/** And no two words are so near as this. */
const LEAST_SPACE = 0.33;
/** A gap of this part of the line's usual space is one. */
const PART_OF_USUAL = 0.75;
/** The same between digits, which often stand in columns of one width: a 1 has much room around it. */
const DIGIT_SPACE = 0.85;

/** How wide a letter is next to others, roughly: narrow ones a third of the widest. */
const NARROW = /[iIljtfr.,:;'’!|()[\]]/u;
const WIDE = /[mwMWœ@%]/u;
const widthOf = (letter: string): number => (NARROW.test(letter) ? 0.45 : WIDE.test(letter) ? 1.5 : 1);

/**
 * Parts a word where the print has a gap that the engine did not take for a space: "lam" with a gap after its first stroke
 * is "l am". The gap is measured; which letters stand before it follows from their widths.
 */
export function respaced(words: readonly ReadWord[], line: Line, xHeight: number): readonly ReadWord[] {
  const wide = gapsOf(line, xHeight * LEAST_SPACE).map(({ from, to }) => to - from);
  const usual = [...wide].toSorted((a, b) => a - b)[Math.floor(wide.length / 2)] ?? 0;
  const space = wide.length < 2 ? xHeight * SPACE : Math.max(xHeight * LEAST_SPACE, usual * PART_OF_USUAL);
  const gaps = gapsOf(line, space);
  if (gaps.length === 0) return words;
  return words.flatMap((word) => {
    // The engine's boxes are loose at the end: a gap must have a letter's width of the word after it.
    const inside = gaps.filter(({ from, to }) => from > word.box.x + 1 && to < right(word.box) - xHeight * 0.45);
    const last = inside.at(-1);
    return last === undefined || word.text.length < 2 ? [word] : parted(word, inside, xHeight);
  });
}

function gapsOf({ marks, pictures }: Line, space: number): readonly { from: number; to: number }[] {
  const boxes: Box[] = [...marks.map(({ box }) => box), ...pictures].toSorted((a, b) => a.x - b.x);
  const gaps: { from: number; to: number }[] = [];
  let reach = Number.POSITIVE_INFINITY;
  for (const box of boxes) {
    if (box.x - reach >= space) gaps.push({ from: reach, to: box.x });
    reach = reach === Number.POSITIVE_INFINITY ? right(box) : Math.max(reach, right(box));
  }
  return gaps;
}

function parted(word: ReadWord, gaps: readonly { from: number; to: number }[], xHeight: number): readonly ReadWord[] {
  const { box, confidence } = word;
  const letters = Array.from(word.text);
  const empty = gaps.reduce((sum, { from, to }) => sum + to - from, 0);
  const print = Math.max(1, box.width - empty);
  const total = letters.reduce((sum, letter) => sum + widthOf(letter), 0);
  const parts: ReadWord[] = [];
  let start = 0;
  let x = box.x;
  let before = 0;
  for (const { from, to } of gaps) {
    const want = ((from - box.x - before) / print) * total;
    let best = start + 1;
    let least = Number.POSITIVE_INFINITY;
    let sum = letters.slice(0, start).reduce((all, letter) => all + widthOf(letter), 0);
    for (let i = start; i < letters.length - 1; i++) {
      sum += widthOf(letters[i] as string);
      if (Math.abs(sum - want) < least) {
        least = Math.abs(sum - want);
        best = i + 1;
      }
    }
    if (best >= letters.length) break;
    const digits = /[\d:.,]/u.test(letters[best - 1] ?? "") && /[\d:.,]/u.test(letters[best] ?? "");
    if (digits && to - from < xHeight * DIGIT_SPACE) continue;
    parts.push({ text: letters.slice(start, best).join(""), confidence, box: { ...box, x, width: from - x } });
    start = best;
    x = to;
    before += to - from;
  }
  parts.push({ text: letters.slice(start).join(""), confidence, box: { ...box, x, width: right(box) - x } });
  return parts;
}
