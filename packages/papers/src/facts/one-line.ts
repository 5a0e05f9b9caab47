/** Controls, and the marks that turn text around or cannot be seen: a name must not hide what stands beside it. */
const UNSEEN = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\u200b\u2060\ufeff]/gu;
const CONTROLS = /[\p{Cc}]/gu;
const MAX_CHARACTERS = 300;

const named = (mark: string): string => `‹U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}›`;

/** Half a surrogate pair is no character and no font has it. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\ufffd");

/**
 * A name, a handle or an answer inside one of our own lines: on one line, with every unseen character shown by its
 * number, and an end. Nothing is dropped unseen; the data files of a package keep the exact text.
 */
export function oneLine(text: string, max: number = MAX_CHARACTERS): string {
  const line = wellFormed(text.length > max * 2 ? text.slice(0, max * 2) : text)
    .replace(/\r\n?|\n/gu, " ⏎ ")
    .replace(UNSEEN, (mark) => (mark === "\t" ? " " : named(mark)));
  return line.length > max || text.length > max * 2 ? `${safeHead(line, max)}…` : line;
}

/** Several lines of somebody's words for a plain text: line breaks and tabs stay, other controls show as their number. */
export const manyLines = (text: string): string =>
  wellFormed(text).replace(CONTROLS, (mark) => (mark === "\n" || mark === "\t" || mark === "\r" ? mark : named(mark)));

/** The first `max` UTF-16 units of `text`, or a few less: never half a character, nor a letter without its marks. */
export const safeHead = (text: string, max: number): string => text.slice(0, safeCut(text, max));

const JOINS = /\p{M}|\p{Emoji_Modifier}|\u200d/u;
const MAX_BACK = 64;

/** The nearest place at or before `at` where `text` can be cut. */
export function safeCut(text: string, at: number): number {
  if (at <= 0) return 0;
  if (at >= text.length) return text.length;
  for (let cut = at; cut > Math.max(0, at - MAX_BACK); cut--) {
    if (!joined(text, cut)) return cut;
  }
  return joinedPair(text, at) ? at - 1 : at;
}

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const joinedPair = (text: string, at: number): boolean => isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1));

/** Whether what follows `at` belongs to what stands before it. */
function joined(text: string, at: number): boolean {
  if (joinedPair(text, at)) return true;
  const next = String.fromCodePoint(text.codePointAt(at) ?? 0x20);
  return JOINS.test(next) || text.charCodeAt(at - 1) === 0x200d;
}
