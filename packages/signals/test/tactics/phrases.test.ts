import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkConversation, type SimpleMessage } from "../../src/index.ts";

interface Phrase {
  readonly language: string;
  /** `alert`, `harmless`, or the tactic that must be found. */
  readonly expected: string;
  readonly messages: readonly SimpleMessage[];
}
const phrases: readonly Phrase[] = readFileSync(
  new URL("../../../../samples/tactics/phrases.tsv", import.meta.url),
  "utf8",
)
  .trim()
  .split("\n")
  .map((line) => {
    const [language = "", expected = "", text = ""] = line.split("\t");
    const messages = text
      .split(" / ")
      .map(
        (one): SimpleMessage =>
          one.startsWith("~") ? { from: "me", text: one.slice(1) } : { from: "other", text: one },
      );
    return { language, expected, messages };
  });
/** A threat seldom opens a conversation: something was sent before. */
const before: SimpleMessage = { from: "me", text: "i sent you the pic" };
const share = (of: readonly Phrase[], holds: (phrase: Phrase) => boolean): number =>
  of.filter((phrase) => holds(phrase)).length / of.length;

describe("paraphrases", () => {
  // Floors a little under what was measured.
  it.each([
    ["en", 0.9],
    ["fr", 0.82],
    ["es", 0.85],
    ["pt", 0.85],
  ] as const)("in %s: at least %d of the threats with a demand are an alert", (language, least) => {
    const hostile = phrases.filter((p) => p.language === language && p.expected === "alert");
    expect(hostile.length).toBeGreaterThanOrEqual(20);
    const found = share(hostile, (p) => checkConversation([before, ...p.messages]).firstAt.alert !== undefined);
    expect(found).toBeGreaterThanOrEqual(least);
  });
  it("find the tactic alone in at least seven of ten", () => {
    const single = phrases.filter((p) => /^[A-Z]\d$/u.test(p.expected));
    expect(single.length).toBeGreaterThan(150);
    const found = share(single, (p) =>
      checkConversation([before, ...p.messages]).signals.some((s) => s.tactic === p.expected),
    );
    expect(found).toBeGreaterThanOrEqual(0.7);
  });
  it("are no alert where they are harmless, but for one in fifty", () => {
    const harmless = phrases.filter((p) => p.expected === "harmless");
    expect(harmless.length).toBeGreaterThan(100);
    const alarmed = share(harmless, (p) => checkConversation(p.messages).firstAt.alert !== undefined);
    expect(alarmed).toBeLessThanOrEqual(0.02);
  });
});
