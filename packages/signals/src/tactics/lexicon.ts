import { SPELLED, tokenize } from "./tokens.ts";

/** The languages the tables speak. English and French are complete; Spanish and Portuguese reach as far as the tables. */
export const TABLE_LANGUAGES = ["en", "fr", "es", "pt"] as const;
export type TableLanguage = (typeof TABLE_LANGUAGES)[number];

/** Words and phrases for one concept, comma-separated, by language; `any` for all of them. Written as people write. */
export type Concept = Readonly<Partial<Record<TableLanguage | "any", string>>>;
export type ConceptTable = Readonly<Record<string, Concept>>;

/** One concept found at a word. `languages` is a bit set over `TABLE_LANGUAGES`. */
export interface Hit {
  readonly concept: number;
  readonly length: number;
  readonly languages: number;
}

interface Branch {
  readonly next: Map<string, Branch>;
  hits: Hit[];
}
const branch = (): Branch => ({ next: new Map(), hits: [] });

export const ALL_LANGUAGES: number = (1 << TABLE_LANGUAGES.length) - 1;
/** Words whose form without apostrophe is another word. */
const KEEP_APOSTROPHE = new Set([
  "we'll",
  "we're",
  "he'll",
  "she'll",
  "i'll",
  "i'd",
  "she'd",
  "he'd",
  "we'd",
  "it's",
  "can't",
]);
const MIN_FUZZY = 6;
const CACHE_LIMIT = 16_384;

/** The words of all tables, found from any spelling. */
export class Lexicon {
  readonly #root = branch();
  readonly #ids = new Map<string, number>();
  readonly #names: string[] = [];
  readonly #entries = new Map<number, number>();
  readonly #deletes = new Map<string, string>();
  readonly #cache = new Map<string, string>();
  readonly #ordinary: ReadonlySet<string>;
  readonly #expansions = new Map<string, readonly string[]>();

  constructor(tables: readonly ConceptTable[], ordinary: string, expansions: Readonly<Record<string, string>>) {
    this.#ordinary = new Set(ordinary.split(/[\s,]+/u));
    for (const [word, written] of Object.entries(expansions)) this.#expansions.set(word, written.split(" "));
    for (const table of tables) {
      for (const [name, concept] of Object.entries(table)) {
        for (const [language, list] of Object.entries(concept)) {
          const index = TABLE_LANGUAGES.indexOf(language as TableLanguage); // -1 for "any"
          for (const phrase of list.split(",")) this.#add(name, phrase, index < 0 ? ALL_LANGUAGES : 1 << index);
        }
      }
    }
  }

  /** The number of a concept; a name that begins with `=` is a plain word and is added when new. */
  idOf(name: string): number {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    if (!name.startsWith("=")) throw new Error(`lexicon: no concept <${name}>`);
    this.#add(name, name.slice(1), ALL_LANGUAGES);
    return this.#ids.get(name) ?? -1;
  }
  nameOf(id: number): string {
    return this.#names[id] ?? "";
  }
  get size(): number {
    return this.#ids.size;
  }
  /** How many phrases a concept has: a first guess at how often it is met. */
  entriesOf(id: number): number {
    return this.#entries.get(id) ?? 0;
  }

  /** All concepts that begin at word `at`, with their lengths in words. */
  hitsAt(words: readonly string[], at: number): readonly Hit[] {
    let node = this.#root.next.get(words[at] ?? "");
    if (node === undefined) return NO_HITS;
    if (node.next.size === 0) return node.hits;
    let found: Hit[] | null = null;
    for (let i = at + 1; node !== undefined; i++) {
      if (node.hits.length > 0) found = found === null ? node.hits : found.concat(node.hits);
      node = node.next.get(words[i] ?? "");
    }
    return found ?? NO_HITS;
  }

