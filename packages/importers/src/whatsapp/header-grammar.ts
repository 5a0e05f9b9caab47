import type { YearPlace } from "../dates/date-reading.ts";
import type { Layout } from "./header-style.ts";
import { AFTER_NOON, BEFORE_NOON, CLOCK_WORDS, DATE_WORDS, DIGIT_ZEROS, JOINERS } from "./header-words.ts";

/** What a number of a header is: three of the date in written order, then hour, minute, second. */
export type Role = "a" | "b" | "c" | "h" | "m" | "s";

export interface HeaderNumber {
  readonly role: Role;
  readonly start: number;
  readonly end: number;
}

/** A header as characters: positions count UTF-16 units from the start of the line. */
export interface ParsedHeader {
  readonly layout: Layout;
  readonly numbers: readonly HeaderNumber[];
  readonly digitZero: number;
  readonly period: "before-noon" | "after-noon" | null;
  /** null where only two numbers make the date: no year. */
  readonly year: { readonly place: YearPlace; readonly digits: number } | null;
  /** Where date and time begin and end, without brackets and marks. */
  readonly writtenStart: number;
  readonly writtenEnd: number;
  /** Where the author or the system's words begin. */
  readonly end: number;
  /** The same for all lines of one setting of one phone. */
  readonly styleKey: string;
}

/** No header is longer; what comes later on a line is not looked at. */
export const MAX_HEADER_CHARS = 120;

const D = `[${DIGIT_ZEROS.map((z) => `${String.fromCharCode(z)}-${String.fromCharCode(z + 9)}`).join("")}]`;
// Left-to-right and right-to-left marks, embeddings and isolates, byte order mark, zero-width space.
const M = "[\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\u200b]*";
const S = "[ \\u00a0\\u202f\\u2009\\u3000\\t]";
const DASH = "[-\\u2010\\u2011\\u2013\\u2014]";

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replaceAll(" ", `${S}?`);
const anyOf = (words: readonly string[]): string =>
  words
    .toSorted((x, y) => y.length - x.length)
    .map(literal)
    .join("|");

const sticky = (source: string): RegExp => new RegExp(source, "diuy");
const LEAD = sticky(`${M}(\\[)?${M}`);
const DATE = sticky(
  `(${D}{1,4})(?:${M}${S}?([/.,]|${DASH})${M}${S}?(${D}{1,4})${M}${S}?\\2${M}${S}?(${D}{1,4})` +
    `|${M}${S}(${D}{1,4})${S}(${D}{1,4})` +
    `|${S}?[年년]${S}?(${D}{1,2})${S}?[月월]${S}?(${D}{1,2})${S}?[日일])(?!${D})(?:\\.(?=${S}|\\]))?(?:${S}(?:${anyOf(DATE_WORDS)})(?!\\p{L}))?`,
);
const DATE_NO_YEAR = sticky(`(${D}{1,2})(?:[/.]|${DASH}|${S})(${D}{1,2})(?!${D})`);
const JOIN = sticky(`(?:${M}(?:[,،、;]|${DASH}|\\(|${S}|(?:${anyOf(JOINERS)})(?=${S}|${M}${D}))){1,6}${M}`);
const PERIOD = `(?:(${anyOf(BEFORE_NOON)})|(${anyOf(AFTER_NOON)}))(?![\\p{L}\\p{M}])`;
const CJK_PERIOD = `(?:(上午|凌晨|清晨|早上|午前|오전)|(下午|中午|傍晚|晚上|午後|오후))`;
const PREFIX = sticky(`(?:${CJK_PERIOD}|${PERIOD})${M}${S}*${M}(?=${D})`);
const CLOCK = sticky(
  `(${D}{1,2})${M}(?:[:.]${M}(${D}{2})(?:${M}[:.]${M}(${D}{2}))?` +
    `|${S}?[h時시]${S}?(${D}{2})(?:${S}?(?:min|m|分|분)?(?:${S}?(${D}{2})${S}?(?:s|秒|초))?)?)(?!${D})`,
);
const SUFFIX = sticky(`${M}${S}*${M}(?:${CJK_PERIOD}|${PERIOD})`);
const CLOCK_WORD = sticky(`${S}+(?:${anyOf(CLOCK_WORDS)})(?![\\p{L}\\p{M}])`);
const BRACKET_TAIL = sticky(`${M}${S}?\\)?${M}\\](?:${M}:|${S}*${DASH})?(?:${S}|${M}(?!${S}))`);
const TAILS: readonly (readonly [Layout, RegExp])[] = [
  [
    "dash",
    sticky(`${M}\\)?${M}(?:${S}+${DASH}(?:${S}+|$|(?=[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]))|${DASH}${S}+)`),
  ],
  ["colon", sticky(`${M}\\)?${M}${S}*:${S}+`)],
  ["semicolon", sticky(`${M}\\)?${M}${S}*;${S}*`)],
  ["comma", sticky(`${M}\\)?${M},${S}+`)],
  ["bare", sticky(`${M}\\)?${M}${S}+`)],
];
const DROPPED = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\u200b]/gu;
const ANY_SPACE = new RegExp(S, "gu");

interface DatePart {
  readonly numbers: readonly HeaderNumber[];
  readonly year: ParsedHeader["year"];
  readonly end: number;
}
interface TimePart {
  readonly numbers: readonly HeaderNumber[];
  readonly period: ParsedHeader["period"];
  readonly periodAt: readonly [number, number] | null;
  readonly end: number;
}

