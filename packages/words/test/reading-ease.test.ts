import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { count, englishSyllables, fleschKincaidGrade, frenchSyllables, kandelMoles } from "./reading-ease.ts";

const MESSAGES = new URL("../messages/", import.meta.url);
/** Areas for people at a terminal or a desk, who have other words for things. */
const FOR_PROFESSIONALS: ReadonlySet<string> = new Set(["cli", "cli-plan", "cli-report", "papers-police"]);
const MIN_WORDS_OF_PROSE = 8;
const MAX_GRADE = 8;
const MIN_EASE = 60;
/** A sentence in it may be a little harder than the page; none may be a wall. */
const MAX_WORDS_A_SENTENCE = 32;

/** What a message says, its parameters as one short word and its plural forms as the last one. */
function plainText(icu: string): string {
  let text = icu;
  for (let before = ""; before !== text; ) {
    before = text;
    text = text
      .replaceAll(/\{\s*\w+\s*,\s*(?:plural|select)\s*,(?:\s*(?:=?\w+)\s*\{([^{}]*)\})+\s*\}/gu, " $1 ")
      .replaceAll(/\{\s*\w+\s*(?:,\s*number\s*)?\}/gu, "one");
  }
  return text;
}

function areas(language: "en" | "fr"): { readonly name: string; readonly messages: readonly [string, string][] }[] {
  const folder = new URL(`${language}/`, MESSAGES);
  return readdirSync(folder)
    .map((file) => file.replace(".json", ""))
    .filter((name) => !FOR_PROFESSIONALS.has(name))
    .map((name) => ({
      name,
      messages: Object.entries(JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8")) as object).map(
        ([key, icu]): [string, string] => [key, plainText(String(icu))],
      ),
    }));
}

/** The prose of an area: labels and buttons would make any page look easy. */
const together = (messages: readonly [string, string][]): string =>
  messages
    .filter(([, text]) => (text.match(/\p{L}+/gu) ?? []).length >= MIN_WORDS_OF_PROSE)
    .map(([, text]) => (/[.!?…]$/u.test(text) ? text : `${text}.`))
    .join("\n");

describe("what people read is plain", () => {
  it.each(areas("en"))("English, area $name: Flesch-Kincaid grade at most 8", ({ messages }) => {
    expect(fleschKincaidGrade(count(together(messages), englishSyllables))).toBeLessThanOrEqual(MAX_GRADE);
  });
  it.each(areas("fr"))("French, area $name: Kandel-Moles at least 60", ({ messages }) => {
    expect(kandelMoles(count(together(messages), frenchSyllables))).toBeGreaterThanOrEqual(MIN_EASE);
  });
  it.each(areas("en"))("English, area $name: no sentence is a wall", ({ messages }) => {
    const long = messages.flatMap(([key, text]) =>
      text
        .split(/[.!?:;…]+(?=\s|$)|\n+/u)
        .filter((sentence) => (sentence.match(/\p{L}[\p{L}’'-]*/gu) ?? []).length > MAX_WORDS_A_SENTENCE)
        .map(() => key),
    );
    expect(long).toEqual([]);
  });
});

describe("the formulas", () => {
  it("give a sentence of short words a low grade and one of long words a high one", () => {
    const easy = count("The cat sat on the mat. The dog ran.", englishSyllables);
    const hard = count(
      "Preservation obligations notwithstanding, intermediaries habitually necessitate judicial authorisation.",
      englishSyllables,
    );
    expect(fleschKincaidGrade(easy)).toBeLessThan(2);
    expect(fleschKincaidGrade(hard)).toBeGreaterThan(18);
  });
  it("count syllables of everyday words", () => {
    expect(["stop", "delete", "table", "asked", "wanted", "police", "message"].map(englishSyllables)).toEqual([
      1, 2, 2, 1, 2, 2, 2,
    ]);
    expect(["police", "message", "jamais", "l’école", "parlent"].map(frenchSyllables)).toEqual([2, 2, 2, 2, 1]);
  });
});
