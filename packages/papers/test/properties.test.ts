import { LANGUAGES } from "@holdfast/words";
import fc from "fast-check";
import { expect, it } from "vitest";
import { MAX_QUOTED } from "../src/facts/choose-messages.ts";
import { excerpt } from "../src/facts/excerpt.ts";
import { oneLine } from "../src/facts/one-line.ts";
import { DESTINATIONS, paperText, policeReport, reminders, textPapers, timelineFiles } from "../src/index.ts";
import { anyPaperInput, anyText } from "./support/any-paper-input.ts";
import { documentText, shapeOf, wellFormed } from "./support/document-text.ts";

const HOLES = /undefined|\bnull\b|\[object|\bNaN\b|function |\[native/u;

it("makes every paper of any input without throwing, with no hole in it, the same in both languages", () => {
  fc.assert(
    fc.property(anyPaperInput, (input) => {
      const reports = LANGUAGES.map((language) => policeReport(input, language));
      const [en, fr] = reports;
      if (en === undefined || fr === undefined) throw new Error("two languages");
      expect(shapeOf(en)).toEqual(shapeOf(fr));
      for (const report of reports) expect(documentText(report)).not.toMatch(HOLES);
      for (const destination of DESTINATIONS) {
        const [english = [], french = []] = LANGUAGES.map((language) => textPapers(input, language, destination));
        expect(english.flatMap(({ sections }) => sections.map(({ id }) => id))).toEqual(
          french.flatMap(({ sections }) => sections.map(({ id }) => id)),
        );
        for (const paper of [...english, ...french]) expect(paperText(paper)).not.toMatch(HOLES);
      }
      expect(reminders(input, "en")).toMatch(/^BEGIN:VCALENDAR\r\n/u);
      expect(timelineFiles(input)).toHaveLength(2);
    }),
    { numRuns: 150 },
  );
});

it("quotes of any input only what stands in a message, character for character, and at most 120 messages", () => {
  fc.assert(
    fc.property(anyPaperInput, (input) => {
      const quotes = policeReport(input, "en").blocks.flatMap((block) =>
        block.type === "paragraph" && block.tone === "quote" ? [block.text] : [],
      );
      expect(quotes.length).toBeLessThanOrEqual(MAX_QUOTED);
      for (const words of quotes) expect(input.messages.some(({ text }) => text.includes(words))).toBe(true);
    }),
    { numRuns: 150 },
  );
});

it("points nobody under 18 to StopNCII and no adult's picture to Take It Down, whatever else was said", () => {
  fc.assert(
    fc.property(anyPaperInput, (input) => {
      for (const language of LANGUAGES) {
        const text = textPapers(input, language, "removal").flatMap(({ sections }) => sections);
        const all = text.map((section) => section.text).join("\n");
        if (input.situation.age === "under-18") expect(all).not.toContain("StopNCII");
        if (input.situation.age === "adult") {
          const rest = text.filter(({ id }) => id !== "removal.under-then").map((section) => section.text);
          expect(rest.join("\n")).not.toContain("Take It Down");
        }
      }
    }),
    { numRuns: 100 },
  );
});

it("gives an excerpt that is a part of the text, within its bound, and that cuts no character in two", () => {
  fc.assert(
    fc.property(
      anyText,
      fc.integer({ min: 80, max: 3000 }),
      fc.integer({ min: -10, max: 6000 }),
      (text, max, focus) => {
        const part = excerpt(text, max, focus);
        expect(text.slice(part.start, part.end)).toBe(part.text);
        expect(part.text.length).toBeLessThanOrEqual(Math.max(max, 80) + 64);
        if (wellFormed(text)) expect(wellFormed(part.text)).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

it("makes of any text one line that is well formed, ends, and holds nothing unseen", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const line = oneLine(text);
      expect(line).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u);
      expect(wellFormed(line)).toBe(true);
      expect(line.length).toBeLessThanOrEqual(301);
    }),
    { numRuns: 300 },
  );
});
