import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languageOf } from "../../src/read/language.ts";
import { repaired } from "../../src/read/repair.ts";

describe("repairs", () => {
  it("puts right what the context proves, and keeps what was read", () => {
    expect(repaired("|", "en")).toEqual({ text: "I", repair: { read: "|", put: "I", why: "lone-stroke-is-i" } });
    expect(repaired("l'm", "en").text).toBe("I'm");
    expect(repaired("I'l", "en").text).toBe("I'll");
    expect(repaired("||", "fr").text).toBe("Il");
    expect(repaired("bclqar0srrr7xfkvy51643lydnw9re59gtzzwf5mdq", "en").text).toBe(
      "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
    );
  });
  it("leaves everything else alone", () => {
    for (const word of ["l'école", "l", "|"]) expect(repaired(word, "fr")).toEqual({ text: word, repair: null });
    for (const word of ["O0l1", "bc1", "lol", "ill", "I'd"])
      expect(repaired(word, "en")).toEqual({ text: word, repair: null });
  });
  it("property: a changed word always says what was read", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.constantFrom("en" as const, "fr" as const), (word, language) => {
        const { text, repair } = repaired(word, language);
        expect(repair === null ? text : repair.read).toBe(word);
        if (repair !== null) expect(repair.put).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
  it("chooses the language by its words, and says when they do not show it", () => {
    expect(languageOf("Je ne peux pas aujourd'hui, c'est trop loin pour moi", "en")).toEqual({
      language: "fr",
      sure: true,
    });
    expect(languageOf("I told you that I can not do this", "fr")).toEqual({ language: "en", sure: true });
    expect(languageOf("ok 555-0142", "en")).toEqual({ language: "en", sure: false });
  });
});
