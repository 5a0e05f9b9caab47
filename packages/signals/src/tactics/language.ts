import { detectAll } from "tinyld/light";
import { TABLE_LANGUAGES } from "./lexicon.ts";

/** How far recognition reaches in a language. */
export type Coverage = "complete" | "tables" | "none";
export interface LanguageRemark {
  /** ISO 639-1. */
  readonly language: string;
  readonly coverage: Coverage;
}
export const COVERAGE: Readonly<Record<(typeof TABLE_LANGUAGES)[number], Coverage>> = {
  en: "complete",
  fr: "complete",
  es: "tables",
  pt: "tables",
};

/** UTF-16 units: shorter texts say too little about their language. */
const ENOUGH_TEXT = 60;
const MOST_TEXT = 400;

/** Collects what was written until it is enough to say in which language; asks the library at doubling lengths only. */
export class LanguageWatch {
  #text = "";
  #asked = 0;
  #remark: LanguageRemark | null = null;

  add(text: string): void {
    if (this.#text.length < MOST_TEXT && text.length > 1) this.#text += `${text.slice(0, 300)}\n`;
  }
  /** The language of the conversation; null while too little was written. */
  get remark(): LanguageRemark | null {
    if (this.#text.length < ENOUGH_TEXT || this.#text.length < this.#asked * 2) return this.#remark;
    this.#asked = this.#text.length;
    const best = detectAll(this.#text)[0];
    if (best !== undefined) {
      const known = TABLE_LANGUAGES.find((l) => l === best.lang);
      this.#remark = { language: best.lang, coverage: known === undefined ? "none" : COVERAGE[known] };
    }
    return this.#remark;
  }
}
