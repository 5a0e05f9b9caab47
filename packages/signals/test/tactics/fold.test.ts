import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkConversation } from "../../src/index.ts";
import { fold } from "../../src/tactics/fold.ts";
import { tokenize } from "../../src/tactics/tokens.ts";

const THREAT = "pay me 300 or i will send your video to your family";
const stateOf = (text: string): string => checkConversation([{ from: "other", text }]).state;

describe("folding", () => {
  it("leaves the threat an alert when nothing is hidden", () => {
    expect(stateOf(THREAT)).toBe("alert");
  });
  it.each([
    ["zero-width characters", THREAT.replaceAll("e", "e\u200b").replaceAll("i", "\u2060i")],
    ["soft hyphens and variation selectors", THREAT.replaceAll("a", "a\u00ad\ufe0f")],
    [
      "Cyrillic look-alikes",
      THREAT.replaceAll("a", "а").replaceAll("o", "о").replaceAll("e", "е").replaceAll("i", "і"),
    ],
    ["diacritics", THREAT.replaceAll("e", "ë").replaceAll("o", "ǒ").replaceAll("a", "ặ").replaceAll("i", "ï")],
    [
      "leet",
      THREAT.replace("pay", "p4y").replace("send", "s3nd").replace("video", "v1d30").replace("family", "f4m1ly"),
    ],
    ["full-width letters", THREAT.replace(/[a-z]/gu, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0))],
    ["HTML entities", THREAT.replaceAll("e", "&#101;").replaceAll("o", "&#x6f;")],
    ["letters apart", "pay me 300 or i will s e n d your v i d e o to your f a m i l y"],
    ["points between letters", "pay me 300 or i will s.e.n.d your v.i.d.e.o to your f.a.m.i.l.y"],
    ["capitals and stretched letters", "PAYYYY ME 300 OR I WILL SENNND YOUR VIDEOOO TO YOUR FAMILYYY"],
    ["mathematical letters", THREAT.replace(/[a-z]/gu, (c) => String.fromCodePoint(0x1d41a + c.charCodeAt(0) - 97))],
  ])("sees through %s", (_, text) => {
    expect(stateOf(text)).toBe("alert");
  });

  it("points into the text as written, whatever was folded", () => {
    const text = "ok. рау me $300 or i s\u200bend your ph&#111;to to your f\u0301amily!";
    for (const s of checkConversation([{ from: "other", text }]).signals) {
      expect(text.slice(s.start, s.end)).toBe(s.words);
      expect(s.words.length).toBeGreaterThan(0);
    }
  });

  it("keeps tokens inside the text and in order, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        let last = 0;
        for (const { start, end } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
      { numRuns: 300 },
    );
  });
  it("maps every folded unit to a place in the original, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const { text: out, starts, ends } = fold(text);
        if (starts === null || ends === null) {
          expect(out.length).toBe(text.length);
        } else {
          expect(starts.length).toBe(out.length);
          starts.forEach((s, i) => {
            expect(ends[i]).toBeGreaterThan(s);
          });
        }
      }),
      { numRuns: 300 },
    );
  });
});
