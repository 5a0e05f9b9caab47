import { fold } from "../tactics/fold.ts";
import { CLAIM_PATTERNS, type Claim } from "./claim-patterns.ts";

/** One thing the mail says, and where: offsets in the text as written. */
export interface ClaimHit {
  readonly claim: Claim;
  readonly own: boolean;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** It stands in quotation marks or behind `>`. */
  readonly quoted: boolean;
}

/** Hits kept of one pattern: a mail that says one thing a thousand times says no more with the rest. */
const MAX_HITS = 60;
/** A longer stretch between quotation marks is no quotation but a mark that was never closed. */
const MAX_QUOTE = 3000;

/** The text for matching, character for character in the place of the text as written where nothing was folded. */
export interface PlainMail {
  readonly text: string;
  /** The words at [start, end) of `text` as written. */
  readonly written: (
    start: number,
    end: number,
  ) => { readonly start: number; readonly end: number; readonly words: string };
}

export function plainMail(original: string): PlainMail {
  const { text, starts, ends } = fold(original);
  // Same length, so that places stay: blanks are one kind, digits and signs inside words are the letters they stand for.
  const flat = text
    .replace(/[\s\u00a0]/gu, " ")
    .replace(/(?<=[a-z])[0134578@$](?=[a-z])/gu, (sign) => LEET[sign] ?? sign)
    .replace(/\b1(?=[a-z]{2})/gu, "i");
  return {
    text: flat,
    written: (start, end) => {
      const [from, to] = [starts?.[start] ?? start, ends?.[end - 1] ?? end];
      return { start: from, end: to, words: original.slice(from, to) };
    },
  };
}

const LEET: Readonly<Record<string, string>> = {
  0: "o",
  1: "i",
  3: "e",
  4: "a",
  5: "s",
  7: "t",
  8: "b",
  "@": "a",
  $: "s",
};

/** What a mail says, in the order it stands, and how much of it stands in quotation marks. */
export interface Claims {
  readonly hits: readonly ClaimHit[];
  readonly quotedShare: number;
}

/** `coins` are the addresses for money that stand in the text. */
export function findClaims(
  original: string,
  plain: PlainMail,
  coins: readonly { readonly start: number; readonly end: number }[],
): Claims {
  const quotes = quotedRanges(original);
  const inQuotes = (at: number): boolean => quotes.some(([from, to]) => at >= from && at < to);
  const hits: ClaimHit[] = coins.map(({ start, end }) => ({
    claim: "coin",
    own: false,
    start,
    end,
    words: original.slice(start, end),
    quoted: inQuotes(start),
  }));
  for (const { claim, own, pattern } of CLAIM_PATTERNS) {
    let left = MAX_HITS;
    for (const match of plain.text.matchAll(pattern)) {
      if (left-- === 0) break;
      if (match[0] === "") continue;
      const place = plain.written(match.index, match.index + match[0].length);
      hits.push({ claim, own, ...place, quoted: inQuotes(place.start) });
    }
  }
  const share = quotes.reduce((sum, [from, to]) => sum + to - from, 0);
  return {
    hits: hits.toSorted((a, b) => a.start - b.start || a.end - b.end),
    quotedShare: share / Math.max(1, original.trim().length),
  };
}

const PAIRS: readonly (readonly [string, string])[] = [
  ["“", "”"],
  ["«", "»"],
  ["„", "“"],
  ['"', '"'],
];

/** Stretches in quotation marks, and lines behind `>`. */
function quotedRanges(text: string): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (const [open, close] of PAIRS) {
    for (let at = text.indexOf(open); at >= 0 && ranges.length < 500; ) {
      const end = text.indexOf(close, at + 1);
      if (end < 0) break;
      if (end - at <= MAX_QUOTE) ranges.push([at, end + 1]);
      at = text.indexOf(open, end + 1);
    }
  }
  for (let at = 0; at < text.length && ranges.length < 2000; ) {
    let end = text.indexOf("\n", at);
    if (end < 0) end = text.length;
    if (/^[ \t]{0,4}(?:>|&gt;)/u.test(text.slice(at, at + 8))) ranges.push([at, end]);
    at = end + 1;
  }
  return ranges;
}
