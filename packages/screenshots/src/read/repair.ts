import type { OcrLanguage } from "./ocr-engine.ts";
import type { Repair, RepairReason } from "./read-line.ts";

interface Rule {
  readonly why: RepairReason;
  readonly language: OcrLanguage | null;
  /** The word with the mistake put right, or the same word. */
  readonly put: (word: string) => string;
}

/** The 32 signs of BIP 173 have no 1, b, i and o, so in such an address what looks like them is something else. After `bc1` stands q or p: no other version is in use. */
const bech32 = (word: string): string => {
  const match = /^([bB][cC])[1lI|]([\da-zA-Z|]{20,})(\W*)$/u.exec(word);
  if (match === null) return word;
  const [, head = "", body = "", tail = ""] = match;
  // An address is of one case. A few capitals are signs read wrong; many are something else altogether.
  if (!/\d/u.test(body) || (body.match(/[A-Z]/gu)?.length ?? 0) > 4) return word;
  return `${head}1${body
    .replaceAll(/[Oo]/gu, "0")
    .replaceAll(/[1Ii|]/gu, "l")
    .replace(/^[g9]/u, "q")}${tail}`;
};
const hexadecimal = (word: string): string => {
  const match = /^([0Oo]x)([\da-fA-FOolI|]{30,})(\W*)$/u.exec(word);
  if (match === null) return word;
  const [, , body = "", tail = ""] = match;
  return `0x${body.replaceAll(/[Oo]/gu, "0").replaceAll(/[lI|]/gu, "1")}${tail}`;
};

/**
 * What the engine is known to mistake and the context proves. Nothing else is touched: a guess that looks right is worse
 * than an error that looks wrong.
 */
const RULES: readonly Rule[] = [
  { why: "lone-stroke-is-i", language: "en", put: (word) => (/^[|l[]$/u.test(word) ? "I" : word) },
  {
    why: "small-l-before-apostrophe-is-i",
    language: "en",
    put: (word) => word.replace(/^[l|](?=['\u2019](?:m|ll|ve|d)[.,!?]*$)/u, "I"),
  },
  { why: "half-of-a-short-form", language: "en", put: (word) => word.replace(/^(I['\u2019]l)(?=[.,!?]*$)/u, "$1l") },
  { why: "two-strokes-are-il", language: "fr", put: (word) => (/^(?:\|\||\|l|1l|l\||I\|)$/u.test(word) ? "Il" : word) },
  { why: "sign-not-in-this-kind-of-address", language: null, put: (word) => hexadecimal(bech32(word)) },
];

/** The word, put right where a rule proves the mistake, and what was done. */
export function repaired(word: string, language: OcrLanguage): { text: string; repair: Repair | null } {
  for (const { why, language: only, put } of RULES) {
    if (only !== null && only !== language) continue;
    const text = put(word);
    if (text !== word) return { text, repair: { read: word, put: text, why } };
  }
  return { text: word, repair: null };
}
