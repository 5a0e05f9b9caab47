import type { Hit, Lexicon } from "./lexicon.ts";
import { TABLE_LANGUAGES } from "./lexicon.ts";
import type { Row } from "./pattern.ts";
import type { Token } from "./tokens.ts";

/** A word of a row: a token may stand for several words (`j'envoi`). */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Which message of a burst it stands in; 0 is the newest, -1 the one before. */
  readonly part: number;
}

const VOTES: readonly (readonly string[])[] = [
  "the and is that you have with this what your are just not they we was my it of for will dont i im ur if how".split(
    " ",
  ),
  "le les des est et je tu pas pour dans ce qui avec mais ton ta une c j t ca moi sur vais toi que suis ai vous si".split(
    " ",
  ),
  "el los las y por con pero muy yo tus mis una que te no si como esta para quiero tengo eres mi tu lo dinero muy hermosa gracias fotos".split(
    " ",
  ),
  "nao voce vc uma com um meu sua eu os pra que se tudo seu voces para minha e tenho quero".split(" "),
];
const voteOf = new Map<string, number>();
VOTES.forEach((words, language) => {
  for (const word of words) voteOf.set(word, (voteOf.get(word) ?? 0) | (1 << language));
});

/** Words typical of each table language among `words`, in the order of `TABLE_LANGUAGES`. */
export function languageVotes(words: readonly Word[]): number[] {
  const votes = TABLE_LANGUAGES.map(() => 0);
  for (const { text } of words) {
    const bits = voteOf.get(text) ?? 0;
    for (let l = 0; bits >> l > 0; l++) if ((bits >> l) & 1) votes[l] = (votes[l] ?? 0) + 1;
  }
  return votes;
}

export function wordsOf(tokens: readonly Token[], lexicon: Lexicon, part = 0): Word[] {
  const words: Word[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    const next = tokens[i + 1];
    // `pho.to`, `vi-deo`: two unknown pieces that make a known word when the mark between them goes.
    if (
      next !== undefined &&
      next.start === token.end + 1 &&
      !token.norm.startsWith(":") &&
      !next.norm.startsWith(":")
    ) {
      const joined = token.norm + next.norm;
      const isWord = joined.length >= 5 && lexicon.knows(joined);
      if (isWord && !(lexicon.knows(token.norm) && lexicon.knows(next.norm))) {
        words.push({ text: joined, start: token.start, end: next.end, part });
        i++;
        continue;
      }
    }
    for (const text of lexicon.spell(token.norm)) words.push({ text, start: token.start, end: token.end, part });
  }
  return words;
}

/** The words of a message (or of a burst of them) with all concepts found, ready for matching. */
export class MessageRow implements Row {
  readonly length: number;
  readonly words: readonly Word[];
  readonly #hits: (readonly Hit[])[] = [];
  readonly #places = new Map<number, number[]>();
  readonly #neg: number;

  constructor(words: readonly Word[], lexicon: Lexicon, languages: number, neg: number) {
    this.words = words;
    this.length = words.length;
    this.#neg = neg;
    const texts = words.map((w) => w.text);
    for (let at = 0; at < texts.length; at++) {
      const all = lexicon.hitsAt(texts, at);
      const fit = all.every((h) => (h.languages & languages) !== 0)
        ? all
        : all.filter((h) => (h.languages & languages) !== 0);
      this.#hits.push(fit);
      for (const { concept } of fit) {
        const places = this.#places.get(concept);
        if (places === undefined) this.#places.set(concept, [at]);
        else if (places.at(-1) !== at) places.push(at);
      }
    }
  }
  /** Concepts present. */
  get concepts(): Iterable<number> {
    return this.#places.keys();
  }
  has(concept: number): boolean {
    return this.#places.has(concept);
  }
  /** Words at which a concept begins, ascending. */
  placesOf(concept: number): readonly number[] {
    return this.#places.get(concept) ?? NONE;
  }
  ends(id: number, at: number): readonly number[] {
    const hits = this.#hits[at];
    if (hits === undefined || hits.length === 0) return NONE;
    let one = 0;
    let more: number[] | null = null;
    for (const hit of hits) {
      if (hit.concept !== id) continue;
      if (one === 0) one = hit.length;
      else if (more === null) more = [one, hit.length];
      else more.push(hit.length);
    }
    return more === null ? (LENGTHS[one] ?? [one]) : more.toSorted((a, b) => b - a);
  }
  isBreak(at: number): boolean {
    const text = this.words[at]?.text;
    return text === ":break" || text === ":quote";
  }
  isNegation(at: number): boolean {
    return this.#places.has(this.#neg) && this.ends(this.#neg, at).length > 0;
  }
  isStart(at: number): boolean {
    const before = this.words[at - 1]?.text;
    return before === undefined || (before.startsWith(":") && STARTERS.has(before));
  }
}
const STARTERS = new Set([":break", ":quote", ":laugh", ":question", ":heart", ":camera", ":sad"]);
const NONE: readonly number[] = Object.freeze([]);
const LENGTHS: readonly (readonly number[])[] = [NONE, [1], [2], [3], [4], [5], [6]];
