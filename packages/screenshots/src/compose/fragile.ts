import { type Box, union } from "../image/raster.ts";
import type { ReadWord } from "../read/read-line.ts";
import type { ReadText, Remark, RemarkCode } from "./read-screenshot-types.ts";

/** Words in which one wrong sign sends police, or money, somewhere else; and how sure the engine must be to say nothing. */
const FRAGILE: readonly { readonly code: RemarkCode; readonly pattern: RegExp; readonly sure: number }[] = [
  // No engine tells O from 0 in a random string, whatever it says of itself: always looked at.
  { code: "check-wallet", pattern: /^(?:0x[\da-f]{20,}|bc1\w{12,}|[13LMDTr][\w]{24,}|[a-z\d]{26,})\W*$/iu, sure: 1.01 },
  { code: "check-amount", pattern: /[$€£¥]|^\d+[.,]\d\d\W*$/u, sure: 0.85 },
  { code: "check-handle", pattern: /^@\w|^[\w.]+[._]\w*\d\W*$|\S@\S+\.\S/u, sure: 0.85 },
  { code: "check-number", pattern: /^\+?[\d(][\d\s().-]{5,}\W*$/u, sure: 0.85 },
  // The number of a transfer, a code: letters and digits in no order that a reader could know.
  { code: "check-number", pattern: /^(?=[\w-]*\d)(?=[\w-]*[a-z])[a-z\d-]{7,}\W*$/iu, sure: 1.01 },
  { code: "check-link", pattern: /^https?:|^www\.|\.(?:com|net|org|ca|io|me|gg)\b/iu, sure: 0.85 },
];

/** Remarks for the words that must be looked at before anyone acts on them. */
export function fragileWords(words: readonly ReadWord[], toPicture: (box: Box) => Box): readonly Remark[] {
  return words.flatMap(({ text, confidence, box }): Remark[] => {
    const found = FRAGILE.find(({ pattern }) => pattern.test(text));
    return found === undefined || confidence >= found.sure ? [] : [{ code: found.code, box: toPicture(box) }];
  });
}

/** Below this a word may be anything. */
export const LOW_CONFIDENCE = 0.6;

export function lowConfidence(words: readonly ReadWord[], toPicture: (box: Box) => Box): readonly Remark[] {
  const low = words.filter(({ confidence }) => confidence < LOW_CONFIDENCE).map(({ box }) => box);
  return low.length === 0 ? [] : [{ code: "low-confidence", box: toPicture(low.reduce(union)) }];
}

/** The same for a line whose words are not known one by one: its least sure word counts for each. */
export const fragileText = ({ text, confidence, box }: ReadText): readonly Remark[] =>
  fragileWords(
    text.split(/\s+/u).map((word) => ({ text: word, confidence, box })),
    (place) => place,
  );
