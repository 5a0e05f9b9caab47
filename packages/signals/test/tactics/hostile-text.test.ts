import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkConversation } from "../../src/index.ts";
import { tables } from "../../src/tactics/tables.ts";

const millisecondsOf = (text: string): number => {
  const before = performance.now();
  checkConversation([{ from: "other", text }]);
  return performance.now() - before;
};

describe("hostile text", () => {
  it("never throws and never points outside, for any text", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.constantFrom(
        "pay me ",
        "or i ",
        "send ",
        "your ",
        "photo ",
        "to your mom ",
        "je vais ",
        "tout ",
        "&#",
        "\u200b",
        "i i i i ",
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.array(piece, { maxLength: 12 }), { maxLength: 8 }), (messages) => {
        const texts = messages.map((m) => m.join(""));
        for (const s of checkConversation(texts.map((text) => ({ from: "other" as const, text }))).signals) {
          expect(texts[s.message]?.slice(s.start, s.end)).toBe(s.words);
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ["one letter without end", (n: number) => "a".repeat(n)],
    ["letters apart without end", (n: number) => "p a y ".repeat(n / 6)],
    ["the beginning of a threat without end", (n: number) => "i will send your ".repeat(n / 17)],
    ["money without end", (n: number) => "300 dollars or ".repeat(n / 15)],
    ["every slot without end", (n: number) => "je vais envoyer ta photo a ta mere ou ".repeat(n / 38)],
    ["negation without end", (n: number) => "i will not send not ".repeat(n / 20)],
    ["ampersands without end", (n: number) => "&#".repeat(n / 2)],
    ["combining marks without end", (n: number) => `e${"\u0301".repeat(n)}`],
    ["digits and points without end", (n: number) => "1.".repeat(n / 2)],
    ["quotes without end", (n: number) => 'he says "'.repeat(n / 9)],
  ])("costs linear time for %s", (_, make) => {
    millisecondsOf(make(2000)); // warm
    const small = Math.max(1, Math.min(...[0, 1, 2].map(() => millisecondsOf(make(4000)))));
    const large = Math.min(...[0, 1, 2].map(() => millisecondsOf(make(16_000))));
    // Four times the text: sixteen times the time would be quadratic. The slack is for a busy machine.
    expect(large / small).toBeLessThan(11);
  });

  it("gives every pattern hostile strings and each stays inside its bound of steps", () => {
    const { byKey } = tables();
    const patterns = new Set([...byKey.values()].flat());
    expect(patterns.size).toBeGreaterThan(200);
    for (const { rule } of patterns) {
      const word = rule.rule.example.split(" ").slice(0, 6).join(" ");
      expect(millisecondsOf(`${word} `.repeat(120))).toBeLessThan(400);
    }
  });
});
