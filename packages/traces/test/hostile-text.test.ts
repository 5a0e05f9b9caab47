import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findTraces, MISSING_CODES } from "../src/index.ts";
import { fill, PIECES } from "./hostile-pieces.ts";

/** The full 100,000 characters of each stand in the slow test beside this one. */
const LENGTH = 10_000;
const BUDGET_MS = 1000;

describe("10,000 characters of one thing over and over", () => {
  it.each(PIECES.map((piece) => [JSON.stringify(piece), piece] as const))(
    "%s are read in bounded time",
    (_shown, piece) => {
      const text = fill(piece, LENGTH);
      const before = performance.now();
      findTraces(text, { platform: "discord", country: "CA", giftCard: "steam" });
      expect(performance.now() - before).toBeLessThan(BUDGET_MS);
    },
  );
});

const GIFT = /gift-card/u;
/** Text out of the pieces that findings are made of, so that properties meet many of them. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...PIECES.map((p) => p.slice(0, 70)),
        "@kayla_m22",
        " on ",
        "snap",
        "insta",
        ": ",
        "kayla@example.com",
        "https://instagram.com/kayla_m22?x=1",
        "+16135550123",
        "$kaylapays",
        "steam card",
        "7K2QX-9WFTR-M7F3Q",
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
        "DE89370400440532013000",
        " ",
        "\n",
      ),
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.string({ unit: "grapheme", maxLength: 8 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(""));
const context = fc.record({
  platform: fc.constantFrom(null, "instagram", "discord", "whatsapp", "youtube"),
  country: fc.constantFrom(undefined, "CA", "FR", "XX", ""),
  giftCard: fc.constantFrom(null, "steam"),
});

describe("whatever the text", () => {
  it("nothing throws, what was seen stands in the text at its place, and codes come from the list", () => {
    fc.assert(
      fc.property(text, context, (written, around) => {
        const codes: readonly string[] = MISSING_CODES;
        for (const f of findTraces(written, around)) {
          expect(f.start).toBeGreaterThanOrEqual(0);
          expect(f.end).toBeGreaterThan(f.start);
          const there = written.slice(f.start, f.end);
          if (f.asSeen !== there) {
            expect(f.kind).toMatch(/gift-card|link/u);
            expect(f.asSeen).toMatch(/X/u);
            expect(Array.from(f.asSeen)).toHaveLength(Array.from(there).length);
          }
          if (GIFT.test(f.kind) && !f.missing.includes("code-not-in-text"))
            expect(f.value).toMatch(/^X+[A-Z0-9]{2,4}$/u);
          expect(f.value).not.toBe("");
          expect(f.missing.every((code) => codes.includes(code))).toBe(true);
          expect(f.service === null || f.service.length > 0).toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
  });
  it("reading twice gives the same, and a space before moves every place by one and changes nothing else", () => {
    fc.assert(
      fc.property(text, (written) => {
        const once = findTraces(written);
        expect(findTraces(written)).toEqual(once);
        const moved = findTraces(`\n${written}`);
        expect(moved.map((f) => ({ ...f, start: f.start - 1, end: f.end - 1 }))).toEqual(once);
      }),
      { numRuns: 400 },
    );
  });
});
