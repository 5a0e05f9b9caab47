import fc from "fast-check";
import { expect, it } from "vitest";
import { FontFace } from "../../../src/document/text/font-face.ts";
import { type Line, layoutLines } from "../../../src/document/text/line-layout.ts";
import { TextReader } from "../../../src/document/text/text-reader.ts";

/** Every UTF-16 unit is a glyph, half as wide as it is high, and says itself. */
function plainFont(): ConstructorParameters<typeof FontFace>[0] {
  const unicode: (readonly number[] | undefined)[] = [];
  const glyph = (code: number) => ({ codePoints: [code] });
  return {
    id: "F1",
    ascender: 800,
    descender: -200,
    unicode,
    font: { getGlyph: (code: number) => glyph(code) },
    layout: (text: string) => ({ glyphs: Array.from({ length: text.length }, (_, i) => glyph(text.charCodeAt(i))) }),
    encode: (text: string) => {
      const codes = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
      for (const code of codes) unicode[code] = [code];
      const at = { xAdvance: 500, advanceWidth: 500, xOffset: 0, yOffset: 0 };
      return [codes.map((code) => code.toString(16).padStart(4, "0")), codes.map(() => at)];
    },
    ref: () => null,
  };
}

const face = new FontFace(plainFont());
const STYLE = { size: 10, weight: "regular" } as const;
/** At this size a letter is 5 points wide. */
const lines = (text: string, letters: number): Line[] =>
  layoutLines(text, letters * 5, STYLE, new TextReader(), () => face);
const words = (text: string, letters: number): string[] =>
  lines(text, letters).map(({ parts }) =>
    parts
      .flatMap(({ shaped }) => shaped.sayings.flatMap(({ segments }) => segments.map(({ array }) => array)))
      .join("")
      .replace(/<(\w+)>/gu, (_, hex: string) =>
        hex.replace(/.{4}/gu, (code) => String.fromCharCode(Number.parseInt(code, 16))),
      ),
  );

it("Lines end at spaces, and spaces hang over the edge", () => {
  expect(words("one two  three", 7)).toEqual(["one two  ", "three"]);
  expect(words("one two", 3)).toEqual(["one ", "two"]);
});

it("A line feed, a carriage return and the separators of Unicode end a line", () => {
  expect(words("a\nb\r\nc\rd\u2028e\u2029f\u0085g", 10)).toEqual(["a", "b", "c", "d", "e", "f", "g"]);
});

it("A no-break space keeps words together, as before a French colon", () => {
  expect(words("le prix\u00a0: dix", 8)).toEqual(["le ", "prix\u00a0: ", "dix"]);
});

it("An address of a web page may break after its slashes and hyphens", () => {
  expect(words("https://example.com/one-two", 20)).toEqual(["https://example.com/", "one-two"]);
});

it("Chinese breaks between letters and never before a full stop", () => {
  expect(words("你好请立即。付款", 5)).toEqual(["你好请立", "即。付款"]);
});

it("A word longer than the line is cut where the line is full", () => {
  expect(words("abcdefgh ij", 3)).toEqual(["abc", "def", "gh ", "ij"]);
});

it("No line is wider than the room it has, unless one unit is", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "-", "你", "。", "é", "/", "\u00a0"), maxLength: 60 });
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 20 }), (source, letters) => {
      for (const { width } of lines(source, letters)) expect(width).toBeLessThanOrEqual(letters * 5 + 1e-6);
    }),
  );
});

it("A line that runs right to left begins at the right edge", () => {
  const [line] = lines("אב 12", 20);
  // In reading order: the letters at the right, the space, the number at the left.
  expect(line?.parts.map(({ x }) => x)).toEqual([90, 85, 75]);
});

it("Arabic digits stand in the order they are read, from left to right, within a line that runs right to left", () => {
  const [line] = lines("ب ٢٥", 20);
  expect(line?.parts.map(({ x }) => x)).toEqual([95, 90, 80, 85]);
});
