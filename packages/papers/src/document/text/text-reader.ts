import { graphemes } from "./graphemes.ts";
import { type Unit, unitsOfGrapheme } from "./unit.ts";

/** What a line is ended by. Carriage return and line feed together are one end. */
const LINE_ENDS = /\r\n|[\n\r\u0085\u2028\u2029]/u;
/** Graphemes remembered. A text made to have endless different ones costs time, not memory. */
const MAX_REMEMBERED = 20_000;

/** Splits text into lines and lines into units; remembers the graphemes it has met. One a document. */
export class TextReader {
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
    for (const grapheme of graphemes(line)) for (const unit of this.#grapheme(grapheme)) units.push(unit);
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
