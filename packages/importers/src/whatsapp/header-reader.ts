import { MAX_HEADER_CHARS, type ParsedHeader, parseHeader } from "./header-grammar.ts";
import type { HeaderStyle } from "./header-style.ts";
import { C, type HeaderTemplate, HOUR, MINUTE, matchTemplate, SECOND, templateOf } from "./header-template.ts";

/** Templates kept at once. More kinds of header than this in one file are read by grammar each time. */
const MAX_TEMPLATES = 24;
/** Styles told apart in one file. Lines of yet another style are not headers. */
export const MAX_STYLES = 200;
/** Bytes of a line that are looked at for a header: four for each character of the longest. */
export const MAX_HEADER_BYTES: number = MAX_HEADER_CHARS * 4;

const ENDS_PLAINLY = /\s$/u;
const DIGITS_NEEDED = 4;
const DIGITS_WITHIN = 48;

/** Bytes a header can begin with: a digit, a bracket, or the first byte of a mark or of a digit of another script. */
const OPENERS: Uint8Array = new Uint8Array(256);
for (let c = 0x30; c <= 0x39; c++) OPENERS[c] = 1;
OPENERS[0x5b] = 1;
for (const c of [0xd8, 0xd9, 0xdb, 0xe0, 0xe1, 0xe2, 0xef]) OPENERS[c] = 1;
// Korean, Chinese and Japanese words for the half of the day, where the time stands first.
for (const c of [0xe4, 0xe5, 0xe6, 0xec]) OPENERS[c] = 1;

/**
 * Reads the header of a line, if it has one. One reader a file: it remembers the kinds of header it has seen. The fields
 * describe the header last read.
 */
export class HeaderReader {
  readonly styles: HeaderStyle[];
  style: HeaderStyle | null = null;
  /** Three numbers of the date as written, then hour, minute, second as written. */
  readonly values: Int32Array = new Int32Array(6);
  /** Seconds since midnight, or -1 where the clock shows no such time. */
  secondOfDay = -1;
  /** Byte positions of the written date and time, and of what follows the header. */
  writtenStart = 0;
  writtenEnd = 0;
  end = 0;
  readonly #templates: HeaderTemplate[] = [];
  readonly #byKey = new Map<string, HeaderStyle>();
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });

  /** `known`: the styles that an earlier reading of the same file found, to be given out again. */
  constructor(known: readonly HeaderStyle[] = []) {
    this.styles = [...known];
    for (const style of known) this.#byKey.set(style.key, style);
  }

  /** Whether the line that begins at `start` begins with a header. */
  read(bytes: Uint8Array, start: number, lineBreak: number): boolean {
    if (OPENERS[bytes[start] ?? 0] === 0) return false;
    for (let i = 0; i < this.#templates.length; i++) {
      const template = this.#templates[i];
      if (template === undefined) break;
      const end = matchTemplate(template, bytes, start, bytes.length, this.values);
      if (end < 0) continue;
      if (i > 1) {
        this.#templates.splice(i, 1);
        this.#templates.unshift(template);
      }
      this.#take(template, start, end);
      return true;
    }
    const limit = lineEnd(bytes, start, lineBreak);
    if (!mayBeHeader(bytes, start, limit)) return false;
    return this.#byGrammar(bytes, start, limit);
  }

  #byGrammar(bytes: Uint8Array, start: number, limit: number): boolean {
    const text = this.#decoder.decode(bytes.subarray(start, limit)).slice(0, MAX_HEADER_CHARS);
    const parsed = parseHeader(text);
    if (parsed === null) return false;
    const otherCalendar = isOtherCalendar(text, parsed);
    const key = otherCalendar ? `${parsed.styleKey} of another calendar` : parsed.styleKey;
    let style = this.#byKey.get(key);
    if (style === undefined) {
      if (this.styles.length >= MAX_STYLES) return false;
      const seconds = parsed.numbers.some((n) => n.role === "s");
      const year = otherCalendar ? null : parsed.year;
      style = { id: this.styles.length, key, layout: parsed.layout, year, seconds, otherCalendar };
      this.styles.push(style);
      this.#byKey.set(key, style);
    }
    const template = templateOf(text, parsed, style);
    const end = matchTemplate(template, bytes, start, limit, this.values);
    // A header that its own template does not read holds bytes that are not text.
    if (end < 0) return false;
    // Bare headers are prefixes of better ones, and an end without a space is an end only where the grammar says so.
    if (style.layout !== "bare" && ENDS_PLAINLY.test(text.slice(0, parsed.end))) {
      this.#templates.unshift(template);
      if (this.#templates.length > MAX_TEMPLATES) this.#templates.pop();
    }
    this.#take(template, start, end);
    return true;
  }

  #take(template: HeaderTemplate, start: number, end: number): void {
    const v = this.values;
    const { style } = template;
    this.style = style;
    if (!style.seconds) v[SECOND] = 0;
    if (style.year === null) v[C] = 0;
    this.secondOfDay = secondOfDay(v[HOUR] ?? 0, v[MINUTE] ?? 0, v[SECOND] ?? 0, template.period);
    this.writtenStart = start + template.lead;
    this.writtenEnd = end - template.trail;
    this.end = end;
  }
}

/** Years 1300 to 1500: of the Iranian or of the Islamic calendar. */
function isOtherCalendar(text: string, { year, numbers, digitZero }: ParsedHeader): boolean {
  if (year?.digits !== 4) return false;
  const written = numbers.find((n) => n.role === (year.place === "first" ? "a" : "c"));
  let value = 0;
  for (let at = written?.start ?? 0; at < (written?.end ?? 0); at++)
    value = value * 10 + text.charCodeAt(at) - digitZero;
  return value >= 1300 && value <= 1500;
}

/** The line break of the line at `start`, or the point beyond which no header reaches. */
function lineEnd(bytes: Uint8Array, start: number, lineBreak: number): number {
  const limit = Math.min(bytes.length, start + MAX_HEADER_BYTES);
  for (let i = start; i < limit; i++) if (bytes[i] === lineBreak) return i;
  return limit;
}

/** Seconds since midnight; -1 for a time no clock shows. Twelve-hour clocks that write midnight as 0 exist (`00:08 a. m.`). */
function secondOfDay(hour: number, minute: number, second: number, period: HeaderTemplate["period"]): number {
  if (minute > 59 || second > 59 || hour > 23) return -1;
  let h = hour;
  if (period === "before-noon") {
    if (hour > 12) return -1;
    h = hour === 12 ? 0 : hour;
  } else if (period === "after-noon" && hour < 12) h = hour + 12;
  return h * 3600 + minute * 60 + second;
}

/** Whether there are enough digits near the start: spares nearly all other lines the grammar. */
function mayBeHeader(bytes: Uint8Array, start: number, limit: number): boolean {
  const to = Math.min(limit, start + DIGITS_WITHIN);
  let digits = 0;
  for (let i = start; i < to; i++) {
    const b = bytes[i] ?? 0;
    const plain = b >= 0x30 && b <= 0x39;
    const other = b >= 0x80 && b <= 0xb9 && isDigitLead(bytes[i - 1] ?? 0, bytes[i - 2] ?? 0);
    if ((plain || other) && ++digits >= DIGITS_NEEDED) return true;
  }
  return false;
}

const isDigitLead = (before: number, beforeThat: number): boolean =>
  before === 0xd9 ||
  before === 0xdb ||
  (beforeThat === 0xe0 && (before === 0xa5 || before === 0xa7)) ||
  (beforeThat === 0xe1 && before === 0x81);
