import { type Unit, unitsOfGrapheme } from "./unit.ts";

/** What a line is ended by. Carriage return and line feed together are one end. */
const LINE_ENDS = /\r\n|[\n\r\u0085\u2028\u2029]/u;
/** Every UTF-16 unit is a grapheme of its own: no need to ask the segmenter, which is slow. */
const SIMPLE =
  /^[\u0020-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]*$/u;
/** Graphemes remembered. A text made to have endless different ones costs time, not memory. */
const MAX_REMEMBERED = 20_000;

/** Splits text into lines and lines into units; remembers the graphemes it has met. One a document. */
export class TextReader {
  readonly #segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });
  readonly #known = new Map<string, readonly Unit[]>();
  readonly #fonts = new Set<number>();

  /** Fonts of everything read so far, as indexes into `REGULAR_FILES`. */
  get fonts(): ReadonlySet<number> {
    return this.#fonts;
  }

  lines(text: string): string[] {
    return text.split(LINE_ENDS);
  }

  units(line: string): Unit[] {
    const units: Unit[] = [];
    const add = (grapheme: string): void => {
      for (const unit of this.#grapheme(grapheme)) units.push(unit);
    };
    if (SIMPLE.test(line)) for (let i = 0; i < line.length; i += 1) add(line.charAt(i));
    else for (const { segment } of this.#segmenter.segment(line)) add(segment);
    return units;
  }

  #grapheme(grapheme: string): readonly Unit[] {
    const known = this.#known.get(grapheme);
    if (known !== undefined) return known;
    const units = unitsOfGrapheme(grapheme);
    for (const { font } of units) this.#fonts.add(font);
    if (this.#known.size >= MAX_REMEMBERED) this.#known.clear();
    this.#known.set(grapheme, units);
    return units;
  }
}
