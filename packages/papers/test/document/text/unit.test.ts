import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graphemes } from "../../../src/document/text/graphemes.ts";
import { TextReader } from "../../../src/document/text/text-reader.ts";
import { type Unit, unitsOfGrapheme } from "../../../src/document/text/unit.ts";
import { fontCovers } from "../../../src/fonts/coverage.ts";

const units = (text: string): Unit[] => new TextReader().units(text);
const shown = (text: string): string =>
  units(text)
    .map((unit) => unit.shown)
    .join("");

/** Any text, with what is hard in it more often than chance would have it. */
const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 4 }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(
        "a",
        "é",
        "e\u0301",
        "\u0301",
        "\u200d",
        "\u200c",
        "\ufe0f",
        "\ufe0e",
        "👩",
        "👍🏽",
        "🏴",
        "\u{e0067}",
        "\u{e007f}",
      ),
      fc.constantFrom(
        "🇨",
        "🇦",
        "1",
        "\u20e3",
        "ی",
        "क",
        "्",
        "\u202e",
        "\t",
        " ",
        "\u00a0",
        "가",
        "ᄀ",
        "ᅡ",
        "葛\u{e0100}",
      ),
    ),
  )
  .map((parts) => parts.join(""));

/** What a unit was made from: notation of an invisible character copies as notation, so it is read back here. */
const original = ({ kind, text, shown: seen }: Unit): string => {
  const hex = kind === "notation" && text === seen ? /^‹U\+([0-9A-F]+)›$/u.exec(text)?.[1] : undefined;
  return hex === undefined ? text : String.fromCodePoint(Number.parseInt(hex, 16));
};

describe("Any text", () => {
  it("Comes back from its units: nothing is dropped, added or moved", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(units(text).map(original).join("")).toBe(text);
      }),
    );
  });

  it("Is drawn with nothing invisible in it but joiners and selectors inside a grapheme", () => {
    const hidden = /[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]/u;
    fc.assert(
      fc.property(anyText, (text) => {
        expect(shown(text)).not.toMatch(hidden);
      }),
    );
  });

  it("Has every code point drawn by a font that has it", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { shown: seen, font } of units(text))
          for (const char of seen.replace(/[\ufe0e\ufe0f]/gu, ""))
            expect([char, fontCovers(font, char.codePointAt(0) ?? 0)]).toEqual([char, true]);
      }),
    );
  });

  it("Is cut into the same graphemes as by the segmenter on the whole, but for prepended signs and single jamo", () => {
    const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });
    // A simple letter after a prepended sign (U+0600 and its like) or a leading jamo is cut off it; both are drawn.
    const prepended =
      /[\u1100-\u115f\ua960-\ua97c\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\u{110bd}\u{110cd}\u{111c2}\u{111c3}\u{1193f}\u{11941}\u{11a84}-\u{11a89}\u{11d46}\u{11f02}]/u;
    fc.assert(
      fc.property(
        anyText.filter((text) => !prepended.test(text)),
        (text) => {
          expect([...graphemes(text)]).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment));
        },
      ),
    );
  });
});

describe("One grapheme", () => {
  const WHOLE = [
    "👨‍👩‍👧",
    "👩‍💻",
    "🏳️‍🌈",
    "👍🏽",
    "🇨🇦",
    "1️⃣",
    "❤️",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "🧑🏽‍🤝‍🧑🏿",
    "क्ष",
    "می\u200c".slice(1),
    "שָׁ",
    "é",
    "e\u0301",
  ];
  it.each(WHOLE)("%s is one unit, drawn by one font", (text) => {
    expect(unitsOfGrapheme(text).map((unit) => [unit.text, unit.kind])).toEqual([[text, "text"]]);
  });

  const PARTED: readonly (readonly [string, string, string])[] = [
    ["a letter with an overlay that its font does not know", "Z\u0338", "Z[U+0338]"],
    ["a stack of marks", `e\u0301${"\u0335".repeat(3)}`, "é[U+0335][U+0335][U+0335]"],
    ["a mark on nothing", "\u0301", "[U+0301]"],
    ["a flag of tags that does not end", "🏴\u{e0067}\u{e0062}", "🏴‹U+E0067›‹U+E0062›"],
    ["a picture joined to nothing", "👩\u200d", "👩‹U+200D›"],
    ["a hidden space between words", "\u2063", "‹U+2063›"],
    ["a letter that no font has", "ก", "[U+0E01]"],
    ["a letter for private use", "\ue000", "[U+E000]"],
    ["half a pair", "\ud83d", "‹U+D83D›"],
  ];
  it.each(PARTED)("%s is written out", (_, text, expected) => {
    expect(
      unitsOfGrapheme(text)
        .map((unit) => unit.shown)
        .join(""),
    ).toBe(expected);
  });

  it("What has no font copies as itself, what is invisible copies as its notation", () => {
    expect(unitsOfGrapheme("ก")[0]?.text).toBe("ก");
    expect(unitsOfGrapheme("\u202e")[0]?.text).toBe("‹U+202E›");
  });
});

it("Two hundred thousand marks on one letter, and as many joined pictures, are read in bounded time", () => {
  const start = process.cpuUsage();
  expect(units(`a${"\u0300\u0335".repeat(100_000)}`)).toHaveLength(1 + 199_999);
  units(`👩${"\u200d👩".repeat(60_000)}`);
  units("\u0e01".repeat(200_000));
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1e6).toBeLessThan(20);
});
