import type { EmbeddedFont, FontkitGlyph, GlyphPosition } from "pdfkit";

/** Glyphs drawn in one go. `rise` is in thousandths of the font size, `array` the operand of TJ. */
interface Segment {
  readonly rise: number;
  readonly array: string;
}

/** Glyphs that say something together. `actual` is what they say, where the font's own table says something else. */
interface Saying {
  readonly segments: readonly Segment[];
  readonly actual?: string;
}

/** A piece of text as glyphs of one font. */
export interface Shaped {
  /** In thousandths of the font size. */
  readonly width: number;
  readonly sayings: readonly Saying[];
  /** The glyphs stand in the reverse of reading order. */
  readonly reversed: boolean;
}

/** Pieces remembered for each font; words of a report come again and again. */
const MAX_REMEMBERED = 20_000;

const number = (n: number): string => String(Math.round(n * 100) / 100);

/** UTF-16BE with its mark, as a hexadecimal string object (ISO 32000-1, 7.9.2.2). */
function pdfHexText(text: string): string {
  let hex = "FEFF";
  for (let i = 0; i < text.length; i += 1) hex += text.charCodeAt(i).toString(16).padStart(4, "0");
  return `<${hex}>`;
}

/** Marked content whose text is this, whatever its glyphs say (ISO 32000-1, 14.9.4). */
const actualText = (text: string, operators: string): string =>
  `/Span <</ActualText ${pdfHexText(text)}>> BDC\n${operators}\nEMC`;

const JOINER = /^[\u200c\u200d]$/u;

const stringOf = (codePoints: readonly number[]): string => String.fromCodePoint(...codePoints);

interface Glyph {
  /** Number in the subset, as four hexadecimal digits. */
  readonly id: string;
  readonly at: GlyphPosition;
  /** What the font's table says it stands for. */
  readonly says: string;
  /** What it stands for here. Empty for a dot or mark that belongs to the letter's own shape. */
  readonly means: string;
}

/** Writes glyphs as operands of TJ, which moves left by what is positive. Keeps what is still owed from glyph to glyph. */
class GlyphWriter {
  #owed = 0;

  segments(glyphs: readonly Glyph[], last: boolean): Segment[] {
    const segments: Segment[] = [];
    let array = "";
    let open = "";
    const flush = (): void => {
      if (open !== "") array += `<${open}>`;
      open = "";
    };
    const cut = (rise: number): void => {
      flush();
      if (array !== "") segments.push({ rise, array });
      array = "";
    };
    const move = (by: number): void => {
      if (Math.abs(by) < 0.005) return;
      flush();
      array += number(-by);
    };
    for (const { id, at } of glyphs) {
      if (at.yOffset !== 0) cut(0);
      move(this.#owed + at.xOffset);
      open += id;
      this.#owed = at.xAdvance - at.advanceWidth - at.xOffset;
      if (at.yOffset !== 0) cut(at.yOffset);
    }
    if (last) move(this.#owed);
    cut(0);
    return segments;
  }
}

/**
 * What the font's table says of a glyph that stands for no letter of its own: nothing a reader could see. Not given to
 * fontkit, which draws a space in place of any glyph that stands for a joiner.
 */
const NOTHING: readonly number[] = [0x200d];

/**
 * fontkit keeps one object a glyph, with the letters it stood for when it was first met; Arabic letters share shapes and
 * get their dots as glyphs of their own, so the second use would say the wrong letter. This keeps the letters apart.
 */
function keepLettersApart(font: EmbeddedFont["font"]): void {
  const getGlyph = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints = []) =>
    Object.create(getGlyph(id, codePoints), { codePoints: { value: codePoints } }) as FontkitGlyph;
}

/** A font in a document: measures and draws. Only this file and load-faces.ts know how pdfkit keeps its fonts. */
export class FontFace {
  readonly #font: EmbeddedFont;
  readonly #known = new Map<string, Shaped>();

  constructor(font: EmbeddedFont) {
    keepLettersApart(font.font);
    this.#font = font;
  }

  /** The font's name among the resources of a page. */
  get id(): string {
    return this.#font.id;
  }

  resource(): unknown {
    return this.#font.ref();
  }

