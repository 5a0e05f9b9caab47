import { levelsOf, visualOrder } from "./bidi.ts";
import type { FontFace, Shaped } from "./font-face.ts";
import { type Faces, type Piece, PieceCutter, type TextStyle } from "./pieces.ts";
import type { TextReader } from "./text-reader.ts";
import type { Unit } from "./unit.ts";

/** Something drawn on a line; `x` from the line's left edge, in points. */
interface Placed {
  readonly x: number;
  readonly face: FontFace;
  readonly shaped: Shaped;
}

/** A line ready to be drawn. */
export interface Line {
  /** In reading order. */
  readonly parts: readonly Placed[];
  /** In points, without the spaces it ends in. */
  readonly width: number;
}

/** Breaks text into lines of at most `width` points. Any text ends; an empty one gives one empty line. */
export function layoutLines(text: string, width: number, style: TextStyle, reader: TextReader, faces: Faces): Line[] {
  return reader.lines(text).flatMap((line) => layoutLine(reader.units(line), width, style, faces));
}

function layoutLine(units: readonly Unit[], width: number, style: TextStyle, faces: Faces): Line[] {
  const levels = levelsOf(units.map(({ direction }) => direction).join(""));
  const pieces = new PieceCutter(units, levels, style, faces).cut(width);
  const lines: Line[] = [];
  let start = 0;
  let used = 0;
  for (const [first, end] of wordsOf(pieces, width)) {
    const bare = widthOf(pieces.slice(first, withoutSpaces(pieces, first, end)));
    if (used + bare > width && first > start) {
      lines.push(place(pieces.slice(start, first), levels.base, width));
      start = first;
      used = 0;
    }
    used += widthOf(pieces.slice(first, end));
  }
  lines.push(place(pieces.slice(start), levels.base, width));
  return lines;
}

/** Pieces that stay together, as index ranges: up to the next place to break, or one by one where that is too wide. */
function* wordsOf(pieces: readonly Piece[], width: number): Generator<readonly [start: number, end: number]> {
  for (let start = 0; start < pieces.length; ) {
    let end = start + 1;
    while (end < pieces.length && pieces[end]?.breakBefore !== true) end += 1;
    const bare = pieces.slice(start, withoutSpaces(pieces, start, end));
    if (widthOf(bare) <= width) yield [start, end];
    else for (let i = start; i < end; i += 1) yield [i, i + 1];
    start = end;
  }
}

function withoutSpaces(pieces: readonly Piece[], start: number, end: number): number {
  let last = end;
  while (last > start && pieces[last - 1]?.space === true) last -= 1;
  return last;
}

const widthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + piece.width, 0);

/** Puts the pieces of one line in their places; a line that runs right to left starts at the right. */
function place(pieces: readonly Piece[], base: number, width: number): Line {
  const bare = withoutSpaces(pieces, 0, pieces.length);
  const content = widthOf(pieces.slice(0, bare));
  // Spaces at the end of a line run as the paragraph does (UAX #9 L1).
  const order = visualOrder(pieces.map(({ level }, i) => (i < bare ? level : base)));
  let x = base % 2 === 1 ? width - widthOf(pieces) : 0;
  const left: number[] = [];
  for (const i of order) {
    left[i] = x;
    x += pieces[i]?.width ?? 0;
  }
  return { parts: pieces.map(({ face, shaped }, i) => ({ x: left[i] ?? 0, face, shaped })), width: content };
}
