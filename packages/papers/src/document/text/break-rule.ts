import type { Unit } from "./unit.ts";

// A short form of Unicode's line breaking (UAX #14): spaces, hyphens, slashes and East Asian text. Pictures may part.
const IDEOGRAPH =
  /^[\u2e80-\u2fff\u3000-\u30ff\u3130-\u318f\u31f0-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60]/u;
const PICTURE = /^[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}]/u;
/** Closing marks and small kana do not start a line (UAX #14 CL, EX, NS, CJ). */
const NOT_AT_START =
  /^[、。，．・：；！？）〕］｝〉》」』】〗〙ー々〻゛゜ヽヾゝゞぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ…‥!?,.:;)\]}%’”»›]/u;
/** Opening marks do not end one (UAX #14 OP). */
const NOT_AT_END = /^[（〔［｛〈《「『【〖〘([{$£¥“‘«‹]/u;
/** A line may end after these when a letter or digit follows: addresses of web pages, compound words. */
const MAY_END = /^[-/‐–—?&_=@]/u;
const WORD = /^[\p{L}\p{N}]/u;
const NO_BREAK_SPACE = /^[\u00a0\u2007\u202f]/u;

const isBreakable = (unit: Unit): boolean => IDEOGRAPH.test(unit.shown) || PICTURE.test(unit.shown);

/** Whether a line may end between two units that follow one another. */
export function mayBreak(before: Unit, after: Unit): boolean {
  if (after.kind === "space") return false;
  if (before.kind === "space") return !NO_BREAK_SPACE.test(before.text);
  if (before.kind === "notation" || after.kind === "notation") return true;
  if (NOT_AT_START.test(after.shown) || NOT_AT_END.test(before.shown)) return false;
  if (MAY_END.test(before.shown)) return WORD.test(after.shown);
  return isBreakable(before) || isBreakable(after);
}