function run(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The groups of `match` that took part, with `role` by position. */
function numbersOf(match: RegExpExecArray, groups: readonly number[], roles: readonly Role[]): HeaderNumber[] {
  const found: HeaderNumber[] = [];
  for (const group of groups) {
    const place = match.indices?.[group];
    const role = roles[found.length];
    if (place !== undefined && role !== undefined) found.push({ role, start: place[0], end: place[1] });
  }
  return found;
}

function date(text: string, at: number): DatePart | null {
  const match = run(DATE, text, at);
  if (match === null) return null;
  const numbers = numbersOf(match, [1, 3, 4, 5, 6, 7, 8], ["a", "b", "c"]);
  const [a, b, c] = numbers.map((n) => n.end - n.start);
  if (a === undefined || b === undefined || c === undefined || b > 2 || a === 3 || c === 3) return null;
  const end = match.index + match[0].length;
  if (match[7] !== undefined) return { numbers, year: a > 2 || a === 2 ? { place: "first", digits: a } : null, end };
  if (a === 4) return c > 2 ? null : { numbers, year: { place: "first", digits: 4 }, end };
  if (c === 4) return { numbers, year: { place: "last", digits: 4 }, end };
  return { numbers, year: { place: "either", digits: 2 }, end };
}

function time(text: string, at: number): TimePart | null {
  let period: ParsedHeader["period"] = null;
  let periodAt: readonly [number, number] | null = null;
  const note = (match: RegExpExecArray): void => {
    const before = match.indices?.[1] ?? match.indices?.[3];
    const after = match.indices?.[2] ?? match.indices?.[4];
    period = before !== undefined ? "before-noon" : "after-noon";
    periodAt = before ?? after ?? null;
  };
  const prefix = run(PREFIX, text, at);
  if (prefix !== null) note(prefix);
  const clock = run(CLOCK, text, prefix === null ? at : at + prefix[0].length);
  if (clock === null) return null;
  let end = clock.index + clock[0].length;
  for (let i = 0; i < 2; i++) {
    const word = run(CLOCK_WORD, text, end);
    if (word !== null) end += word[0].length;
    const suffix = period === null ? run(SUFFIX, text, end) : null;
    if (suffix !== null) {
      note(suffix);
      end += suffix[0].length;
    }
  }
  return { numbers: numbersOf(clock, [1, 2, 3, 4, 5], ["h", "m", "s"]), period, periodAt, end };
}

function dateless(text: string, at: number): DatePart | null {
  const match = run(DATE_NO_YEAR, text, at);
  if (match === null) return null;
  return { numbers: numbersOf(match, [1, 2], ["a", "b"]), year: null, end: match.index + match[0].length };
}

/** The header at the start of `text`, which is the start of a line; null when there is none. Numbers are not checked. */
export function parseHeader(text: string): ParsedHeader | null {
  const lead = run(LEAD, text, 0);
  const start = lead === null ? 0 : lead[0].length;
  const bracketed = lead?.[1] !== undefined;
  let day = date(text, start);
  let clock: TimePart | null = null;
  let end: number;
  if (day !== null) {
    const join = run(JOIN, text, day.end);
    clock = join === null ? null : time(text, day.end + join[0].length);
    end = clock?.end ?? 0;
  } else {
    clock = time(text, start);
    const join = clock === null ? null : run(JOIN, text, clock.end);
    const at = clock === null || join === null ? -1 : clock.end + join[0].length;
    day = at < 0 ? null : (date(text, at) ?? (clock?.period === null ? null : dateless(text, at)));
    end = day?.end ?? 0;
  }
  if (day === null || clock === null) return null;
  const numbers = [...day.numbers, ...clock.numbers].toSorted((x, y) => x.start - y.start);
  const digitZero = oneScript(text, numbers);
  if (digitZero === null) return null;
  const rest = { numbers, digitZero, period: clock.period, year: day.year, writtenStart: start, writtenEnd: end };
  for (const [layout, pattern] of bracketed ? ([["bracket", BRACKET_TAIL]] as const) : TAILS) {
    const tail = run(pattern, text, end);
    if (tail === null) continue;
    const all = end + tail[0].length;
    const styleKey = `${layout} ${keyOf(text.slice(0, all), numbers, clock.periodAt, day.year)}`;
    return { ...rest, layout, end: all, styleKey };
  }
  return null;
}

/** The digit zero of the script that all numbers are written in; null when they mix. */
function oneScript(text: string, numbers: readonly HeaderNumber[]): number | null {
  const zeroOf = (at: number): number => {
    const code = text.charCodeAt(at);
    return DIGIT_ZEROS.find((z) => code >= z && code < z + 10) ?? -1;
  };
  const zero = zeroOf(numbers[0]?.start ?? 0);
  for (const { start, end } of numbers) for (let at = start; at < end; at++) if (zeroOf(at) !== zero) return null;
  return zero;
}

function keyOf(
  header: string,
  numbers: readonly HeaderNumber[],
  periodAt: readonly [number, number] | null,
  year: ParsedHeader["year"],
): string {
  const cuts: [number, number, string][] = numbers.map(({ role, start, end }) => {
    const isYear = year !== null && year.digits === 4 && (year.place === "first" ? role === "a" : role === "c");
    return [start, end, isYear ? "Y" : role];
  });
  if (periodAt !== null) cuts.push([periodAt[0], periodAt[1], "P"]);
  let key = "";
  let at = 0;
  for (const [start, end, word] of cuts.toSorted((x, y) => x[0] - y[0])) {
    key += header.slice(at, start) + word;
    at = end;
  }
  return (key + header.slice(at)).replace(DROPPED, "").replace(ANY_SPACE, " ").trimEnd();
}
