import { CONFUSABLES } from "./confusables.ts";

/** Text made plain for matching, with the way back to the text as written. */
export interface Folded {
  /** Lower-case, mostly ASCII: no accents, no invisible characters, look-alikes replaced, entities decoded. */
  readonly text: string;
  /** For each UTF-16 unit of `text`, where the character it came from starts in the original; null: the same place. */
  readonly starts: readonly number[] | null;
  /** Where that character ends; null: one after. */
  readonly ends: readonly number[] | null;
}

const LAUGH = /[\u{1F602}\u{1F923}\u{1F606}\u{1F605}\u{1F601}\u{1F61C}\u{1F61D}\u{1F480}\u{1F639}\u{1F604}\u{1F603}]/u;
const EMOJI_WORDS: readonly (readonly [RegExp, string])[] = [
  [LAUGH, " :laugh "],
  [/[\u{1F4F7}\u{1F4F8}]/u, " :camera "],
  [/[\u{1F60D}\u{1F970}\u{1F618}\u{2764}\u{1F495}\u{1F496}\u{1F497}\u{1F525}]/u, " :heart "],
  [/[\u{1F622}\u{1F62D}\u{1F97A}\u{1F61E}]/u, " :sad "],
];
const INVISIBLE = /[\p{Mn}\p{Me}\p{Cf}\p{Variation_Selector}\u{115F}\u{1160}\u{17B4}\u{17B5}\u{3164}\u{FFA0}]/u;
const APOSTROPHES = /[\u2018\u2019\u201B\u02BC\u02B9\u2032\u00B4\u0060\uFF07]/u;
const QUOTES = /[\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033\uFF02]/u;
const ENTITY = /^&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));?/u;
const ACCENTED_ENTITY = /^([a-zA-Z])(?:acute|grave|circ|uml|tilde|cedil|ring|slash|caron)$/u;
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  rsquo: "'",
  lsquo: "'",
  ldquo: '"',
  rdquo: '"',
  laquo: '"',
  raquo: '"',
  euro: "€",
  pound: "£",
  hellip: "…",
  zwnj: "",
  zwj: "",
  shy: "",
  oelig: "oe",
  ndash: "-",
  mdash: "-",
};

const lookAlike = new Map<string, string>();
for (const [letter, all] of Object.entries(CONFUSABLES)) for (const c of all) lookAlike.set(c, letter);

function foldCharacter(c: string): string {
  if (INVISIBLE.test(c)) return "";
  if (APOSTROPHES.test(c)) return "'";
  if (QUOTES.test(c)) return '"';
  for (const [pattern, word] of EMOJI_WORDS) if (pattern.test(c)) return word;
  const known = lookAlike.get(c);
  if (known !== undefined) return known;
  let out = "";
  for (const part of c.normalize("NFKD")) {
    if (!INVISIBLE.test(part)) out += lookAlike.get(part) ?? part.toLowerCase();
  }
  return out.length > 24 ? out.slice(0, 24) : out; // U+FDFA alone decomposes into 18 letters
}

// Bounded: there are 1.1 million code points, and hostile text could walk through them all.
const CACHE_LIMIT = 8192;
const cache = new Map<string, string>();
function folded(c: string): string {
  let known = cache.get(c);
  if (known === undefined) {
    known = foldCharacter(c);
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(c, known);
  }
  return known;
}

const isPlain = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 126 || code === 38 || code === 96) return false; // 38: & may begin an entity
  }
  return true;
};

/** Folds `text`. Linear in its length. */
export function fold(text: string): Folded {
  if (isPlain(text)) return { text: text.toLowerCase(), starts: null, ends: null };
  let out = "";
  const starts: number[] = [];
  const ends: number[] = [];
  const put = (piece: string, from: number, to: number): void => {
    out += piece;
    for (let i = 0; i < piece.length; i++) {
      starts.push(from);
      ends.push(to);
    }
  };
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    if (code === 38) {
      const entity = ENTITY.exec(text.slice(at, at + 12));
      const decoded = entity === null ? null : decodeEntity(entity);
      if (entity !== null && decoded !== null) {
        put(folded(decoded), at, at + entity[0].length);
        at += entity[0].length;
        continue;
      }
    }
    const c = String.fromCodePoint(code);
    put(code < 127 && code !== 96 ? c.toLowerCase() : folded(c), at, at + c.length);
    at += c.length;
  }
  return { text: out, starts, ends };
}

function decodeEntity(match: RegExpExecArray): string | null {
  const code = match[1] !== undefined ? Number(match[1]) : match[2] !== undefined ? Number.parseInt(match[2], 16) : -1;
  if (code >= 0) {
    const real = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return real ? String.fromCodePoint(code) : null;
  }
  const name = match[3] ?? "";
  if (!match[0].endsWith(";")) return null;
  return NAMED[name] ?? ACCENTED_ENTITY.exec(name)?.[1] ?? null;
}
