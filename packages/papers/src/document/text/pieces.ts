import { REGULAR_FILES } from "../../fonts/font-files.ts";
import { type Levels, mirrored } from "./bidi.ts";
import { mayBreak } from "./break-rule.ts";
import type { FontFace, Shaped } from "./font-face.ts";
import type { Unit } from "./unit.ts";

export interface TextStyle {
  /** In points. */
  readonly size: number;
  readonly weight: "regular" | "bold";
}

/** Gives the face that draws units of a font, in a weight. */
export type Faces = (font: number, weight: TextStyle["weight"]) => FontFace;

/** Units that one font draws in one go, in one direction. */
export interface Piece {
  readonly face: FontFace;
  readonly shaped: Shaped;
  readonly level: number;
  /** In points. */
  readonly width: number;
  readonly space: boolean;
  /** A line may end before it. */
  readonly breakBefore: boolean;
}

const RUNS_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** Fonts of such scripts, as indexes into `REGULAR_FILES`. */
const DRAWS_RIGHT: ReadonlySet<number> = new Set(
  REGULAR_FILES.flatMap(({ name }, index) => (/^noto-sans-(arabic|hebrew)-/u.test(name) ? [index] : [])),
);
/** Units shaped together at most: shaping takes time that grows faster than the text. Longer than any word people write. */
const MAX_SHAPED = 100;

/** Cuts the units of a line of text into pieces, none of them wider than `width` points unless it is a single unit. */
export class PieceCutter {
  readonly #units: readonly Unit[];
  readonly #levels: Uint8Array | null;
  readonly #style: TextStyle;
  readonly #faces: Faces;
  readonly #pieces: Piece[] = [];

  constructor(units: readonly Unit[], { levels }: Levels, style: TextStyle, faces: Faces) {
    this.#units = units;
    this.#levels = levels;
    this.#style = style;
    this.#faces = faces;
  }

  cut(width: number): readonly Piece[] {
    const units = this.#units;
    let start = 0;
    let breakBefore = false;
    for (let end = 1; end <= units.length; end += 1) {
      const before = units[end - 1];
      const after = units[end];
      const breaks = before !== undefined && after !== undefined && mayBreak(before, after);
      if (!breaks && before !== undefined && after !== undefined && this.#together(before, after, end)) continue;
      this.#add(start, end, breakBefore, width);
      start = end;
      breakBefore = breaks;
    }
    return this.#pieces;
  }

  #level(unit: number): number {
    return this.#levels?.[unit] ?? 0;
  }

  /**
   * Whether two neighbours are drawn in one piece. Two things are drawn unit by unit: what is neutral and runs right to
   * left, and digits of a right-to-left script, which run left to right and which fontkit would turn round.
   */
  #together(before: Unit, after: Unit, at: number): boolean {
    const level = this.#level(at);
    if (before.font !== after.font || level !== this.#level(at - 1) || before.kind !== after.kind) return false;
    if (level % 2 === 0) return !DRAWS_RIGHT.has(after.font);
    return after.kind === "text" && RUNS_RIGHT.test(before.shown) && RUNS_RIGHT.test(after.shown);
  }

  #add(start: number, end: number, breakBefore: boolean, width: number): void {
    if (end - start > MAX_SHAPED) {
      this.#addLong(start, end, breakBefore, width);
      return;
    }
    const piece = this.#shape(start, end);
    if (piece.width > width && !piece.space) this.#addLong(start, end, breakBefore, width);
    else this.#pieces.push({ ...piece, breakBefore });
  }

  /** A word wider than the line is cut where it is full. */
  #addLong(start: number, end: number, breakBefore: boolean, width: number): void {
    let from = start;
    let used = 0;
    for (let i = start; i < end; i += 1) {
      const one = this.#shape(i, i + 1).width;
      if (i > from && (used + one > width || i - from >= MAX_SHAPED)) {
        this.#pieces.push({ ...this.#shape(from, i), breakBefore: from > start || breakBefore });
        from = i;
        used = 0;
      }
      used += one;
    }
    this.#pieces.push({ ...this.#shape(from, end), breakBefore: from > start || breakBefore });
  }

  #shape(start: number, end: number): Omit<Piece, "breakBefore"> {
    const unit = this.#units[start];
    if (unit === undefined) throw new RangeError("pieces: an empty piece");
    const level = this.#level(start);
    let shown = "";
    let text = "";
    for (let i = start; i < end; i += 1) {
      shown += this.#units[i]?.shown ?? "";
      text += this.#units[i]?.text ?? "";
    }
    const turned = level % 2 === 1 && unit.kind === "text";
    const right = turned && RUNS_RIGHT.test(shown);
    const face = this.#faces(unit.font, this.#style.weight);
    const shaped = face.shape(turned && !right ? mirrored(shown) : shown, text, right);
    return { face, shaped, level, width: (shaped.width * this.#style.size) / 1000, space: unit.kind === "space" };
  }
}
