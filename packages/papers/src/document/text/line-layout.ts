import { type Levels, levelsOf, mirrored, visualOrder } from "./bidi.ts";
import { mayBreak } from "./break-rule.ts";
import type { FontFace, Shaped } from "./font-face.ts";
import type { TextReader } from "./text-reader.ts";
import type { Unit } from "./unit.ts";

export interface TextStyle {
  /** In points. */
  readonly size: number;
  readonly weight: "regular" | "bold";
}

/** Gives the face that draws units of a font, in a weight. */
export type Faces = (font: number, weight: TextStyle["weight"]) => FontFace;

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
  /** Without the spaces it ends in. */
  readonly width: number;
}

/** Units that one font draws in one direction, with no place to break inside. */
interface Piece {
  readonly face: FontFace;
  readonly shaped: Shaped;
  readonly level: number;
  readonly width: number;
  readonly space: boolean;
  readonly breakBefore: boolean;
}

const RUNS_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Breaks text into lines of at most `width` points. Any text ends; an empty one gives one empty line. */
export function layoutLines(text: string, width: number, style: TextStyle, reader: TextReader, faces: Faces): Line[] {
  return reader.lines(text).flatMap((line) => layoutLine(reader.units(line), width, style, faces));
}

function layoutLine(units: readonly Unit[], width: number, style: TextStyle, faces: Faces): Line[] {
  const levels = levelsOf(units.map(({ direction }) => direction).join(""));
  const pieces = piecesOf(units, levels, width, style, faces);
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

function piecesOf(
  units: readonly Unit[],
  levels: Levels,
  width: number,
  { size, weight }: TextStyle,
  faces: Faces,
): Piece[] {
  const pieces: Piece[] = [];
  const levelOf = (i: number): number => levels.levels?.[i] ?? 0;
  const shape = (start: number, end: number): Omit<Piece, "breakBefore"> => {
    const unit = units[start];
    if (unit === undefined) throw new RangeError("line-layout: empty piece");
    const level = levelOf(start);
    const face = faces(unit.font, weight);
    let shown = "";
    let text = "";
    for (let i = start; i < end; i += 1) {
      shown += units[i]?.shown ?? "";
      text += units[i]?.text ?? "";
    }
    const right = level % 2 === 1 && unit.kind === "text" && RUNS_RIGHT.test(shown);
    const seen = level % 2 === 1 && !right && unit.kind === "text" ? mirrored(shown) : shown;
    const shaped = face.shape(seen, text, right);
    return { face, shaped, level, width: (shaped.width * size) / 1000, space: unit.kind === "space" };
  };
  /** A word wider than the line is cut where it is full; it then starts a line of its own. */
  const addLong = (start: number, end: number): void => {
    let from = start;
    let used = 0;
    for (let i = start; i < end; i += 1) {
      const one = shape(i, i + 1).width;
      if (used + one > width && i > from) {
        pieces.push({ ...shape(from, i), breakBefore: true });
        from = i;
        used = 0;
      }
      used += one;
    }
    pieces.push({ ...shape(from, end), breakBefore: true });
  };
  let start = 0;
  let breakBefore = false;
  for (let i = 1; i <= units.length; i += 1) {
    const before = units[i - 1];
    const after = units[i];
    const breaks = before !== undefined && after !== undefined && mayBreak(before, after);
    if (
      !breaks &&
      before !== undefined &&
      after !== undefined &&
      belongTogether(before, after, levelOf(i - 1), levelOf(i))
    )
      continue;
    if (units.length > 0) {
      const piece = shape(start, i);
      if (piece.width > width && !piece.space) addLong(start, i);
      else pieces.push({ ...piece, breakBefore });
    }
    start = i;
    breakBefore = breaks;
  }
  return pieces;
}

/** Whether two units are drawn in one piece. What is neutral and runs right to left is drawn unit by unit, mirrored. */
function belongTogether(a: Unit, b: Unit, levelA: number, levelB: number): boolean {
  if (a.font !== b.font || levelA !== levelB || a.kind !== b.kind) return false;
  return levelA % 2 === 0 || (a.kind === "text" && RUNS_RIGHT.test(a.shown) && RUNS_RIGHT.test(b.shown));
}

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