  /** Shapes what is shown; `text` is what copying must give. Right to left only for scripts that run so. */
  shape(shown: string, text: string, rightToLeft: boolean): Shaped {
    const key = `${rightToLeft ? "<" : ">"}${shown}${shown === text ? "" : `\u0000${text}`}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const shaped = rightToLeft ? this.#shapeRight(shown) : this.#shapeLeft(shown, text);
    if (this.#known.size >= MAX_REMEMBERED) this.#known.clear();
    this.#known.set(key, shaped);
    return shaped;
  }

  #glyphs(shown: string): Glyph[] {
    // An empty list of features has pdfkit shape the whole text at once, not word by word (which turns Arabic round).
    const [ids, positions] = this.#font.encode(shown, []);
    const { glyphs } = this.#font.layout(shown, []);
    const { unicode } = this.#font;
    return positions.map((at, i) => {
      const id = ids[i] ?? "0000";
      const index = Number.parseInt(id, 16);
      if (unicode[index]?.length === 0) unicode[index] = NOTHING;
      return { id, at, says: stringOf(unicode[index] ?? []), means: stringOf(glyphs[i]?.codePoints ?? []) };
    });
  }

  #shapeLeft(shown: string, text: string): Shaped {
    const glyphs = this.#glyphs(shown);
    const faithful = glyphs.map(({ says }) => says).join("") === text;
    const segments = new GlyphWriter().segments(glyphs, true);
    return { width: widthOf(glyphs), sayings: [{ segments, ...(faithful ? {} : { actual: text }) }], reversed: false };
  }

  /**
   * Glyphs come as they stand, so the letters are in reverse, and are marked so (ISO 32000-1, 14.8.2.3.3). ActualText for
   * the whole word would be right too, and poppler would turn it round; so each letter has its own where its glyphs say
   * something else. Should letters and glyphs not match at all, the word gets one after all.
   */
  #shapeRight(shown: string): Shaped {
    const glyphs = withJoiners(this.#glyphs(shown), shown, this.#space().id);
    if (
      glyphs
        .map(({ means }) => means)
        .toReversed()
        .join("") !== shown
    )
      return this.#shapeLeft(shown, shown);
    const writer = new GlyphWriter();
    const sayings: Saying[] = [];
    let start = 0;
    for (const [i, glyph] of glyphs.entries()) {
      // From the left, the marks and dots on a letter come first; the letter, which has a width, ends the group.
      if (glyph.at.xAdvance === 0 && i < glyphs.length - 1) continue;
      sayings.push(...this.#letter(glyphs.slice(start, i + 1), writer, i === glyphs.length - 1));
      start = i + 1;
    }
    return { width: widthOf(glyphs), sayings, reversed: glyphs.length > 1 };
  }

  /**
   * A letter with its dots, which say nothing, and its marks, which do. Each mark is said by a space that takes no
   * room, just before the letter's left edge: readers put text in order by where it begins, and look for gaps.
   */
  #letter(glyphs: readonly Glyph[], writer: GlyphWriter, last: boolean): Saying[] {
    const letter = glyphs.at(-1);
    if (letter === undefined) return [];
    if (glyphs.length === 1 && letter.says === letter.means) return [{ segments: writer.segments(glyphs, last) }];
    const space = this.#space();
    const before = { ...space, at: { ...space.at, xOffset: -space.at.advanceWidth / 2 } };
    const marks = glyphs.slice(0, -1).filter(({ means }) => means !== "");
    const said = marks.map((mark) => ({ segments: writer.segments([before], false), actual: mark.means }));
    return [...said, { segments: writer.segments([space, ...glyphs], last), actual: letter.means }];
  }

  #space(): Glyph {
    const [[id = "0000"], [at]] = this.#font.encode(" ", []);
    const advanceWidth = at?.advanceWidth ?? 0;
    return { id, at: { xAdvance: 0, advanceWidth, xOffset: 0, yOffset: 0 }, says: " ", means: "" };
  }
}

const widthOf = (glyphs: readonly Glyph[]): number => glyphs.reduce((sum, { at }) => sum + at.xAdvance, 0);

/** fontkit draws joiners as spaces without room and forgets what they were. Gives them back from the text. */
function withJoiners(glyphs: readonly Glyph[], shown: string, space: string): Glyph[] {
  let at = 0;
  const restored = glyphs.toReversed().map((glyph): Glyph => {
    const char = shown.charAt(at);
    const means = glyph.id === space && JOINER.test(char) ? char : glyph.means;
    at += means.length;
    return { ...glyph, means };
  });
  return restored.toReversed();
}

/** The operators that draw it at the current text position, in a font size in points. */
export function showOperators({ sayings, reversed }: Shaped, size: number): string {
  const drawn = sayings.map(({ segments, actual }) => {
    const shown = segments.map(({ rise, array }) =>
      rise === 0 ? `[${array}] TJ` : `${number((rise * size) / 1000)} Ts [${array}] TJ 0 Ts`,
    );
    return actual === undefined ? shown.join("\n") : actualText(actual, shown.join("\n"));
  });
  return reversed ? `/ReversedChars BMC\n${drawn.join("\n")}\nEMC` : drawn.join("\n");
}
