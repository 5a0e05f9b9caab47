import bidiFactory from "bidi-js";
import fc from "fast-check";
import { expect, it } from "vitest";
import { levelsOf, visualOrder } from "../../../src/document/text/bidi.ts";

interface Bidi {
  getEmbeddingLevels(text: string, base: "auto"): object;
  getReorderedIndices(text: string, levels: object, start: number, end: number): number[];
}

it("Places stand as bidi-js would have them, for any mix of directions", () => {
  // The package's own types call its export a namespace.
  const bidi = (bidiFactory as unknown as () => Bidi)();
  const text = fc.string({ unit: fc.constantFrom("א", "ب", "a", "1", "٣", "(", ")", "-", ","), minLength: 1 });
  fc.assert(
    fc.property(text, (line) => {
      const { levels } = levelsOf(line);
      const mine = visualOrder(levels === null ? Array.from(line, () => 0) : [...levels]);
      const theirs = bidi.getReorderedIndices(line, bidi.getEmbeddingLevels(line, "auto"), 0, line.length - 1);
      expect(mine).toEqual(theirs);
    }),
  );
});

it("Text without a right-to-left letter is left alone", () => {
  expect(levelsOf("plain (text) 123")).toEqual({ base: 0, levels: null });
});

it("The first strong letter gives the direction of the line", () => {
  expect(levelsOf("شكرا thanks").base).toBe(1);
  expect(levelsOf("thanks شكرا").base).toBe(0);
  expect(levelsOf("123 شكرا").base).toBe(1);
});
