import { safeCut } from "./one-line.ts";

/** Part of a text as written: `text` is exactly the characters [start, end) of it. */
export interface Excerpt {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** UTF-16 units of the whole. */
  readonly of: number;
}

/** What comes before the words that matter, where a long text must be cut. */
const LEAD = 200;

/** At most `max` units of `text`, around `focus` where it is long. */
export function excerpt(text: string, max: number, focus = 0): Excerpt {
  if (text.length <= max) return { text, start: 0, end: text.length, of: text.length };
  const wanted = Number.isFinite(focus) ? Math.min(Math.max(0, Math.trunc(focus) - LEAD), text.length - max) : 0;
  const start = safeCut(text, wanted);
  const end = safeCut(text, start + max);
  return { text: text.slice(start, end), start, end, of: text.length };
}

export const isWhole = ({ start, end, of }: Excerpt): boolean => start === 0 && end === of;