  /** The words a token stands for, as the tables spell them: `jenvoi` is `j envoi`, `ph0to` is `photo`. */
  spell(norm: string): readonly string[] {
    const expanded = this.#expansions.get(norm);
    if (expanded !== undefined) return expanded;
    if (this.#root.next.has(norm)) return [norm];
    let known = this.#cache.get(norm);
    if (known === undefined) {
      known = this.#respell(norm);
      if (this.#cache.size >= CACHE_LIMIT) this.#cache.clear();
      this.#cache.set(norm, known);
    }
    return this.#expansions.get(known) ?? known.split(" ");
  }
  knows(word: string): boolean {
    return this.#root.next.has(word) || this.#expansions.has(word);
  }

  #add(name: string, phrase: string, languages: number): void {
    let id = this.#ids.get(name);
    if (id === undefined) {
      id = this.#ids.size;
      this.#ids.set(name, id);
      this.#names.push(name);
    }
    this.#entries.set(id, (this.#entries.get(id) ?? 0) + 1);
    const trimmed = phrase.trim();
    const written = trimmed.split(/\s+/u).flatMap((w) => (w.startsWith(":") ? [w] : tokenize(w).map((t) => t.norm)));
    // As a message is read: "i'm" stands in it as "i am".
    const words = written.flatMap((w) => this.#expansions.get(w) ?? [w]);
    if (words.length === 0) return;
    this.#insert(words, id, languages);
    const plain = words.map((w) => (KEEP_APOSTROPHE.has(w) ? w : w.replaceAll("'", "")));
    if (plain.some((w, i) => w !== words[i])) this.#insert(plain, id, languages);
  }
  #insert(words: readonly string[], concept: number, languages: number): void {
    let node = this.#root;
    for (const word of words) {
      let next = node.next.get(word);
      if (next === undefined) {
        next = branch();
        node.next.set(word, next);
        this.#indexTypos(word);
      }
      node = next;
    }
    const same = node.hits.find((h) => h.concept === concept);
    if (same !== undefined) {
      node.hits = node.hits.map((h) => (h === same ? { ...h, languages: h.languages | languages } : h));
    } else node.hits.push({ concept, length: words.length, languages });
  }
  #indexTypos(word: string): void {
    if (word.length < MIN_FUZZY || !/^[a-z]+$/u.test(word)) return;
    for (let i = 1; i < word.length; i++) {
      const shorter = word.slice(0, i) + word.slice(i + 1);
      if (!this.#deletes.has(shorter)) this.#deletes.set(shorter, word);
    }
  }

  #respell(norm: string): string {
    if (norm.startsWith(":") || norm.length > 60) return norm;
    if (norm.startsWith(SPELLED)) {
      const letters = norm.slice(SPELLED.length);
      if (this.knows(letters)) return letters;
      return this.#segment(letters, 1) ?? this.#segment(unleet(letters, "i"), 1) ?? letters;
    }
    // "Your dad's inbox": whose it is matters as much as who.
    if (norm.endsWith("'s") && this.knows(norm.slice(0, -2))) return norm.slice(0, -2);
    const plain = norm.includes("'") ? norm.replaceAll("'", "") : norm;
    if (plain !== norm && this.knows(plain)) return plain;
    const stretched = /(.)\1\1/u.test(plain);
    const squeezed = plain.replace(/(.)\1{2,}/gu, "$1$1");
    for (const form of stretched ? [squeezed, squeezed.replace(/(.)\1+/gu, "$1")] : [squeezed]) {
      if (form !== norm && form.length > 1 && this.knows(form)) return form;
    }
    if (/[0-9@$!|*]/u.test(plain) && /[a-z]/u.test(plain)) {
      for (const one of ["i", "l"]) {
        const letters = unleet(plain, one);
        if (letters.length > 1 && this.knows(letters)) return letters;
        const near = this.#near(letters);
        if (near !== null) return near;
      }
    }
    if (this.#ordinary.has(plain)) return norm;
    const elided = /^(?:qu|[jltmdsnc])(?=[a-z]{3})/u.exec(plain)?.[0];
    const long = elided === "j" ? 3 : 5;
    if (elided !== undefined && plain.length - elided.length >= long && FRENCH_REST.test(plain.slice(elided.length))) {
      const rest = plain.slice(elided.length);
      if (this.#root.next.has(rest)) return `${elided} ${rest}`;
    }
    const near = this.#near(squeezed);
    if (near !== null) return near;
    return plain.length >= 8 ? (this.#segment(plain) ?? norm) : norm;
  }
  /**
   * A word of the tables one slip of the finger away: a letter left out, a letter doubled, two exchanged. A letter put
   * for another, or another ending, makes too many real words ("planet", "plant").
   */
  #near(word: string): string | null {
    if (word.length < MIN_FUZZY - 1 || this.#ordinary.has(word)) return null;
    const direct = this.#deletes.get(word);
    if (direct !== undefined && direct.length > MIN_FUZZY && !direct.startsWith(word)) return direct;
    for (let i = 1; i < word.length; i++) {
      const shorter = word.slice(0, i) + word.slice(i + 1);
      const doubled = word[i] === word[i - 1] && i < word.length - 1;
      if (doubled && shorter.length >= MIN_FUZZY - 1 && this.#root.next.has(shorter)) return shorter;
      if (i + 1 < word.length && word[i] !== word[i + 1]) {
        const exchanged = `${word.slice(0, i)}${word[i + 1] ?? ""}${word[i] ?? ""}${word.slice(i + 2)}`;
        if (this.#root.next.has(exchanged)) return exchanged;
      }
    }
    return null;
  }
  /** Words of the tables run together (`sendmemoney`), each of at least two letters; null when they do not fit. */
  #segment(text: string, shortest = 2): string | null {
    const best: (string[] | null)[] = [[]];
    for (let end = 1; end <= text.length; end++) {
      best[end] = null;
      for (let start = Math.max(0, end - 14); start <= end - shortest; start++) {
        const before = best[start];
        const word = text.slice(start, end);
        if (before === null || before === undefined || !this.#root.next.has(word)) continue;
        const here = best[end];
        if (here === null || here === undefined || before.length + 1 < here.length) best[end] = [...before, word];
      }
    }
    const words = best[text.length];
    // Short pieces fit into any word ("is", "me", "on"): most of the text must be made of real words.
    if (words === null || words === undefined) return null;
    if (shortest === 1) return words.join(" ");
    if (words.length < 3) return null;
    const solid = words.filter((w) => w.length >= 4).reduce((sum, w) => sum + w.length, 0);
    return solid * 5 >= text.length * 3 ? words.join(" ") : null;
  }
}

const NO_HITS: readonly Hit[] = Object.freeze([]);
const FRENCH_REST =
  /^(?:ai|as|ais|ait|avais|aime|aimes|aurai|enverr|envo|envoi|publi|post|part|balanc|diffus|montr|veu|v|conn|sai|sui|dev|fai|donn|donner|pay|ador|appell|habit|arr|te|le|la|les|lui|me|pr|gard|enreg|hab|est|es|etes|etais|argent|image|adresse|ecole)/u;

const LEET: Readonly<Record<string, string>> = {
  "0": "o",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
  "9": "g",
  "@": "a",
  $: "s",
};
const unleet = (word: string, one: string): string =>
  word.replace(/[0-9@$!|]/gu, (c) => (c === "1" || c === "!" || c === "|" ? one : (LEET[c] ?? c))).replaceAll("*", "");
