import type { Language } from "@holdfast/words";
import { caseIndex } from "../facts/case-index.ts";
import { sayDemands, sayThreats } from "../facts/said-answers.ts";
import { sayIn } from "../facts/say.ts";
import { lines, section } from "../facts/section.ts";
import type { PaperInput } from "../paper-input.ts";
import { happened, whereSaid } from "../police/summary.ts";
import type { TextPaper } from "../text-paper.ts";

export const LISTENERS = ["parent", "adult", "friend", "teacher"] as const;
export type Listener = (typeof LISTENERS)[number];

export const REGISTERS = ["teen", "adult"] as const;
export type Register = (typeof REGISTERS)[number];

const OPENINGS = ["short", "feeling", "talk"] as const;

/** How the person would write, by their age. Unsaid reads as young: those words fit anybody. */
export const registerOf = ({ situation }: PaperInput): Register => (situation.age === "adult" ? "adult" : "teen");

/** Three ways to begin, to choose from and change. Holdfast never sends one. */
export function tellSomeone(
  input: PaperInput,
  language: Language,
  listener: Listener,
  register: Register = registerOf(input),
): TextPaper {
  const { words } = sayIn(language);
  return {
    language,
    title: titleOf(listener, register, words),
    sections: OPENINGS.map((opening) =>
      section(
        `tell.${listener}.${opening}`,
        words[`papers.tell.${opening}`](),
        words[`papers.tell.${register}.${listener}.${opening}`](),
        words["papers.tell.hint"](),
      ),
    ),
  };
}

function titleOf(listener: Listener, register: Register, words: ReturnType<typeof sayIn>["words"]): string {
  if (register === "adult" && listener === "adult") return words["papers.tell.title.trusted"]();
  if (register === "adult" && listener === "teacher") return words["papers.tell.title.work"]();
  return words[`papers.tell.title.${listener}`]();
}

/** For whoever was told: the first words, what to do and to leave, and a summary without any message. */
export function helperWords(input: PaperInput, language: Language): TextPaper {
  const say = sayIn(language);
  const { words } = say;
  const { situation } = input;
  const first =
    registerOf(input) === "teen" ? words["papers.tell.helper.first.teen"]() : words["papers.tell.helper.first.adult"]();
  const threatens = sayThreats(situation.threatens, say);
  const wants = sayDemands(situation.wants, say);
  const where = whereSaid(input, say);
  const label = (name: string, text: string): string =>
    text === "" ? "" : words["papers.label"]({ label: name, text });
  return {
    language,
    title: words["papers.tell.helper.title"](),
    sections: [
      section("helper.first", words["papers.tell.helper.first"](), first),
      section("helper.ask", words["papers.tell.helper.ask"](), words["papers.tell.helper.ask.text"]()),
      section("helper.do", words["papers.tell.helper.do"](), words["papers.tell.helper.do.text"]()),
      section("helper.dont", words["papers.tell.helper.dont"](), words["papers.tell.helper.dont.text"]()),
      section(
        "helper.summary",
        words["papers.tell.helper.summary"](),
        lines(
          happened(situation, caseIndex(input), say),
          label(words["papers.police.summary.threat"](), threatens),
          label(words["papers.police.summary.demand"](), wants),
          label(words["papers.police.summary.where"](), where),
        ),
      ),
    ],
  };
}
